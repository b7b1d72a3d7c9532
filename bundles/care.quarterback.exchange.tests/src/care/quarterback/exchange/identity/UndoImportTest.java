package care.quarterback.exchange.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.entry.ShortNames;
import care.quarterback.core.entry.VoidStatement;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.spi.Progress;
import care.quarterback.desk.exchange.EarlierImport;
import care.quarterback.desk.exchange.ImportRequest;
import care.quarterback.desk.exchange.ImportResult;
import care.quarterback.desk.exchange.TakeOverCase;
import care.quarterback.desk.exchange.UndoImport;
import care.quarterback.exchange.fhir.MemorySource;
import care.quarterback.model.CareCase;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.testkit.Fixed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A wrong import, or a wrong merge, is taken apart again, whatever was done in the case since. */
class UndoImportTest {

    private static final String MOTHER = """
            {"resourceType":"Bundle","type":"collection","entry":[
            {"fullUrl":"https://a.example.org/Patient/1","resource":{"resourceType":"Patient","id":"1",
             "name":[{"family":"Quillon","given":["Marta"]}],"birthDate":"1950-04-04","gender":"female"}},
            {"fullUrl":"https://a.example.org/Condition/1","resource":{"resourceType":"Condition","id":"1",
             "subject":{"reference":"Patient/1"},"code":{"text":"Breast cancer",
             "coding":[{"system":"http://snomed.info/sct","code":"254837009","display":"Malignant tumor, breast"}]}}},
            {"fullUrl":"https://a.example.org/Condition/2","resource":{"resourceType":"Condition","id":"2",
             "subject":{"reference":"Patient/1"},"code":{"text":"Gout"}}}]}
            """;

    private static final String DAUGHTER = """
            {"resourceType":"Bundle","type":"collection","entry":[
            {"fullUrl":"https://a.example.org/Patient/1","resource":{"resourceType":"Patient","id":"1",
             "name":[{"family":"Quillon","given":["Marta"],"suffix":["II"]}],"gender":"female",
             "identifier":[{"system":"http://plan.example.org","value":"77-1"}],
             "telecom":[{"system":"phone","value":"555-0142"}],"address":[{"city":"Elmsford"}]}},
            {"fullUrl":"https://a.example.org/Practitioner/9","resource":{"resourceType":"Practitioner","id":"9",
             "name":[{"family":"Pell"}]}},
            {"fullUrl":"https://a.example.org/Condition/1","resource":{"resourceType":"Condition","id":"1",
             "subject":{"reference":"Patient/1"},"recorder":{"reference":"Practitioner/9"},"code":{"text":"Breast cancer",
             "coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"C50.912"}]},
             "severity":{"text":"severe"}}},
            {"fullUrl":"https://a.example.org/Condition/2","resource":{"resourceType":"Condition","id":"2",
             "subject":{"reference":"Patient/1"},"code":{"text":"Gout"},
             "verificationStatus":{"coding":[{"code":"entered-in-error"}]}}},
            {"fullUrl":"https://a.example.org/Condition/3","resource":{"resourceType":"Condition","id":"3",
             "subject":{"reference":"Patient/1"},"code":{"text":"Migraine"}}},
            {"fullUrl":"https://a.example.org/AllergyIntolerance/3","resource":{"resourceType":"AllergyIntolerance","id":"3",
             "patient":{"reference":"Patient/1"},"code":{"text":"Latex"}}}]}
            """;

    private final ImportDesk desk = new ImportDesk();
    private final ShortNames names = new ShortNames(Fixed.sentences());
    private CaseId mother;

    @BeforeEach
    void theMothersCase() {
        ImportResult result = read("mother.json", MOTHER, ImportRequest.plain());
        mother = result.cases().getFirst();
    }

    private ImportResult read(String name, String text, ImportRequest request) {
        var source = new MemorySource(name, text.getBytes(StandardCharsets.UTF_8));
        return desk.imports().importFile(source, request, Progress.NONE);
    }

    private CareCase tree() {
        return desk.open(mother).query(EcoreUtil::copy).join();
    }

    private Outcome undo(String which, boolean merge) {
        CaseSession session = desk.open(mother);
        var audit = desk.repository().audit(mother);
        return session.query(careCase -> EarlierImport.find(audit, careCase, which, merge))
                .thenCompose(entry -> session.execute(new UndoImport(entry, names)))
                .join();
    }

    private void done(Outcome outcome) {
        assertTrue(outcome.done(), outcome.toString());
    }

    private void same(CareCase expected) {
        CareCase now = tree();
        assertTrue(EcoreUtil.equals(expected, now), () -> expected + "\n" + now);
    }

