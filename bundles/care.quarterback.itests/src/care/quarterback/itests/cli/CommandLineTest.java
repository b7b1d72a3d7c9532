package care.quarterback.itests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.itests.cli.Shell.Said;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way from an empty folder to a report and back, through the command line and the real store. */
class CommandLineTest {

    private static final String SAMPLE = "sc1-final.qcase";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void sampleFile() throws IOException {
        shell = new Shell(folder);
        Shell.copySample(SAMPLE, folder);
    }

    @Test
    void fromAnEmptyFolderToAReportAndBack() throws IOException {
        String recoveryKey = done("init").get("recoveryKey").asText();
        JsonNode file = done("import", SAMPLE).get("files").get(0);
        assertEquals("IMPORTED", file.get("outcome").asText());
        String id = file.get("case").asText();

        JsonNode listed = done("cases").get("cases").get(0);
        assertEquals(id, listed.get("id").asText());
        assertEquals("Achterberg, Rosalind", listed.get("patient").asText());
        assertEquals("1952-02-11", listed.get("birthDate").asText());
        assertEquals(1, listed.get("revision").asInt());

        assertEquals(3, done("show", "achterberg").at("/case/opinions").size());
        JsonNode pair = done("compare", id.substring(0, 8)).at("/pairs/0");
        assertEquals("DIFFERENT", pair.get("diagnosis").asText());
        assertEquals(0.18, pair.get("similarity").asDouble());
        JsonNode align = done("align", id);
        assertEquals("B", align.at("/options/0/id").asText());
        assertEquals("NOT_READY", align.at("/decision/state").asText());
        JsonNode trial = done("align", id, "--weight", "surgery=2");
        assertEquals("C", trial.at("/options/0/id").asText());
        assertEquals(7, trial.at("/trial/0/own").asInt());
        assertEquals("B", done("align", id).at("/options/0/id").asText(), "a trial is not saved");

        assertEquals(
                "family",
                done("report", "family", id, "-o", "family.pdf").get("kind").asText());
        assertEquals(
                "%PDF", new String(Files.readAllBytes(folder.resolve("family.pdf")), 0, 4, StandardCharsets.US_ASCII));

        done("export", id, "-o", "case.qcase");
        assertTrue(done("audit", "--verify").get("verified").asBoolean());
        done("backup", "copy");

        for (String secret : List.of("passphrase", "recovery key")) {
            Shell other = new Shell(folder)
                    .with(
                            "QUARTERBACK_HOME",
                            folder.resolve("restored by " + secret).toString());
            String[] how = {};
            if (secret.equals("recovery key")) {
                Files.writeString(folder.resolve("key.txt"), recoveryKey + "\n");
                other.without("QUARTERBACK_PASSPHRASE");
                how = new String[] {"--recovery-key-file", "key.txt"};
            }
            assertEquals(0, other.run(join(how, "restore", "copy")).exit(), secret);
            JsonNode again = json(other.run(join(how, "cases", "--json")));
            assertEquals(id, again.at("/cases/0/id").asText(), secret);
        }
    }

    @Test
    void anExportedCaseIsTheSameCaseInAnotherStore() throws IOException {
        done("init");
        String id = done("import", SAMPLE).at("/files/0/case").asText();
        done("export", id, "-o", "case.qcase");
        JsonNode before = done("compare", id);

        shell = new Shell(folder)
                .with("QUARTERBACK_HOME", folder.resolve("other").toString());
        done("init");
        assertEquals(id, done("import", "case.qcase").at("/files/0/case").asText());
        assertEquals(before, done("compare", id));
    }

    @Test
    void aWrongPassphraseIsSaidAndExitsWithFour() {
        done("init");
        Said said = shell.with("QUARTERBACK_PASSPHRASE", "nine dull pelicans").run("cases", "--json");
        assertEquals(4, said.exit());
        assertEquals("", said.out());
        assertFalse(said.err().isBlank());
        assertFalse(said.err().contains("pelicans"));
    }

    @Test
    void aHomeWithoutAStoreExitsWithFour() {
        assertEquals(4, shell.run("cases").exit());
    }

    @Test
    void aSecondStoreInTheSameHomeIsRefused() {
        done("init");
        assertEquals(4, shell.run("init").exit());
        assertEquals(4, shell.run("demo").exit());
    }

