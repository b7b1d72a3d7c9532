package care.quarterback.exchange.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.Progress;
import care.quarterback.desk.exchange.ImportRequest;
import care.quarterback.desk.exchange.ImportResult;
import care.quarterback.desk.exchange.ImportResult.Outcome;
import care.quarterback.desk.exchange.Matching;
import care.quarterback.exchange.fhir.MemorySource;
import care.quarterback.model.value.CaseId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhoseRecordTest {

    private final ImportDesk desk = new ImportDesk();

    private static final String PATIENT = """
            {"resourceType":"Patient","id":"%s","name":[{"family":"%s","given":["%s"]}],"birthDate":"%s",\
            "identifier":[{"system":"http://ehr.example/mrn","value":"%s"}]}
            """;

    private static String patient(String id, String family, String given, String born, String number) {
        return PATIENT.formatted(id, family, given, born, number);
    }

    private ImportResult read(ImportRequest request, String... lines) {
        byte[] bytes = String.join("", lines).getBytes(StandardCharsets.UTF_8);
        return desk.imports().importFile(new MemorySource("record.ndjson", bytes), request, Progress.NONE);
    }

    private static String name(CaseId id) {
        return id.value().substring(0, 8);
    }

    @Test
    void theNoteNamesTheCase() {
        ImportResult first = read(ImportRequest.plain(), patient("1", "Plum", "Nora", "1939-12-24", "NP-1"));
        CaseId id = first.cases().getFirst();
        assertEquals(List.of("We opened a new case for Nora Plum: " + name(id) + "."), first.notes());
        ImportResult again = read(ImportRequest.plain(), patient("2", "Plum", "Nora", "1939-12-24", "NP-1"));
        assertEquals(List.of("Everything in the file is already in case " + name(id) + ", Nora Plum."), again.notes());
        ImportResult dry = read(
                ImportRequest.matched(Matching.unasked(), true), patient("3", "Orton", "Sid", "1949-04-09", "SO-1"));
        assertEquals(List.of("This would open a new case for Sid Orton."), dry.notes());
        assertEquals(1, desk.repository().ids().size());
    }

    @Test
    void whatIsNotProvedGetsACaseOfItsOwnAndIsSaidWithItsReasons() {
        CaseId id = read(ImportRequest.plain(), patient("1", "Plum", "Nora", "1939-12-24", "NP-1"))
                .cases()
                .getFirst();
        ImportResult near = read(ImportRequest.plain(), patient("1", "Plum", "Nora", "1939-12-25", "NP-1"));
        assertEquals(
                "Case " + name(id)
                        + " (Plum, Nora) may be the same person. Both have the ID number NP-1. The name is the"
                        + " same. The dates of birth are close: Sun, Dec 24, 1939 and Mon, Dec 25, 1939. If it is, undo"
                        + " this import and name that case to import into.",
                near.notes().get(1));
        assertEquals(2, desk.repository().ids().size());
    }

    @Test
    void intoACaseGoesWhatMayBeItsPatientAndNeverSomebodyElse() {
        CaseId id = read(ImportRequest.plain(), patient("1", "Plum", "Nora", "1939-12-24", "NP-1"))
                .cases()
                .getFirst();
        ImportResult unsure = read(ImportRequest.into(id), patient("1", "Plum", "Norah", "1939-12-24", "X-2"));
        assertEquals(Outcome.IMPORTED, unsure.outcome());
        assertTrue(
                unsure.notes()
                        .contains("Check that Norah Plum is the same person as in the case. Their ID numbers from"
                                + " the same office differ: NP-1 and X-2. The first names are close: Nora and Norah. The last name"
                                + " is the same. The date of birth is the same."),
                unsure.notes().toString());
        ImportResult other = read(ImportRequest.into(id), patient("1", "Plum", "Otto", "1971-02-03", "NP-1"));
        assertEquals(Outcome.REFUSED, other.outcome());
        assertEquals(
                "The file is about Otto Plum, and case " + name(id) + " is about someone else. Both have the ID number"
                        + " NP-1. The first names differ: Nora and Otto. The last name is the same. The dates of birth"
                        + " differ: Sun, Dec 24, 1939 and Wed, Feb 3, 1971. Nothing was changed.",
                other.refusal());
        assertEquals(List.of(id), desk.repository().ids());
    }

    @Test
    void aNewCaseCanBeAskedForOnePatient() {
        var fresh = new ImportRequest(Optional.empty(), true, false, Matching.unasked());
        String nora = patient("1", "Plum", "Nora", "1939-12-24", "NP-1");
        read(ImportRequest.plain(), nora);
        assertEquals(Outcome.IMPORTED, read(fresh, nora).outcome());
        assertEquals(2, desk.repository().ids().size());
        String sid = patient("2", "Orton", "Sid", "1949-04-09", "SO-1");
        assertEquals(Outcome.REFUSED, read(fresh, nora, sid).outcome());
        ImportResult either = read(ImportRequest.plain(), nora);
        assertEquals(Outcome.REFUSED, either.outcome());
        assertTrue(
                either.refusal().startsWith("More than one case is for Nora Plum: "),
                "there are two, and nobody says which one: " + either.refusal());
    }

    @Test
    void twoPatientsOfOneFileWhoLookAlikeAreSaid() {
        ImportResult both = read(
                ImportRequest.plain(),
                patient("1", "Plum", "Nora", "1939-12-24", "NP-1"),
                patient("2", "Plum", "Nora", "1939-12-24", "NP-1"));
        assertEquals(2, both.cases().size());
        assertEquals(
                "The file has another patient who may be the same person as Nora Plum. It doesn’t say so, and each of"
                        + " them gets a case.",
                both.notes().getLast());
    }

    @Test
    void aCaseWithoutAPatientTakesAnyone() {
        CaseId id = read(
                        ImportRequest.plain(),
                        "{\"resourceType\":\"Patient\",\"id\":\"1\",\"gender\":\"male\"}\n"
                                + "{\"resourceType\":\"Condition\",\"id\":\"c\",\"subject\":{\"reference\":\"Patient/1\"},"
                                + "\"code\":{\"text\":\"Gout\"}}\n")
                .cases()
                .getFirst();
        ImportResult known = read(ImportRequest.into(id), patient("1", "Plum", "Otto", "1971-02-03", "NP-1"));
        assertEquals(List.of(id), known.cases());
        assertEquals(
                "Otto",
                desk.last().query(each -> each.getPatient().getGivenName()).join());
    }
}
