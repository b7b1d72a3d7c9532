package care.quarterback.exchange.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.spi.ImportPlan.ImportItem;
import care.quarterback.core.spi.ImportPlan.ImportItem.Status;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.TableChoices;
import care.quarterback.desk.exchange.ImportCases;
import care.quarterback.desk.exchange.ImportRequest;
import care.quarterback.desk.exchange.ImportResult;
import care.quarterback.desk.exchange.ImportResult.Outcome;
import care.quarterback.desk.exchange.Matching;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.model.AllergyIntolerance;
import care.quarterback.model.CareCase;
import care.quarterback.model.Contact;
import care.quarterback.model.Goal;
import care.quarterback.model.GoalType;
import care.quarterback.model.Medication;
import care.quarterback.model.MedicationKind;
import care.quarterback.model.value.CaseId;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.Requirement;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of entries of one kind, such as medications: a row is one entry of a case that is there. */
class TableEntriesTest {

    private static final String CASES =
            "Name,DOB,Question,Case number\n\"Blum, Ada\",3/14/1950,Why?,26-001\n\"Cole, Ben\",1961-07-02,How?,26-002\n";

    private final MemoryRepository repository = new MemoryRepository();
    private final CaseServices services = new CaseServices(
            repository,
            new CaseProjector(careCase -> List.of(), careCase -> List.of()),
            Fixed.on("2026-03-02"),
            Fixed.ids(),
            Fixed.sentences(),
            () -> Runnable::run);
    private CaseId ada;
    private CaseId ben;

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

    @BeforeEach
    void twoCases() {
        List<CaseId> cases = read(CASES, "", Optional.empty(), Map.of()).cases();
        ada = cases.get(0);
        ben = cases.get(1);
    }

    private ImportResult read(String text, String kind, Optional<CaseId> into, Map<String, String> columns) {
        var choices =
                new TableChoices(columns, Optional.empty(), Optional.of(kind).filter(each -> !each.isEmpty()));
        var importer = new TableImporter(Fixed.on("2026-03-02"));
        return new ImportCases(List.of(importer), services, new Sessions(), null)
                .importFile(
                        new TableImporterTest.Bytes(text.getBytes(StandardCharsets.UTF_8), choices),
                        new ImportRequest(into, false, false, Matching.unasked()),
                        Progress.NONE);
    }

    private ImportResult read(String text) {
        return read(text, "", Optional.empty(), Map.of());
    }

    private ImportResult intoAda(String kind, String text) {
        return read(text, kind, Optional.of(ada), Map.of());
    }

    private CareCase of(CaseId id) {
        return new Sessions().open(id).query(careCase -> careCase).join();
    }

    private static List<String> errors(ImportResult result) {
        return result.items().stream()
                .filter(item -> item.status() == Status.ERROR)
                .map(item -> item.at() + ": " + item.message())
                .toList();
    }

    @Test
    @Requirement("S137")
    void medicationsComeInByNameAndDateOfBirth() {
        ImportResult result = read("Patient,DOB,Medication,Dose,Type of medication,Start date,Taken regularly\n"
                + "\"Blum, Ada\",3/14/1950,apixaban,5 mg twice a day,Prescription,Jan 5 2025,yes\n"
                + "\"Blum, Ada\",3/14/1950,ibuprofen,200 mg,otc,,no\n"
                + "\"Cole, Ben\",7/2/1961,metoprolol,50 mg,rx,,\n");
        assertEquals(Outcome.IMPORTED, result.outcome(), result.toString());
        assertEquals(Map.of("medication", 3), result.taken());
        List<Medication> taken = of(ada).getMedications();
        assertEquals(
                List.of("apixaban", "ibuprofen"),
                taken.stream().map(Medication::getText).toList());
        assertEquals("5 mg twice a day", taken.getFirst().getDosage());
        assertEquals(LocalDate.of(2025, 1, 5), taken.getFirst().getStartedOn());
        assertTrue(taken.getFirst().isRegular());
        assertEquals(MedicationKind.OVER_THE_COUNTER, taken.get(1).getKind());
        assertEquals(1, of(ben).getMedications().size());
        assertEquals("Why?", of(ada).getQuestion());
    }

    @Test
    @Requirement("S137")
    void aListOfOneCaseNeedsNoNameInItsRows() {
        intoAda("goal", "What matters,Type,Weight,By when\nDance at the wedding,be at an event,9,6/20/2026\n");
        Goal goal = of(ada).getGoals().getFirst();
        assertEquals("Dance at the wedding", goal.getText());
        assertEquals(GoalType.EVENT_BY_DATE, goal.getType());
        assertEquals(9, goal.getWeight());
        assertEquals(LocalDate.of(2026, 6, 20), goal.getByDate());
    }

    @Test
    void theNumberOfTheCaseSaysWhoseItIs() {
        ImportResult result = read("Case,Allergy,Reaction\n26-002,penicillin,hives\n26-009,latex,rash\n");
        assertEquals(Outcome.PARTLY, result.outcome());
        assertTrue(result.refusal().contains("26-009"), result.refusal());
        assertEquals(Map.of("allergy-intolerance", 1), result.taken());
        AllergyIntolerance allergy = of(ben).getAllergies().getFirst();
        assertEquals("penicillin", allergy.getText());
        assertEquals("hives", allergy.getReaction());
    }

