package care.quarterback.exchange.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.spi.ImportPlan.ImportItem;
import care.quarterback.core.spi.ImportPlan.ImportItem.Status;
import care.quarterback.core.spi.ImportSource;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.TableChoices;
import care.quarterback.desk.exchange.ImportCases;
import care.quarterback.desk.exchange.ImportRequest;
import care.quarterback.desk.exchange.ImportResult;
import care.quarterback.desk.exchange.ImportResult.Outcome;
import care.quarterback.desk.exchange.Matching;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseStatus;
import care.quarterback.model.value.CaseId;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.Requirement;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableImporterTest {

    private static final String HEADINGS = "Last name,First name,DOB,Question\n";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final MemoryRepository repository = new MemoryRepository();
    private final CaseServices services = new CaseServices(
            repository,
            new CaseProjector(careCase -> List.of(), careCase -> List.of()),
            Fixed.on("2026-03-02"),
            Fixed.ids(),
            Fixed.sentences(),
            () -> Runnable::run);

    record Bytes(byte[] bytes, TableChoices table) implements ImportSource {

        @Override
        public String name() {
            return "cases.csv";
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private final class Sessions implements ImportCases.ImportSessions {

        @Override
        public CaseSession open(CaseId id) {
            return CaseSession.open(services, new Actor("N. Okonjo"), id);
        }

        @Override
        public CaseSession create() {
            return CaseSession.create(services, new Actor("N. Okonjo"));
        }

        @Override
        public CaseSession create(CaseId id) {
            return CaseSession.create(services, new Actor("N. Okonjo"), id);
        }
    }

    private ImportResult read(ImportSource source, boolean dry) {
        var importer = new TableImporter(Fixed.on("2026-03-02"));
        return new ImportCases(List.of(importer), services, new Sessions(), null)
                .importFile(source, ImportRequest.matched(Matching.unasked(), dry), Progress.NONE);
    }

    private ImportResult read(String text) {
        return read(new Bytes(text.getBytes(StandardCharsets.UTF_8), TableChoices.NONE), false);
    }

    private ImportResult read(String text, Map<String, String> columns) {
        var choices = new TableChoices(columns, Optional.empty());
        return read(new Bytes(text.getBytes(StandardCharsets.UTF_8), choices), false);
    }

    private <T> T of(CaseId id, Function<CareCase, T> query) {
        return new Sessions().open(id).query(query).join();
    }

    private void refused(ImportResult result, String because) {
        assertEquals(Outcome.REFUSED, result.outcome());
        assertTrue(result.refusal().contains(because), result.refusal());
        assertEquals(List.of(), repository.ids());
    }

    @Test
    @Requirement("S137")
    void eachRowBecomesACaseWithAllThatItsColumnsSay() {
        ImportResult result = read("Patient,Date of birth,Gender,Reason,Case no.,Assigned"
                + " to,Opened,Phone,Contact,Relation,Surgeon,Specialty,PCP,Dx,Payer,Member ID,Comments\n"
                + "\"Achterberg, Wilma\",3/14/1950,F,Is surgery right?,26-014,N. Okonjo,2026-01-05,555-0100,Jan"
                + " Achterberg,son,Dr. Pell,Orthopedics,Dr. Ames,Knee pain,Medicare,1AB,\"Calls, in the\n"
                + "morning\"\n");
        assertEquals(Outcome.IMPORTED, result.outcome(), result.toString());
        CaseId id = result.cases().getFirst();
        CareCase stored = of(id, Function.identity());
        assertEquals("Wilma", stored.getPatient().getGivenName());
        assertEquals("Achterberg", stored.getPatient().getFamilyName());
        assertEquals(LocalDate.of(1950, 3, 14), stored.getPatient().getBirthDate());
        assertEquals("Is surgery right?", stored.getQuestion());
        assertEquals("26-014", stored.getNumber());
        assertEquals("N. Okonjo", stored.getOwner());
        assertEquals(LocalDate.of(2026, 1, 5), stored.getOpenedOn());
        assertEquals(CaseStatus.ACTIVE, stored.getStatus());
        assertEquals("son", stored.getContacts().getFirst().getRelationship());
        assertEquals(2, stored.getCareTeam().size());
        assertEquals("Orthopedics", stored.getClinicians().getFirst().getSpecialty());
        assertEquals("Knee pain", stored.getConditions().getFirst().getText());
        assertEquals("1AB", stored.getCoverages().getFirst().getMemberIdentifier());
        assertEquals("Calls, in the\nmorning", stored.getJournal().getFirst().getText());
        assertEquals(1, repository.audit(id).size());
    }

    @Test
    @Requirement("S137")
    void theDryRunSaysWhatEachColumnBecomesAndChangesNothing() {
        String text = "Last name,First name,DOB,Question,Shoe size\nBlum,Ada,1950-03-14,Why?,38\n";
        ImportResult result = read(new Bytes(text.getBytes(StandardCharsets.UTF_8), TableChoices.NONE), true);
        assertEquals(List.of(), repository.ids());
        assertTrue(
                result.notes().contains("Column “DOB” goes into “Patient: Date of birth”."),
                result.notes().toString());
        assertTrue(result.notes().stream().anyMatch(note -> note.startsWith("Column “Shoe size” isn’t imported")));
        assertTrue(result.notes().contains("This would open a new case for Ada Blum."));
    }

    @Test
    void aBadRowIsNamedWithItsColumnAndTheOthersComeIn() {
        ImportResult result = read(HEADINGS + "Blum,Ada,1950-03-14,Why?\n"
                + "Cole,Ben,31/31/1950,Why?\n"
                + ",,1950-03-14,Why?\n"
                + "Dunn,Eve,2031-01-01,\n"
                + "Finn,Guy,1950-03-14,Why?,more\n"
                + "X".repeat(10_000) + ",Hal,1950-03-14,Why?\n"
                + "Ivey,Joy,,Why?\n");
        assertEquals(Outcome.PARTLY, result.outcome());
        assertEquals(1, repository.ids().size());
        List<String> errors = result.items().stream()
                .filter(item -> item.status() == Status.ERROR)
                .map(ImportItem::at)
                .toList();
        assertEquals(
                List.of(
                        "row 3, column “DOB”",
                        "row 4, column “Last name”",
                        "row 5, column “DOB”",
                        "row 5, column “Question”",
                        "row 6",
                        "row 7, column “Last name”",
                        "row 8, column “DOB”"),
                errors);
    }

    @Test
    void theSameListTwiceDoublesNobody() {
        String text = HEADINGS + "Blum,Ada,1950-03-14,Why?\nBLUM,ada,3/14/1950,Else?\n";
        ImportResult first = read(text);
        assertEquals(1, repository.ids().size());
        assertTrue(first.items().stream()
                .anyMatch(item -> item.message().startsWith("This is the same person as in row 2")));
        ImportResult second = read(text);
        assertEquals(1, repository.ids().size());
        assertTrue(
                second.notes().stream()
                        .anyMatch(note ->
                                note.contains("may be for Ada Blum already. This file was imported into the case")
                                        && note.endsWith("We left it as it is and didn’t open a second one.")),
                second.notes().toString());
    }

    @Test
    void whatLooksLikeAFormulaIsText() {
        ImportResult result = read(HEADINGS + "\"=HYPERLINK(\"\"http://x\"\")\",+1,1950-03-14,@SUM(A1)\n");
        CaseId id = result.cases().getFirst();
        assertEquals(
                "=HYPERLINK(\"http://x\")", of(id, each -> each.getPatient().getFamilyName()));
        assertEquals("@SUM(A1)", of(id, CareCase::getQuestion));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void lettersAreFoundOut(String charset) {
        String text = HEADINGS + "Müller,Zoë,1950-03-14,Why?\n";
        ImportResult result = read(new Bytes(text.getBytes(Charset.forName(charset)), TableChoices.NONE), false);
        assertEquals(
                "Müller",
                of(result.cases().getFirst(), each -> each.getPatient().getFamilyName()),
                charset);
    }

    @Test
    @Requirement("S137")
    void otherLettersAreRefusedUntilSomebodySaysHowTheyAreWritten() {
        byte[] bytes = (HEADINGS + "Müller,Zoë,1950-03-14,Why?\n").getBytes(WINDOWS);
        refused(read(new Bytes(bytes, TableChoices.NONE), false), "isn’t in UTF-8");
        var stated = new TableChoices(Map.of(), Optional.of(WINDOWS));
        ImportResult result = read(new Bytes(bytes, stated), false);
        assertEquals(
                "Müller",
                of(result.cases().getFirst(), each -> each.getPatient().getFamilyName()));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsFoundOut(String delimiter) {
        String text = "\uFEFF" + (HEADINGS + "Blum,Ada,1950-03-14,Why?\n").replace(",", delimiter);
        ImportResult result = read(text);
        assertEquals(
                "Blum", of(result.cases().getFirst(), each -> each.getPatient().getFamilyName()));
        assertNull(of(result.cases().getFirst(), each -> each.getPatient().getCity()));
    }

    @Test
    void aColumnBecomesWhatSomebodySays() {
        String text = "Who,When,What for,DOB\n\"Blum, Ada\",1950-03-14,Why?,x\n";
        refused(read(text), "Who, When, What for, DOB");
        ImportResult result =
                read(text, Map.of("who", "name", "When", "birth-date", "What for", "question", "DOB", "-"));
        assertEquals(
                "Blum", of(result.cases().getFirst(), each -> each.getPatient().getFamilyName()));
    }

    @Test
    void whatCannotBeUnderstoodIsRefusedWhole() {
        refused(read(HEADINGS + "Blum,Ada,1950-03-14,Why?\nCole,\"Ben,1950-03-14,Why?\n"), "quotation mark");
        refused(read(HEADINGS), "no row");
        refused(read("DOB,DOB\n1,2\n"), "are called");
        refused(read("Last name,Surname,DOB,Question\na,b,c,d\n"), "would both go into");
        refused(read("PK\u0003\u0004 a workbook"), "Save the sheet as CSV UTF-8");
        refused(read(HEADINGS + "a,b,c,d\n", Map.of("Nope", "name")), "no column “Nope”");
        refused(read(HEADINGS + "a,b,c,d\n", Map.of("DOB", "shoe")), "birth-date");
        refused(read(HEADINGS + "Blum,Ada,1950-03-14,Why?\n".repeat(5_001)), "5,000");
    }
}