    private ObjectId condition(String text) {
        return new ObjectId(tree().getConditions().stream()
                .filter(each -> each.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .getId());
    }

    private String refused(Outcome outcome) {
        return assertInstanceOf(Outcome.Rejected.class, outcome).problems().stream()
                .map(problem -> problem.sentence(Fixed.sentences()))
                .toList()
                .toString();
    }

    @Test
    void anEarlierImportIsTakenOutWholeAndWhatCameSinceStays() {
        CareCase before = tree();
        ImportResult into = read("daughter.json", DAUGHTER, ImportRequest.into(mother));
        assertEquals(List.of(mother), into.cases(), into.toString());
        assertEquals(3, tree().getConditions().size());
        done(desk.open(mother)
                .execute(new ChangeField(condition("Migraine"), "note", "asked"))
                .join());
        assertTrue(refused(undo("", false)).contains("Migraine"), "it was changed since");
        done(desk.open(mother)
                .execute(new ChangeField(condition("Migraine"), "note", ""))
                .join());
        done(desk.open(mother)
                .execute(new AddEntry(EntryList.MEDICATIONS, Map.of("text", "aspirin")))
                .join());
        done(undo("daughter", false));
        CareCase after = tree();
        assertEquals("aspirin", after.getMedications().removeFirst().getText());
        assertTrue(EcoreUtil.equals(before, after), "whole trees as before");
        assertTrue(desk.repository().verify(mother).verified());
    }

    @Test
    void whatRestsOnItIsNamedAndNothingIsChanged() {
        read("daughter.json", DAUGHTER, ImportRequest.into(mother));
        done(desk.open(mother)
                .execute(new VoidStatement(condition("Migraine"), "not hers"))
                .join());
        CareCase before = tree();
        String sentence = refused(undo("", false));
        assertTrue(sentence.contains("Migraine") && sentence.contains("Nothing was changed."), sentence);
        same(before);
    }

    @Test
    void anImportThatIsOutIsNotTakenOutTwiceAndComesInAgain() {
        CareCase before = tree();
        read("daughter.json", DAUGHTER, ImportRequest.into(mother));
        done(undo("", false));
        same(before);
        assertTrue(refused(undo("mother", false)).contains("This import opened the case"));
        read("daughter.json", DAUGHTER, ImportRequest.into(mother));
        assertEquals(3, tree().getConditions().size());
    }

    @Test
    void theImportIsFoundByItsFileOrItsNumber() {
        read("daughter.json", DAUGHTER, ImportRequest.into(mother));
        var audit = desk.repository().audit(mother);
        CaseSession session = desk.open(mother);
        assertEquals(
                List.of(2L, 1L, 1L, 2L),
                session.query(careCase -> List.of(
                                EarlierImport.find(audit, careCase, "", false).seq(),
                                EarlierImport.find(audit, careCase, "MOTHER", false)
                                        .seq(),
                                EarlierImport.find(audit, careCase, "1", false).seq(),
                                EarlierImport.find(audit, careCase, "2", false).seq()))
                        .join());
        assertEquals(
                Optional.of("exchange.whichImport exchange.noImport exchange.noMerge"),
                session.query(careCase -> Optional.of(key(careCase, ".json", false) + " " + key(careCase, "aunt", false)
                                + " " + key(careCase, "", true)))
                        .join());
    }

    private String key(CareCase careCase, String which, boolean merge) {
        try {
            return "found " + EarlierImport.find(desk.repository().audit(mother), careCase, which, merge);
        } catch (CommandRejected rejected) {
            return rejected.problems().getFirst().message().key();
        }
    }

    @Test
    void aMergeIsTakenApart() {
        ImportResult other = read(
                "other.json",
                DAUGHTER.replace("a.example.org", "b.example.org").replace("Migraine", "Asthma"),
                new ImportRequest(Optional.empty(), true, false, care.quarterback.desk.exchange.Matching.unasked()));
        CareCase daughter =
                desk.open(other.cases().getFirst()).query(EcoreUtil::copy).join();
        daughter.getPatient().setSuffix(null);
        CareCase before = tree();
        done(desk.open(mother).execute(new TakeOverCase(daughter)).join());
        assertTrue(tree().getConditions().size() > 2);
        done(desk.open(mother)
                .execute(new ChangeField(condition("Gout"), "note", "asked"))
                .join());
        done(desk.open(mother)
                .execute(new ChangeField(condition("Gout"), "note", ""))
                .join());
        done(undo("", true));
        same(before);
    }
}