    @Test
    void aContactHasANameAndNumbersOfItsOwn() {
        ImportResult result = read("Patient,Birthday,Contact,Relationship,Phone,Email,Legal representative\n"
                + "\"Blum, Ada\",3/14/1950,Rosa Blum,daughter,555-0100,rosa@example.org,yes\n");
        assertEquals(Outcome.IMPORTED, result.outcome(), result.toString());
        Contact contact = of(ada).getContacts().getFirst();
        assertEquals("Rosa Blum", contact.getName());
        assertEquals("daughter", contact.getRelationship());
        assertEquals(2, contact.getTelecoms().size());
        assertTrue(contact.isRepresentative());
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsRowAndColumn() {
        ImportResult result = intoAda(
                "goal",
                "Goal,Type,Weight,Target date\n"
                        + "Walk,avoid pain,heavy,\n"
                        + "Walk,run away,5,\n"
                        + "Walk,avoid pain,11,\n"
                        + "Walk,avoid pain,5,tomorrow\n"
                        + ",avoid pain,5,\n"
                        + ",,,\n"
                        + "Walk,avoid pain,5,3/14/2027\n"
                        + "walk,avoid pain,5,3/14/2027\n");
        assertEquals(Outcome.PARTLY, result.outcome());
        assertEquals(1, of(ada).getGoals().size());
        List<String> errors = errors(result);
        assertEquals(6, errors.size(), errors.toString());
        assertTrue(errors.get(0).startsWith("row 2, column “Weight”: Importance: type a whole number"), errors.get(0));
        assertTrue(errors.get(1).startsWith("row 3, column “Type”: Type of goal: “run away”"), errors.get(1));
        assertTrue(errors.get(2).startsWith("row 4, column “Weight”: "), errors.get(2));
        assertTrue(errors.get(3).startsWith("row 5, column “Target date”: Write this date"), errors.get(3));
        assertTrue(errors.get(4).startsWith("row 6, column “Goal”: "), errors.get(4));
        assertTrue(errors.get(5).startsWith("row 9: This row says the same as row 8"), errors.get(5));
    }

    @Test
    void theSameListTwiceAddsNothingAndAChangedOneChanges() {
        String list = "Case number,Medication,Type,Dose\n26-001,apixaban,rx,5 mg\n26-001,apixaban,rx,2.5 mg\n";
        read(list);
        assertEquals(2, of(ada).getMedications().size());
        read(list);
        assertEquals(2, of(ada).getMedications().size());
        read(list.replace("rx,5 mg", "rx,10 mg"));
        assertEquals(
                List.of("10 mg", "2.5 mg"),
                of(ada).getMedications().stream().map(Medication::getDosage).toList());
    }

    @Test
    void entriesNeverOpenACase() {
        ImportResult result = read("Name,DOB,Allergy\n\"Dunn, Eve\",1950-03-14,latex\n");
        assertEquals(Outcome.REFUSED, result.outcome());
        assertTrue(result.refusal().startsWith("There’s no case for Eve Dunn"), result.refusal());
        assertEquals(
                List.of(Status.ERROR),
                result.items().stream().map(ImportItem::status).toList());
        ImportResult nobodys = read("Allergy\nlatex\n");
        assertEquals(Outcome.REFUSED, nobodys.outcome());
        assertTrue(nobodys.refusal().contains("whose entries these are"), nobodys.refusal());
        assertEquals(2, repository.ids().size());
    }

    @Test
    void whatARowIsMustBeClear() {
        assertTrue(read("Name,DOB,Surgeon,Contact\na,b,c,d\n").refusal().contains("case question"));
        assertTrue(read("Name,DOB,Allergy,Medication\na,b,c,d\n").refusal().contains("--kind"));
        assertTrue(intoAda("shoe", "a,b\n1,2\n").refusal().contains("medication"));
        assertTrue(intoAda("consensus", "a,b\n1,2\n").refusal().contains("medication"));
        assertTrue(intoAda("goal", "Goal\nWalk\n").refusal().contains("Type of goal"));
        assertTrue(read("DOB,Allergy\n1950-03-14,b\n").refusal().contains("patient’s name"));
    }

    @Test
    void aColumnBecomesWhatSomebodySays() {
        ImportResult result = read(
                "What,How much,Who,When,Else\napixaban,5 mg,\"Blum, Ada\",3/14/1950,x\n",
                "medication",
                Optional.empty(),
                Map.of(
                        "What",
                        "text",
                        "How much",
                        "medication.dosage",
                        "Who",
                        "name",
                        "When",
                        "birth-date",
                        "Else",
                        "-"));
        assertEquals(Outcome.IMPORTED, result.outcome(), result.toString());
        assertEquals("5 mg", of(ada).getMedications().getFirst().getDosage());
        assertTrue(read("Goal\nx\n", "goal", Optional.of(ada), Map.of("Goal", "question"))
                .refusal()
                .contains("weight"));
    }
}
