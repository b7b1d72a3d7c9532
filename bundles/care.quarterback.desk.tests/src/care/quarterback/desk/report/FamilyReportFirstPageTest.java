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
import care.quarterback.model.Clinician;
import care.quarterback.model.Office;
import care.quarterback.model.Telecom;
import care.quarterback.testkit.ReportCases;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.util.EcoreUtil;
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
        assertEquals(
                "First call us at (555) 555-0100 and ask for the phone number of Dr. Pruitt. Then call that office and book"
                        + " this: partial knee replacement. If you have no date by Mon, Jun 29, 2026, call us again.",
                told(report, "What to do next").getFirst());
        CareCase reached = EcoreUtil.copy(DocumentCases.stage("SC4 final").careCase());
        Telecom telephone = CaseFactory.eINSTANCE.createTelecom();
        telephone.setValue("(555) 555-0177");
        Office office = CaseFactory.eINSTANCE.createOffice();
        office.getTelecoms().add(telephone);
        Clinician pruitt = CaseFactory.eINSTANCE.createClinician();
        pruitt.setOffice(office);
        reached.getOpinions().getLast().setClinician(pruitt);
        assertEquals(
                "Call the office of Dr. Pruitt at (555) 555-0177 and book this: partial knee replacement. If you have no date"
                        + " by Mon, Jun 29, 2026, call us.",
                told(report(reached, LocalDate.of(2026, 6, 22)), "What to do next")
                        .getFirst());
    }

    @Test
    void whoAgreesOnTheIllnessAndNotOnTheReasonsIsSaidToDoBoth() {
        CareCase open = EcoreUtil.copy(DocumentCases.stage("SC4 final").careCase());
        open.getDecisions().clear();
        FamilyReport report = report(open, LocalDate.of(2026, 6, 22));
        assertTrue(told(report, "What your doctors say").getFirst().contains("They don’t give the same reasons."));
        assertEquals(
                "Dr. Aldana and Dr. Pruitt agree on what is wrong.",
                report.agreement().rows().getFirst().text());
        var reasons = report.agreement().rows().get(1);
        assertEquals("They disagree", reasons.word());
        assertTrue(reasons.text().contains("Dr. Pruitt: “Only the inner side is worn;"));
        assertEquals(
                "Dr. Aldana and Dr. Pruitt don’t give the same reasons. Which is right, and how do you know?",
                report.questions().rows().getLast().text());
        assertTrue(named("sc4-final")
                .checklist()
                .rows()
                .contains("Ask Dr. Pruitt which is right, and why: “The whole joint is worn; a total replacement lasts"
                        + " longest.” or “Only the inner side is worn; a partial replacement bends better.”"));
        assertFalse(named("sc1-two-opinions").questions().rows().toString().contains("the same reasons"));
    }

    @Test
    void aWeekLaterTheVisitShouldHaveBeenBooked() {
        var stage = DocumentCases.stage("SC4 final");
        assertEquals(
                "Is a date set for this: partial knee replacement? If not, call us today.",
                told(report(stage.careCase(), LocalDate.of(2026, 6, 30)), "What to do next")
                        .getFirst());
        CareCase careCase = EcoreUtil.copy(stage.careCase());
        careCase.getTreatmentClock().setFixedDate(LocalDate.of(2026, 8, 3));
        assertEquals(
                "Mon, Aug 3, 2026: This is the date set for your treatment.",
                told(report(careCase, LocalDate.of(2026, 6, 30)), "What to do next")
                        .getFirst());
    }

    @Test
    void theFirstPageSaysWhatSpeaksAgainstTheChoice() {
        assertEquals(
                List.of(
                        "Dr. Aldana advises something else: total knee replacement. “The whole joint is worn; a total"
                                + " replacement lasts longest.”",
                        "It gives you only part of this: Never be operated on again."),
                told(named("sc4-final"), "What speaks against this choice"));
        assertEquals(List.of(), told(named("sc1-two-opinions"), "What speaks against this choice"));
        CareCase careCase = EcoreUtil.copy(DocumentCases.stage("SC4 final").careCase());
        careCase.getDecisions().getLast().getOption().setRisks("It may loosen.\nIt may have to be done again.");
        assertTrue(told(report(careCase), "What speaks against this choice")
                .contains("Risks: It may loosen. It may have to be done again."));
    }

    @Test
    void aTreatmentThatNobodyPutIntoPlainWordsIsToldInOursAndAsOurs() {
        assertEquals(
                List.of(
                        "L3-L5 decompression and fusion: surgery to make room for the nerves and to join bones of the"
                                + " spine",
                        "Image-guided hip injection + physical therapy: a shot, put in the right place with the help"
                                + " of a live picture, plus exercises with a physical therapist"),
                told(named("sc1-two-opinions"), "In our plain words"));
        assertEquals(
                "In our plain words",
                named("sc1-two-opinions").summary().rows().getLast().label());
        CareCase worded = EcoreUtil.copy(DocumentCases.stage("SC1 two-opinions").careCase());
        worded.getOptions().forEach(option -> {
            option.setPlainWording(CaseFactory.eINSTANCE.createPlainWording());
            option.getPlainWording().setText("a small operation");
        });
        assertEquals(List.of(), told(report(worded, LocalDate.of(2026, 4, 5)), "In our plain words"));
        assertEquals(List.of(), told(named("sc1-final"), "In our plain words"), "no room beside what speaks against");
    }

    @Test
    void aLongWordOfATermIsReasonEnoughToSayWhereItIsExplained() {
        assertTrue(named("sc2-final").summary().toString().contains("Surgery or surveillance"));
        assertTrue(told(named("sc2-final"), "What isn’t clear yet")
                .contains("The last pages explain hard words. Look for “Words you may hear.”"));
    }

    @Test
    void theNextStepFollowsTheDoctorsTalk() {
        assertEquals(
                List.of(
                        "Call us and say if your doctors may talk with each other about you.",
                        "Tell us your choice by Tue, Sep 29, 2026.",
                        "Questions? Call us: Alma Reyes, (555) 555-0100."),
                told(named("sc1-two-opinions"), "What to do next"));
        assertEquals(
                List.of(
                        "We’re setting up your visit with Dr. Priya Raman. We’ll call you with the date.",
                        "Questions? Call us: Alma Reyes, (555) 555-0100."),
                told(named("sc1-after-call"), "What to do next"));
        assertEquals(
                List.of(
                        "Have the tests first. Choose when the results are here.",
                        "Tell us your choice by Fri, Oct 30, 2026.",
                        "Thu, Sep 17, 2026: Have this test: Scan for amyloid.",
                        "Thu, Sep 24, 2026: Test results are due.",
                        "Questions? Call us: Alma Reyes, (555) 555-0100."),
                told(named("sc3-pending"), "What to do next"));
    }

    @Test
    void afterTheTalkNothingOfBeforeStandsAsIfItStoodNow() {
        var report = named("sc2-final");
        assertEquals(
                List.of(
                        "Your doctors talked. Now they agree in part.",
                        "They agree on this: Cancer of the prostate; Grade 3+4 with a small pattern 4.",
                        "This is still open. Surgery or surveillance: both are acceptable."),
                told(report, "What your doctors say"));
        assertEquals(
                "What each doctor wrote before they talked", report.opinions().heading());
        var why = report.opinions().rows().stream()
                .filter(row -> row.topic().equals("Why?"))
                .findFirst()
                .orElseThrow();
        assertTrue(why.cells().stream().allMatch(cell -> cell.mark().equals("Written before they talked.")));
        assertEquals(
                "Cancer of the prostate\nGrade 3+4 with a small pattern 4",
                report.opinions().rows().getLast().cells().getLast().text());
    }

    @Test
    void whatStandsAfterTheTalkComesFirstAndWhatWasBeforeOnce() {
        assertEquals(
                List.of(
                        "The doctors’ discussion",
                        "Now they agree",
                        "Now they agree",
                        "Still open",
                        "Before they talked"),
                named("sc2-final").agreement().rows().stream()
                        .map(FamilyReport.Point::word)
                        .toList());
        String before = named("sc2-final").agreement().rows().getLast().text();
        assertTrue(
                before.startsWith("Dr. Feld and Dr. Amara Linde agreed on what is wrong, but they didn’t give"),
                before);
        assertTrue(before.contains("They disagreed on the grade."), before);
    }

    @Test
    void plainWordsOfTheCaseForAChoiceStandWhereverItIsNamed() {
        FamilyReport report = report(ReportCases.knee());
        String said = told(report, "What your doctors say") + report.agreement().toString();
        assertTrue(said.contains("advises: A whole new knee."), said);
        assertFalse(said.toLowerCase(Locale.ROOT).contains("knee replacement"), said);
    }

    @Test
    void hardWordsOfTheFirstPageAreExplainedAtTheEnd() {
        FamilyReport back = named("sc1-two-opinions");
        assertTrue(back.words()
                .rows()
                .contains(new FamilyReport.Word(
                        "L3-L5 decompression and fusion",
                        "Surgery to make room for the nerves and to join bones of the spine")));
        assertEquals(
                "The last pages explain hard words. Look for “Words you may hear.”",
                told(back, "What isn’t clear yet").getLast());
        assertTrue(named("sc3-pending").words().rows().stream()
                .anyMatch(word -> word.term().equals("Amyloid")));
        assertTrue(named("sc2-final").words().rows().stream()
                .anyMatch(word -> word.term().equals("Continence")));
        assertFalse(named("sc4-final").words().rows().toString().contains("Exercise and injections"), "half of it");
        assertTrue(named("bare").words().rows().isEmpty());
        assertFalse(named("bare").summary().toString().contains("hard words"));
    }

    @Test
    void whoRatedIsIntroduced() {
        assertTrue(named("sc4-final")
                .fits()
                .notes()
                .contains("Dr. Owen Tran (your primary care doctor) rated how well each choice meets each goal."));
    }

    @Test
    void afterTheTalkWhoRecommendedWhatIsOfBefore() {
        List<String> heads = Stream.of("sc2-two-opinions", "sc2-final")
                .map(stage -> named(stage).choices().orElseThrow())
                .flatMap(table -> Stream.concat(
                        table.heads().stream(),
                        table.rows().stream().map(row -> row.getFirst().text())))
                .filter(head -> head.startsWith("Who recommend"))
                .toList();
        assertEquals(List.of("Who recommends it?", "Who recommended it before they talked?"), heads);
    }

    @Test
    void whatToDoWhenWorseIsNothingToTickOff() {
        var report = named("sc1-two-opinions");
        assertTrue(report.checklist().rows().stream().noneMatch(line -> line.contains("get worse")));
        CareCase careCase = DocumentCases.stage("SC1 two-opinions").careCase();
        assertTrue(DocumentCases.of(careCase, ON, DocumentKind.FAMILY).getFirst().passages().stream()
                .anyMatch(line -> line.startsWith("If you get worse, don’t wait")));
    }

    @Test
    void theChecklistBeginsWithTheTasksOfTheFirstPageInTheSameWords() {
        for (String stage : List.of("sc1-two-opinions", "sc2-final", "sc3-pending", "sc4-final")) {
            var report = named(stage);
            List<String> tasks = told(report, "What to do next").stream()
                    .filter(line ->
                            !line.matches("Questions\\?.*|.*Test results are due.|.*We’ll ask you how it went.*"))
                    .toList();
            assertEquals(tasks, report.checklist().rows().subList(0, tasks.size()), stage);
            assertFalse(tasks.isEmpty(), stage);
        }
        assertFalse(named("sc1-after-call").checklist().rows().toString().contains("We’re setting up your visit"));
    }

    @Test
    void whoGetsWorseReadsWhomToCallAndWhatTheConsentToWaitHangsOn() {
        assertEquals(
                List.of(
                        "If you get worse, don’t wait for a date on this paper. Call Dr. Nadia Okonjo, your primary care"
                                + " doctor, at (555) 555-0100. If your life is in danger, call 911.",
                        "Dr. Ilse Vandermolen said about waiting: “Waiting until the end of September does no harm, as long"
                                + " as the leg keeps its strength.” Call if that changes."),
                named("sc1-two-opinions").worse());
        assertEquals(
                List.of("If you get worse, don’t wait for a date on this paper. Call Dr. Helen Marsh, your primary care"
                        + " doctor, or call us at (555) 555-0100. If your life is in danger, call 911."),
                named("sc2-final").worse());
        assertEquals(
                List.of(
                        "If you get worse, don’t wait for a date on this paper. Call us at (555) 555-0100. If your life is"
                                + " in danger, call 911."),
                named("bare").worse());
    }

    @Test
    void afterADecisionNothingIsSaidOfChoosing() {
        var report = named("sc4-final");
        String all = String.join("\n", report.passages()) + report.smallPrint();
        for (String past :
                List.of("It’s fine to ask", "decides nothing", "You decide", "each choice,", "ask about them")) {
            assertFalse(all.contains(past), past);
        }
        assertTrue(report.checklist()
                .rows()
                .contains(
                        "Ask Dr. Pruitt how this could help you, and what could go wrong: partial knee replacement."));
        CareCase told = EcoreUtil.copy(DocumentCases.stage("SC4 final").careCase());
        told.getOptions().getFirst().setRisks("It may loosen.");
        told.getOptions().getFirst().setBenefits("Less pain.");
        assertFalse(report(told, LocalDate.of(2026, 6, 22))
                .checklist()
                .rows()
                .toString()
                .contains("go wrong"));
    }

    @Test
    void whereOnlyTheDoctorsAreKnownAChoiceIsARow() {
        assertEquals(
                List.of("Choice", "Who recommends it?"),
                named("sc1-final").choices().orElseThrow().heads());
    }

    private static List<String> told(FamilyReport report, String label) {
        return report.summary().rows().stream()
                .filter(fact -> fact.label().equals(label))
                .flatMap(fact -> fact.sentences().stream())
                .toList();
    }

    @Test
    void theFirstPageAnswersInOneOrder() {
        assertEquals(
                List.of(
                        "Your question",
                        "What’s still open",
                        "What your doctors say",
                        "What to do next",
                        "How long you can wait",
                        "What isn’t clear yet",
                        "In our plain words"),
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
                        "Some choices have no doctor’s advice yet. They’re here so you can ask about them.",
                        "No one has told us the benefits and the risks of your choices yet. Ask your doctors."),
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
        assertEquals(
                List.of("Dr. Aldana says it’s safe to wait until Fri, Jun 12, 2026. Ask Dr. Aldana if treatment must"
                        + " start by then."),
                waiting(careCase));
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