    @Test
    void aFileThatIsNoRecordIsRefusedWithThreeAndTheStoreIsAsBefore() throws IOException {
        done("init");
        Files.writeString(folder.resolve("bad.json"), "{\"resourceType\":");
        Said said = shell.run("import", "bad.json", "--json");
        assertEquals(3, said.exit());
        assertEquals("REFUSED", json(said).at("/files/0/outcome").asText());
        assertEquals(3, shell.run("import", "not-there.json").exit());
        assertEquals(0, done("cases").get("cases").size());
    }

    @Test
    void whatIsNotUnderstoodExitsWithTwoAndSaysWhereToLook() {
        for (String[] line : List.of(
                new String[] {},
                new String[] {"bogus"},
                new String[] {"show"},
                new String[] {"cases", "--on", "tomorrow"},
                new String[] {"report", "family"})) {
            Said said = shell.run(line);
            assertEquals(2, said.exit(), String.join(" ", line));
            assertEquals("", said.out());
            assertTrue(said.err().contains("--help"), said.err());
        }
    }

    @Test
    void aCaseThatDoesNotExistExitsWithTwo() {
        done("init");
        assertEquals(2, shell.run("show", "nobody").exit());
    }

    @Test
    void aShortPassphraseMakesNoStore() {
        Said said = shell.with("QUARTERBACK_PASSPHRASE", "short").run("init");
        assertEquals(2, said.exit());
        assertTrue(said.err().contains("12"));
        assertFalse(Files.exists(folder.resolve("home/store.key")));
    }

    @Test
    void aPassphraseFileMayEndInANewline() throws IOException {
        Files.writeString(folder.resolve("pass.txt"), Shell.PASSPHRASE + "\r\n");
        done("init");
        Said said = shell.without("QUARTERBACK_PASSPHRASE").run("cases", "--passphrase-file", "pass.txt");
        assertEquals(0, said.exit(), said.err());
    }

    @Test
    void theAuditNamesWhomTheEnvironmentOrTheOptionNames() {
        shell.with("QUARTERBACK_PERSON", "Nadia Okonjo");
        done("init");
        String id = done("import", SAMPLE).at("/files/0/case").asText();
        assertEquals("Nadia Okonjo", done("audit", id).at("/entries/0/by").asText());

        shell = new Shell(folder)
                .with("QUARTERBACK_HOME", folder.resolve("other").toString())
                .with("QUARTERBACK_PERSON", "Nadia Okonjo");
        done("init");
        done("import", SAMPLE, "--person", "Ruth Abel");
        assertEquals("Ruth Abel", done("audit", id).at("/entries/0/by").asText());
    }

    @Test
    void helpVersionAndListsNeedNoStore() {
        assertEquals(0, shell.run("--help").exit());
        assertEquals(0, shell.run("version").exit());
        assertEquals("family", done("report", "--list").at("/reports/0/kind").asText());
        assertEquals(0, shell.run("codes", "--help").exit());
        assertEquals(0, shell.run("codes", "search", "M48").exit());
        assertFalse(Files.exists(folder.resolve("home/store.key")));
    }

    @Test
    void theDemoEndsWithAReportWhoseNameNamesNobody() {
        JsonNode made = json(shell.without("QUARTERBACK_PASSPHRASE").run("demo", "--json"));
        assertEquals(
                folder.resolve("home/demo/family-report.pdf").toString(),
                made.get("report").asText());
        assertTrue(Files.exists(Path.of(made.get("report").asText())));
        Said cases = shell.with("QUARTERBACK_PASSPHRASE", made.get("passphrase").asText())
                .run("cases", "--json");
        assertEquals(made.get("cases").size(), json(cases).get("cases").size());
    }

    private JsonNode done(String... arguments) {
        Said said = shell.run(join(arguments, "--json"));
        assertEquals(0, said.exit(), String.join(" ", arguments) + ": " + said.err());
        return json(said);
    }

    private static JsonNode json(Said said) {
        try {
            return new ObjectMapper().readTree(said.out());
        } catch (IOException e) {
            throw new AssertionError("not one JSON document: " + said.out() + said.err(), e);
        }
    }

    private static String[] join(String[] first, String... more) {
        String[] all = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }
}
