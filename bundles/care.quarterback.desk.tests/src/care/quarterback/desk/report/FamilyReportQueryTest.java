package care.quarterback.desk.report;

import static care.quarterback.desk.report.FamilyReports.ON;
import static care.quarterback.desk.report.FamilyReports.named;
import static care.quarterback.desk.report.FamilyReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.desk.report.FamilyReport.Fit;
import care.quarterback.model.Addressee;
import care.quarterback.model.AppointmentKind;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Certainty;
import care.quarterback.model.DiagnosisRank;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.TellScope;
import care.quarterback.testkit.ReportCases;
import care.quarterback.testkit.Requirement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FamilyReportQueryTest {

    private static final Pattern NEVER =
            Pattern.compile("\\bnull\\b|\\bcovered\\b|[A-Z]{3,}_[A-Z]|\\b[A-Z]\\d\\d\\.\\d|\\{\\d\\}|00000000-");
    private static final Pattern SCORE = Pattern.compile("\\b\\d{2}\\.\\d\\b");

    @ParameterizedTest
    @ValueSource(
            strings = {"bare", "sc1-two-opinions", "sc1-final", "sc2-final", "sc3-pending", "sc3-final", "sc4-final"})
    void theReportSaysWhatTheCommittedTextSays(String name) throws IOException {
        String text = String.join("\n", named(name).passages()) + "\n";
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(Path.of("src/care/quarterback/desk/report", name + ".golden.txt"), text);
        }
        try (InputStream golden = getClass().getResourceAsStream(name + ".golden.txt")) {
            assertEquals(new String(golden.readAllBytes(), StandardCharsets.UTF_8), text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bare", "sc1-two-opinions", "sc1-final", "sc2-final", "sc3-pending", "sc3-final", "sc4-final"})
    void noCodeNoScoreAndNoPromiseIsPrintedAndOurWordsAreEasy(String name) {
        FamilyReport report = named(name);
        String text = String.join("\n", report.passages());
        assertFalse(NEVER.matcher(text).find(), text);
        assertFalse(SCORE.matcher(text).find(), text);
        assertTrue(text.contains("Don’t start, stop, or change any medicine on your own."));
        assertTrue(
                report.reading().ourWords().fleschKincaid() <= 6,
                "grade " + report.reading().ourWords().fleschKincaid());
        assertTrue(
                report.reading().ourWords().smog() <= 8,
                "SMOG " + report.reading().ourWords().smog());
    }

    @Test
    void namesAreMeasuredAsTheyAreRead() {
        CareCase careCase = ReportCases.knee();
        int before = report(careCase).reading().ourWords().words();
        careCase.getOpinions()
                .forEach(opinion -> opinion.setClinicianName(opinion.getClinicianName() + " Vandermolen"));
        assertTrue(report(careCase).reading().ourWords().words() > before);
    }

    @Test
    void barsAreAsLongAsTheScoresOfTheScreenAndInItsOrder() {
        List<Fit> fits = report(ReportCases.knee()).fits().rows();
        assertEquals(
                List.of("Half a new knee", "A whole new knee", "Exercise and injections"),
                fits.stream().map(Fit::option).toList());
        assertEquals(
                List.of(Optional.of(7), Optional.of(6), Optional.of(5)),
                fits.stream().map(Fit::bar).toList());
        assertEquals("By these ratings, the closest match.", fits.getFirst().words());
    }

    @Test
    void aDoctorsOwnWordsAreQuotedAndPlainWordsNameTheirAuthor() {
        CareCase careCase = ReportCases.knee();
        for (var opinion : careCase.getOpinions()) {
            var diagnosis = opinion.getVersions().getLast().getDiagnoses().getFirst();
            diagnosis.getCodings().getFirst().setDisplay("Unilateral primary osteoarthritis");
        }
        var opinions = report(careCase).opinions();
        var rows = opinions.rows();
        String said = rows.get(1).cells().getFirst().text();
        assertEquals("A worn knee joint", said);
        String theirs = rows.get(1).cells().getFirst().mark();
        assertTrue(theirs.matches("Our plain words. The doctor wrote: “[^“”]+”"), theirs);
        assertEquals(
                "Put in plain words by Nurse Kay Ode. The doctor agreed to these words.",
                rows.get(3).cells().getFirst().mark());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sc1-two-opinions", "sc1-final", "sc2-final", "sc3-final", "sc4-final"})
    void whatTheQuotationMarksMeanIsSaidOnce(String name) {
        assertEquals(
                1,
                named(name).passages().stream()
                        .filter(passage -> passage.contains("the doctor’s own words"))
                        .count());
    }

    @Test
    void aGoalThatAClinicWroteIsNotWhatThePatientTold() {
        CareCase careCase = ReportCases.bare();
        var goal = CaseFactory.eINSTANCE.createGoal();
        goal.setId("00000000-0000-0000-0000-00000000goal");
        goal.setText("LDL cholesterol below 70 mg/dL");
        goal.setStatedBy("Dr. A. Bell");
        careCase.getGoals().add(goal);
        String passages = String.join("\n", report(careCase).passages());
        assertFalse(passages.contains("You told us what you want"), passages);
        assertTrue(passages.contains("This goal was set by Dr. A. Bell."), passages);
        goal.setWeight(9);
        passages = String.join("\n", report(careCase).passages());
        assertTrue(passages.contains("You told us what you want") && !passages.contains("set by"), passages);
    }

    @Test
    void aCaseWithNothingInItGivesAPaperToStartWith() {
        FamilyReport report = report(ReportCases.bare());
        assertTrue(report.opinions().doctors().isEmpty()
                && report.goals().rows().isEmpty()
                && report.fits().rows().isEmpty());
        assertEquals(4, report.questions().rows().size());
        assertFalse(
                report.summary().rows().isEmpty() || report.checklist().rows().isEmpty());
    }

    @Test
    @Requirement("S132")
    void onlyThoseWhoMayBeToldAreNamedAndOnlyWhileItHolds() {
        CareCase careCase = ReportCases.knee();
        contact(careCase, "Ada", TellScope.ALL, null);
        contact(careCase, "Bea", TellScope.ALL, "2026-06-11");
        contact(careCase, "Cleo", TellScope.DATES_ONLY, "2026-06-12");
        contact(careCase, "Dora", TellScope.NOTHING, null);
        String made = String.join(" ", report(careCase).madeFor());
        assertTrue(
                made.contains("share all of it with Ada.") && made.contains("We may tell Cleo only the dates."), made);
        assertFalse(made.contains("Bea") || made.contains("Dora"), made);
    }

    /** What a code list calls an illness is not what the doctor said. */
    @Test
    void aTitleOfTheCodesIsNotQuotedAndHasAPlainNameOfOursBeside() {
        var wrong = row(named("sc1-final").opinions().rows(), "What is wrong?")
                .cells()
                .getFirst();
        assertEquals("A spine that is too narrow, which presses on nerves", wrong.text());
        assertEquals(
                "Our plain words. In the records: Spinal stenosis, lumbar region with neurogenic claudication",
                wrong.mark());
    }

    @Test
    void aTreatmentIsInPlainWordsOnlyWhereTheyTellEveryPartOfIt() {
        CareCase careCase = ReportCases.knee();
        var option = careCase.getOpinions()
                .getFirst()
                .getVersions()
                .getLast()
                .getRecommendations()
                .getFirst()
                .getOption();
        option.setPlainWording(null);
        option.setName("hip injection + physical therapy");
        var advised = row(report(careCase).opinions().rows(), "What does this doctor advise?")
                .cells()
                .getFirst();
        assertEquals("A shot into the place that hurts, plus exercises with a physical therapist", advised.text());
        assertEquals("Our plain words. In the records: Hip injection + physical therapy", advised.mark());
        option.setName("hip injection + reiki");
        assertEquals(
                new FamilyReport.Cell("Hip injection + reiki", ""),
                row(report(careCase).opinions().rows(), "What does this doctor advise?")
                        .cells()
                        .getFirst());
    }

    @Test
    void aDiagnosisThatWasRuledOutIsSaidToBeNoneAndTheOneThatStandsIsNamed() {
        CareCase careCase = ReportCases.knee();
        var version = careCase.getOpinions().getLast().getVersions().getLast();
        version.getDiagnoses().clear();
        diagnosis(version, "gallstones", DiagnosisRank.PRIMARY, Certainty.RULED_OUT);
        diagnosis(version, "dyspepsia", DiagnosisRank.SECONDARY, Certainty.CONFIRMED);
        var rows = report(careCase).opinions().rows();
        assertEquals(
                "“dyspepsia”\nThe doctor ruled out: gallstones.",
                row(rows, "What is wrong?").cells().getLast().text());
        assertEquals(
                "The doctor is sure.",
                row(rows, "How sure is the doctor?").cells().getLast().text());
        version.getDiagnoses().removeLast();
        rows = report(careCase).opinions().rows();
        assertEquals(
                "The doctor ruled out: gallstones.",
                row(rows, "What is wrong?").cells().getLast().text());
        assertFalse(String.join("\n", report(careCase).passages()).contains("doesn’t have a name for it"));
    }

    private static void diagnosis(OpinionVersion version, String text, DiagnosisRank rank, Certainty certainty) {
        var diagnosis = CaseFactory.eINSTANCE.createDiagnosis();
        diagnosis.setText(text);
        diagnosis.setRank(rank);
        diagnosis.setCertainty(certainty);
        version.getDiagnoses().add(diagnosis);
    }

    private static FamilyReport.TopicRow row(List<FamilyReport.TopicRow> rows, String topic) {
        return rows.stream()
                .filter(each -> each.topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onlyWhatIsMeantForPatientOrFamilyIsAmongTheNextSteps() {
        CareCase careCase = ReportCases.knee();
        for (Addressee addressee : Addressee.values()) {
            var task = CaseFactory.eINSTANCE.createTask();
            task.setText("Something for " + addressee.getName());
            task.setAddressee(addressee);
            careCase.getTasks().add(task);
        }
        assertEquals(
                List.of("Something for PATIENT", "Something for FAMILY"),
                report(careCase).next().rows().stream()
                        .map(FamilyReport.Step::text)
                        .filter(text -> text.startsWith("Something"))
                        .toList());
    }

    @Test
    void aDayThatHasGoneByIsNotToldAsOneToCome() {
        CareCase careCase = ReportCases.knee();
        var check = CaseFactory.eINSTANCE.createOutcomeCheck();
        check.setDueOn(ON);
        careCase.getOutcomeChecks().add(check);
        assertTrue(report(careCase).next().rows().toString().contains("We’ll ask you how it went."));
        check.setDueOn(ON.minusDays(1));
        assertEquals(
                List.of(new FamilyReport.Step("Now", "We planned to ask you how it went. Please tell us.")),
                report(careCase).next().rows());
    }

    @Test
    void aQuestionOfTheStaffIsNotPrinted() {
        CareCase careCase = ReportCases.knee();
        var question = CaseFactory.eINSTANCE.createQuestion();
        question.setText("Does the daughter press her?");
        careCase.getQuestions().add(question);
        assertTrue(String.join("\n", report(careCase).passages()).contains("press her"));
        question.setAddressee(Addressee.STAFF);
        assertFalse(String.join("\n", report(careCase).passages()).contains("press her"));
    }

    @Test
    void aChoiceThatIsNotFinalOrNotTheirsToMakeIsToldAsNone() {
        CareCase careCase = ReportCases.knee();
        var decision = CaseFactory.eINSTANCE.createDecision();
        decision.setOn(ON);
        decision.setOption(careCase.getOptions().getFirst());
        decision.setDecider("Paul Reed");
        decision.setFinal(true);
        careCase.getDecisions().add(decision);
        assertEquals("Where you lean", decided(careCase).label());
        assertTrue(decided(careCase).sentences().getFirst().contains("We don’t have a paper"));
        decision.setDeciderIsPatient(true);
        assertEquals("Where you lean", decided(careCase).label(), "marked as the patient's, under another name");
        decision.setDecider(careCase.getPatient().getGivenName());
        assertEquals("The decision", decided(careCase).label());
        decision.setFinal(false);
        assertTrue(decided(careCase).sentences().getFirst().endsWith("You can still change your mind."));
        decision.setDeciderIsPatient(false);
        var contact = CaseFactory.eINSTANCE.createContact();
        contact.setRepresentative(true);
        contact.setAuthority("health care proxy");
        careCase.getContacts().add(contact);
        decision.setRepresentative(contact);
        assertTrue(decided(careCase).sentences().getFirst().endsWith("It isn’t final."));
        decision.setFinal(true);
        assertEquals("The decision", decided(careCase).label());
    }

    private static FamilyReport.Fact decided(CareCase careCase) {
        return report(careCase).summary().rows().stream()
                .filter(fact ->
                        fact.label().equals("Where you lean") || fact.label().equals("The decision"))
                .findFirst()
                .orElseThrow();
    }

    /** The second doctor gives a name where the first had none: that is news, and no difference. */
    @Test
    void aNameWhereThereWasNoneIsNoDifference() {
        CareCase careCase = ReportCases.knee();
        var first = careCase.getOpinions().getFirst().getVersions().getLast();
        first.getDiagnoses().clear();
        first.setNoDiagnosis(true);
        var point = report(careCase).agreement().rows().stream()
                .filter(each -> each.text().contains("gives it a name"))
                .findFirst()
                .orElseThrow();
        assertEquals("What’s new", point.word());
        assertFalse(differing(careCase).contains(point.text()));
    }

    @Test
    void threeDoctorsOfThreeMindsAreSaidOnce() {
        assertEquals(
                List.of(
                        "Dr. Ash, Dr. Birch and Dr. Cole each say it’s something different.",
                        "Dr. Ash, Dr. Birch and Dr. Cole would each treat you in a different way.",
                        "Dr. Ash, Dr. Birch and Dr. Cole each give a different answer on whether you need the planned"
                                + " treatment."),
                differing(ReportCases.apart()));
    }

    @Test
    void theSecondGroupOfDoctorsIsSaidToDifferFromTheFirst() {
        assertEquals(
                List.of(
                        "Dr. Ash and Dr. Birch agree on what is wrong. Dr. Cole and Dr. Dean say it’s something else.",
                        "Dr. Ash and Dr. Birch would treat you the same way. Dr. Cole and Dr. Dean would do something"
                                + " else.",
                        "Dr. Ash and Dr. Birch agree on whether you need the planned treatment. Dr. Cole and Dr. Dean see"
                                + " the need for it differently."),
                differing(ReportCases.twoAndTwo()));
    }

    private static List<String> differing(CareCase careCase) {
        return report(careCase).agreement().rows().stream()
                .filter(point -> point.word().equals("They disagree"))
                .map(FamilyReport.Point::text)
                .toList();
    }

    @Test
    void whoOnlySendsRecordsGetsNoListForAVisit() {
        CareCase careCase = ReportCases.knee();
        var appointment = CaseFactory.eINSTANCE.createAppointment();
        appointment.setDate(ON.plusDays(7));
        var referral = CaseFactory.eINSTANCE.createReferral();
        referral.getAppointments().add(appointment);
        careCase.getReferrals().add(referral);
        String visit = "Bring your own copy of your records.";
        assertTrue(report(careCase).checklist().rows().contains(visit));
        appointment.setKind(AppointmentKind.RECORDS_REVIEW);
        assertFalse(report(careCase).checklist().rows().contains(visit));
        appointment.setKind(AppointmentKind.SECOND_OPINION_VISIT);
        referral.setMode(OpinionMode.RECORDS_ONLY);
        assertFalse(report(careCase).checklist().rows().contains(visit));
        assertTrue(report(careCase).checklist().rows().contains("Read your report with someone you trust."));
    }

    private static void contact(CareCase careCase, String name, TellScope scope, String until) {
        var contact = CaseFactory.eINSTANCE.createContact();
        contact.setName(name);
        var permission = CaseFactory.eINSTANCE.createTellPermission();
        permission.setScope(scope);
        permission.setUntil(until == null ? null : LocalDate.parse(until));
        contact.getPermissions().add(permission);
        careCase.getContacts().add(contact);
    }
}
