package care.quarterback.desk.report;

import static care.quarterback.desk.report.FamilyReports.ON;
import static care.quarterback.desk.report.FamilyReports.named;
import static care.quarterback.desk.report.FamilyReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.model.Answer;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.testkit.ReportCases;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the first page of the family report tells at a glance. */
class FamilyReportFirstPageTest {

    @Test
    void aDecisionMakesAnotherDocument() {
        var report = named("sc4-final");
        assertEquals("Your decision", report.title());
        assertTrue(report.questions().rows().isEmpty());
        assertFalse(report.summary().toString().contains("That date has passed"));
        assertTrue(report.checklist().rows().contains("Ask when your treatment starts, and where."));
    }

    @Test
    void theFirstPageAnswersInOneOrder() {
        assertEquals(
                List.of(
                        "Your question",
                        "What’s still open",
                        "What your doctors say",
                        "What to do next",
                        "How long you can wait"),
                named("sc1-two-opinions").summary().rows().stream()
                        .map(FamilyReport.Fact::label)
                        .toList());
    }

    @Test
    void aDownsideIsNeverDropped() {
        var report = named("sc1-final");
        assertTrue(report.fits().rows().stream()
                .allMatch(fit -> fit.because().stream().anyMatch(line -> line.matches("(Not so good|So-so) for: .*"))));
        assertEquals(
                List.of(
                        "No one has told us yet, for any of these choices: How could it help? What are the risks? Ask your"
                                + " doctor."),
                report.untold());
    }

    @Test
    void aDateThatHasGoneBySendsThePatientToTheDoctor() {
        CareCase careCase = ReportCases.knee();
        careCase.setTreatmentClock(CaseFactory.eINSTANCE.createTreatmentClock());
        careCase.getTreatmentClock().setSafeToWaitUntil(ON.minusDays(1));
        assertTrue(String.join(" ", waiting(careCase)).contains("Call your doctor now."));
        careCase.getTreatmentClock().setSafeToWaitUntil(ON);
        careCase.getTreatmentClock().setSaidBy("Dr Aldana");
        assertEquals(List.of("Dr. Aldana says it’s safe to wait until Fri, Jun 12, 2026."), waiting(careCase));
    }

    private static List<String> waiting(CareCase careCase) {
        return report(careCase).summary().rows().stream()
                .filter(fact -> fact.label().equals("How long you can wait"))
                .findFirst()
                .orElseThrow()
                .sentences();
    }

    @Test
    void theShortestWaitThatStandsIsPrintedAndNoneBesideAnEmergency() {
        CareCase careCase = ReportCases.knee();
        careCase.setTreatmentClock(CaseFactory.eINSTANCE.createTreatmentClock());
        careCase.getTreatmentClock().setSafeToWaitUntil(ON.plusMonths(3));
        careCase.getTreatmentClock().setSaidBy("Dr Aldana");
        var version = careCase.getOpinions().getLast().getVersions().getLast();
        version.setSafeToWaitUntil(ON.plusDays(3));
        String passages = String.join("\n", report(careCase).passages());
        assertTrue(passages.contains("says it’s safe to wait until Mon, Jun 15, 2026."), passages);
        assertFalse(passages.contains("Sep 12, 2026"), passages);
        var procedure = CaseFactory.eINSTANCE.createProposedProcedure();
        procedure.setName("washing out the knee");
        procedure.setEmergency(Answer.YES);
        careCase.getProposedProcedures().add(procedure);
        var summary = report(careCase).summary().rows();
        assertEquals("Act now", summary.getFirst().label());
        assertEquals(
                List.of(
                        "Your records mark this as an emergency: washing out the knee.",
                        "Don’t wait. Call your doctor now."),
                summary.getFirst().sentences());
        assertFalse(summary.toString().contains("safe to wait"), summary.toString());
    }
}
