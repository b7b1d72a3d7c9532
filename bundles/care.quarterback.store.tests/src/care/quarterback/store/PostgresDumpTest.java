package care.quarterback.store;

import static care.quarterback.store.TestStores.PROVIDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.account.Role;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.spi.FormDrafts.Draft;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.desk.worklist.WorkItems;
import care.quarterback.model.CareCase;
import care.quarterback.model.Clinician;
import care.quarterback.model.Contact;
import care.quarterback.model.Telecom;
import care.quarterback.model.value.CaseId;
import care.quarterback.store.jdbc.Dialect;
import care.quarterback.store.jdbc.Transactions;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** What the administrator of a database reads of the sample practice: nobody's name, number or words. */
class PostgresDumpTest {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{16,}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{16,}");
    private static final int LEAST = 4;

    private static LoopbackPostgres server;

    private final Set<String> needles = new TreeSet<>();

    @BeforeAll
    static void startsAServer() throws IOException, InterruptedException {
        Optional<Path> programs = LoopbackPostgres.programs();
        Assumptions.assumeTrue(programs.isPresent(), "no PostgreSQL is installed");
        server = LoopbackPostgres.start(programs.get());
    }

    @AfterAll
    static void stopsIt() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aDumpNamesNobody(@TempDir Path home) throws Exception {
        var location = new StoreLocation.Server(server.url(), home);
        try (OpenStore store =
                PROVIDER.create(location, AccountsContract.owner()).store()) {
            fill(store);
            store.accounts().add(Role.CLINICIAN, AccountsContract.secret("Sam Lee", "six red bicycles"));
            assertEquals(1, store.cases().find("achter", 10).size(), "it is found by the beginning of a name");
        }
        needles.addAll(List.of("Nadia Okonjo", "Sam Lee", "half a sentence"));
        assertEquals(Set.of(), found(server.dump("postgres")));
    }

    @Test
    void theSameSearchFindsThemWhereNothingIsHidden() throws Exception {
        try (var connection = source("postgres").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database clear");
        }
        JdbcStore.migrate(source("clear"), Dialect.POSTGRESQL);
        try (OpenStore store = TestStores.keyed(new Transactions(source("clear")), () -> {})) {
            fill(store);
        }
        Set<String> found = found(server.dump("clear"));
        assertTrue(found.size() > needles.size() / 2, found.size() + " of " + needles.size() + ": " + found);
    }

    private static PGSimpleDataSource source(String database) {
        var source = new PGSimpleDataSource();
        source.setUrl(server.url().replace("/postgres?", "/" + database + "?"));
        return source;
    }

    private void fill(OpenStore store) throws IOException {
        var sentences = DeskTexts.in(Locale.ENGLISH);
        var projector = new CaseProjector(
                careCase -> List.of(), new WorkItems(new PlanQuery(sentences, PlanSettings.shipped()), sentences));
        for (Scenario scenario : Scenarios.all()) {
            Scenario.Stage last = scenario.stages().getLast();
            CaseSession session = new ScenarioRun(scenario, store.cases(), projector).upTo(last);
            needles.addAll(session.query(PostgresDumpTest::names).join());
            store.drafts()
                    .keep(
                            scenario.coordinator(),
                            new Draft(new CaseId(scenario.caseId(last)), "goals", Map.of("text", "half a sentence")));
        }
        store.attachments().put(new ByteArrayInputStream("Rosalind Achterberg".getBytes(StandardCharsets.UTF_8)));
        assertFalse(needles.isEmpty());
    }

    private static Set<String> names(CareCase careCase) {
        var patient = careCase.getPatient();
        Stream<String> people = Stream.of(
                        Stream.of(
                                patient.getFamilyName(),
                                patient.getGivenName(),
                                patient.getCity(),
                                careCase.getOwner()),
                        Stream.ofNullable(patient.getAddressLines()),
                        patient.getTelecoms().stream().map(Telecom::getValue),
                        patient.getIdentifiers().stream().map(each -> each.getValue()),
                        careCase.getContacts().stream().map(Contact::getName),
                        careCase.getClinicians().stream().map(Clinician::getName),
                        careCase.getOffices().stream().map(each -> each.getName()),
                        careCase.getTasks().stream().map(each -> each.getText()),
                        Stream.of(careCase.getQuestion(), careCase.getNumber()))
                .flatMap(each -> each);
        Set<String> names = new TreeSet<>();
        people.filter(name -> name != null && name.length() >= LEAST).forEach(names::add);
        return names;
    }

    /** Those that stand in a dump: in letters of one or two bytes, in hex, in Base64, compressed. */
    private Set<String> found(String dump) {
        List<String> places = places(dump);
        Set<String> found = new TreeSet<>();
        for (String needle : needles) {
            for (Charset form : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                String wanted = lower(needle.getBytes(form));
                if (places.stream().anyMatch(place -> place.contains(wanted))) {
                    found.add(needle);
                }
            }
        }
        return found;
    }

    private static List<String> places(String dump) {
        List<byte[]> all = new ArrayList<>(List.of(dump.getBytes(StandardCharsets.UTF_8)));
        HEX.matcher(dump)
                .results()
                .forEach(hex -> all.add(
                        HexFormat.of().parseHex(hex.group(), 0, hex.group().length() / 2 * 2)));
        BASE64.matcher(dump).results().forEach(text -> all.add(decoded(text.group())));
        List<byte[]> inflated = all.stream().map(PostgresDumpTest::inflated).toList();
        return Stream.concat(all.stream(), inflated.stream())
                .map(PostgresDumpTest::lower)
                .toList();
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64.substring(0, base64.length() / 4 * 4));
    }

    private static byte[] inflated(byte[] bytes) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException notCompressed) {
            return new byte[0];
        }
    }

    private static String lower(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}
