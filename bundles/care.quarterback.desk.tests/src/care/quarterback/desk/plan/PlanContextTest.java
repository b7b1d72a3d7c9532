package care.quarterback.desk.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.goals.AddGoal;
import care.quarterback.consensus.goals.AddOption;
import care.quarterback.consensus.goals.AlignQuery;
import care.quarterback.consensus.goals.RateOption;
import care.quarterback.consensus.opinion.SayPlainly;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.desk.plan.Plan.StepStatus;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.Addressee;
import care.quarterback.model.Answer;
import care.quarterback.model.DocumentFormat;
import care.quarterback.model.DocumentType;
import care.quarterback.model.GoalType;
import care.quarterback.model.OptionClass;
import care.quarterback.model.TaskKind;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.coverage.CostSheet;
import care.quarterback.steps.coverage.CostSheet.Basis;
import care.quarterback.steps.records.MissingRegister;
import care.quarterback.steps.records.PreparePackage;
import care.quarterback.steps.records.SignRelease;
import care.quarterback.steps.records.SignReleaseAndAskForCopy;
import care.quarterback.steps.tasks.AddTask;
import care.quarterback.steps.tasks.CompleteTask;
import care.quarterback.steps.tasks.TaskEntry;
import care.quarterback.steps.team.TeamRows;
import care.quarterback.steps.team.TeamRows.Member;
import care.quarterback.testkit.GapTrial;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.Trial;
import care.quarterback.testkit.VisitTrial;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanContextTest {

    private static final AlignQuery ALIGN = new AlignQuery(DeskTexts.in(Locale.US));

    private static VisitTrial trial() {
        return new VisitTrial(CheckCode.REQUEST_ITEM_MISSING);
    }

    private static PlanContext picture(VisitTrial trial) {
        return trial.gap().plan().picture();
    }

    @Test
    @Requirement("S2")
    void theSevenStepsStandFromTheFirstDay() {
        Plan plan = new GapTrial("2026-03-02", CheckCode.PURPOSE_MISSING)
                .does(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"))
                .plan();
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6, 7),
                plan.steps().stream().map(row -> row.step().number()).toList());
        assertTrue(plan.steps().stream()
                .allMatch(step -> !step.title().isBlank()
                        && !step.sentence().isBlank()
                        && (step.status() == StepStatus.NOT_STARTED || step.status() == StepStatus.IN_PROGRESS)));
        assertTrue(plan.gaps().stream().anyMatch(gap -> gap.code() == CheckCode.PURPOSE_MISSING));
    }

    @Test
    @Requirement({"S31", "S138"})
    void theTeamSaysWhoLeadsWhatAndWhenSomebodyLastTalkedWithThem() {
        var trial = trial();
        trial.adds(EntryList.CARE_TEAM, "name=Ruth Tester | roles=FAMILY | lastContact=2026-02-20");
        trial.adds(
                EntryList.CARE_TEAM,
                "name=Dr Okonjo | roles=PRIMARY_CARE | responsibleFor=heart medicines | lead=true |"
                        + " lastContact=2026-01-05");
        trial.adds(EntryList.CONVERSATIONS, "on=2026-02-27 | with=Dr Okonjo | primaryCare=true");
        trial.adds(EntryList.TELECOMS, "kind=PHONE | value=555-0100 | bestHours=after 4");
        trial.adds(EntryList.TELECOMS, "kind=PHONE | value=555-0199 | bestHours=mornings | preferred=true");
        ObjectId patient = trial.gap().id(careCase -> careCase.getPatient().getId());
        trial.changes(patient, "interpreterLanguage", "Polish");
        List<Member> members = picture(trial).team().members();
        assertEquals(
                List.of("Emma Tester", "Ruth Tester", "Dr Okonjo"),
                members.stream().map(Member::name).toList());
        Member emma = members.getFirst();
        assertEquals(
                "555-0199 mornings Polish, needs an interpreter",
                String.join(" ", emma.telephone(), emma.bestHours(), emma.language()));
        assertEquals(Optional.of(LocalDate.of(2026, 2, 20)), members.get(1).lastContact());
        Member okonjo = members.getLast();
        assertEquals(Optional.of(LocalDate.of(2026, 2, 27)), okonjo.lastContact());
        assertEquals("heart medicines", okonjo.responsibleFor());
        assertTrue(okonjo.leads() && !okonjo.coordinates());
    }

    @Test
    @Requirement("S85")
    void patientAndFamilyHaveTasksOfTheirOwn() {
        var trial = trial();
        trial.adds(EntryList.CONTACTS, "name=Ruth Tester | relationship=daughter");
        trial.does(task("Bring the pill boxes", "ruth tester", LocalDate.of(2026, 3, 30)));
        trial.does(task("Call the plan", "Alma Reyes", LocalDate.of(2026, 3, 3)));
        trial.does(task("Write down the questions", "Emma Tester", LocalDate.of(2026, 3, 20)));
        trial.adds(EntryList.PREPARATIONS, "text=walk each day | owner=patient");
        assertEquals(
                List.of(
                        new TeamRows.FamilyTask(
                                "Write down the questions", "Emma Tester", Optional.of(LocalDate.of(2026, 3, 20))),
                        new TeamRows.FamilyTask(
                                "Bring the pill boxes", "ruth tester", Optional.of(LocalDate.of(2026, 3, 30))),
                        new TeamRows.FamilyTask("walk each day", "patient", Optional.empty())),
                picture(trial).team().familyTasks());
        trial.does(new CompleteTask(
                trial.gap().id(careCase -> careCase.getTasks().getFirst().getId()), "In the bag."));
        assertEquals(2, picture(trial).team().familyTasks().size());
    }

    private static AddTask task(String text, String owner, LocalDate due) {
        return new AddTask(new TaskEntry("", text, Addressee.STAFF, TaskKind.OTHER, due, owner, ""));
    }

    @Test
    @Requirement("S83")
    void whatIsMissingHasAnOwnerADayAndSaysWhatItDelays() {
        var trial = trial();
        trial.adds(
                EntryList.MISSING_INFORMATION, "text=old X-ray | owner=Ben | dueOn=2026-03-05 | effect=NICE_TO_HAVE");
        trial.adds(
                EntryList.MISSING_INFORMATION,
                "text=pathology slides | owner=Alma | dueOn=2026-03-10 | effect=WOULD_DELAY");
        ObjectId slides = trial.gap()
                .id(careCase -> careCase.getMissingInformation().getLast().getId());
        trial.does(new AddEntry(
                EntryList.MISSING_INFORMATION_ATTEMPTS,
                Optional.of(slides),
                VisitTrial.pairs("on=2026-03-02 | number=1 | outcome=NO_ANSWER")));
        trial.gap().today("2026-03-11");
        MissingRegister register = picture(trial).missing();
        assertEquals(
                List.of("pathology slides", "old X-ray"),
                register.rows().stream().map(MissingRegister.Row::text).toList());
        MissingRegister.Row first = register.rows().getFirst();
        assertEquals("Alma", first.owner());
        assertEquals(1, first.tries());
        assertEquals(Optional.of(LocalDate.of(2026, 3, 2)), first.lastTry());
        assertEquals("1 2", register.delaying() + " " + register.late());
        trial.changes(slides, "resolvedOn", "2026-03-02");
        register = picture(trial).missing();
        assertEquals("old X-ray", register.rows().getFirst().text());
        assertEquals("0 1", register.delaying() + " " + register.late());
    }

    @Test
    @Requirement("S37")
    void theCostsOfAnOpinionAreAddedUpAsFarAsTheyCanBeTold() {
        var trial = trial();
        trial.adds(
                EntryList.COVERAGES,
                "kind=EMPLOYER | planName=Northlake | primary=true | deductibleRemaining=100 | coinsurancePercent=20 |"
                        + " copay=30");
        trial.adds(EntryList.COSTS, "opinionNumber=2 | kind=VISIT | allowed=240.00");
        trial.adds(EntryList.COSTS, "opinionNumber=2 | kind=TESTS | allowed=50.00");
        trial.adds(EntryList.COSTS, "opinionNumber=2 | kind=TRAVEL | text=two train rides | amount=61.50");
        trial.adds(EntryList.COSTS, "opinionNumber=2 | kind=OUT_OF_NETWORK | amount=400.00");
        trial.adds(EntryList.COSTS, "opinionNumber=2 | kind=VISIT | amount=80.00");
        trial.adds(EntryList.COSTS, "opinionNumber=3 | kind=OTHER | patientShare=12.25");
        List<CostSheet> sheets = picture(trial).costs();
        CostSheet second = sheets.getFirst();
        assertEquals(
                List.of("128.00 COINSURANCE", "10.00 COINSURANCE", "61.50 WHOLE", "? UNKNOWN", "30 COPAY"),
                second.lines().stream()
                        .map(line -> line.patient().map(Object::toString).orElse("?") + " " + line.basis())
                        .toList());
        assertEquals("229.50", second.patientTotal().toPlainString());
        assertEquals(1, second.unknown());
        assertEquals("two train rides", second.lines().get(2).text());
        assertEquals(Basis.SAID, sheets.getLast().lines().getFirst().basis());
        assertEquals("12.25", sheets.getLast().patientTotal().toPlainString());
    }

    @Test
    @Requirement("S57a")
    void whatThePatientMeantToDoBeforeAndAfterTheAssessmentIsKept() {
        var trial = trial();
        trial.adds(EntryList.INTENTS, "on=2026-02-10 | moment=BEFORE_ASSESSMENT | text=have it done | confidence=4");
        assertTrue(picture(trial).intent().confidenceChange().isEmpty());
        trial.adds(EntryList.INTENTS, "on=2026-02-24 | moment=AFTER_ASSESSMENT | text=wait a year | confidence=8");
        var intent = picture(trial).intent();
        assertEquals("have it done", intent.before().orElseThrow().text());
        assertEquals("wait a year", intent.after().orElseThrow().text());
        assertEquals(4, intent.confidenceChange().orElseThrow());
    }

    @Test
    @Requirement("S68")
    void thePackageSaysHowLargeItIsAndWhatItIsToAnswer() {
        var trial = trial().booked();
        trial.holds("MRI report", DocumentType.IMAGING_REPORT, DocumentFormat.PAPER, "2026-01-20")
                .holds("Clinic note", DocumentType.CLINIC_NOTE, DocumentFormat.PAPER, "2026-02-24");
        trial.changes(trial.document("MRI report"), "pages", "3");
        trial.does(new PreparePackage(
                2,
                false,
                List.of(trial.document("MRI report"), trial.document("Clinic note")),
                "Does the hip explain the pain?"));
        var rows = trial.gap().plan().records().orElseThrow();
        assertEquals("2 3 1", rows.documents() + " " + rows.pages() + " " + rows.unpaged());
        assertEquals("Does the hip explain the pain?", rows.focus());
        assertEquals(0, rows.percent().orElseThrow());
    }

    @Test
    @Requirement("S84")
    void onTheDayToDecideAVisitThatIsNotReadyIsPutOffOrMadeReady() {
        var trial = trial().booked();
        trial.adds(EntryList.REQUESTED_ITEMS, "text=imaging report | type=IMAGING_REPORT");
        trial.gap().today("2026-03-25");
        assertEquals(Optional.empty(), picture(trial).postpone());
        trial.gap().today("2026-03-26");
        String sentence = picture(trial).postpone().orElseThrow();
        assertTrue(sentence.startsWith("The visit on Tue, Mar 31, 2026 isn’t ready"), sentence);
        assertTrue(sentence.endsWith("ask for a later date."), sentence);
        trial.gap().today("2026-04-01");
        assertEquals(Optional.empty(), picture(trial).postpone());
    }

    @Test
    @Requirement("S27")
    void whomThePrimaryCareDoctorSuggestsStandsFirstAmongEquals() {
        var trial = trial();
        trial.adds(EntryList.CANDIDATES, "name=Dr Adler");
        trial.adds(EntryList.CANDIDATES, "name=Dr Young | recommendedBy=PRIMARY_CARE | rank=2");
        trial.adds(
                EntryList.CANDIDATES,
                "name=Dr Zimmer | recommendedBy=PRIMARY_CARE | recommendedByName=Dr Okonjo | rank=1");
        assertEquals(
                List.of("Dr Zimmer: Dr Okonjo", "Dr Young: primary care doctor", "Dr Adler: "),
                trial.gap().plan().referral().candidates().stream()
                        .map(candidate -> candidate.name() + ": " + candidate.suggestedBy())
                        .toList());
    }

    @Test
    @Requirement("S20")
    void thePatientsWordsAreKeptAsTheyWereSaid() {
        var trial = trial();
        ObjectId request = trial.gap().id(careCase -> careCase.getRequest().getId());
        String words = "I do not WANT it.  Nobody told me why,\nand I am \"fine\".";
        trial.does(new ChangeField(request, "ownWords", words));
        assertEquals(words, trial.gap().read(careCase -> careCase.getRequest().getOwnWords()));
        assertTrue(trial.gap().plan().request().triggers().isEmpty());
    }

    @Test
    @Requirement("S111")
    void theFamilysViewsAreKeptAndAreNoVote() {
        var trial = trial();
        trial.does(
                new AddOption("A", "hip replacement", OptionClass.SURGERY_MAJOR, 1),
                new AddOption("B", "exercise", OptionClass.THERAPY, 1));
        trial.does(new AddGoal("walk to church", GoalType.SPECIFIC_ACTIVITY, 8, "half a mile", null));
        ObjectId goal =
                trial.gap().id(careCase -> careCase.getGoals().getFirst().getId());
        ObjectId first = option(trial, 0);
        trial.does(new RateOption(first, goal, 5, "Dr Eberle"), new RateOption(option(trial, 1), goal, 7, "Dr Eberle"));
        var before = trial.gap().read(careCase -> ALIGN.rows(careCase).toString());
        for (String who : List.of("husband", "daughter")) {
            trial.adds(
                    EntryList.FAMILY_DISCUSSIONS,
                    "on=2026-03-01 | who=" + who + " | option=" + first.value()
                            + " | view=for it | concerns=the stairs");
        }
        assertEquals(before, trial.gap().read(careCase -> ALIGN.rows(careCase).toString()));
        assertEquals("husband for it the stairs 2 0", trial.gap().read(careCase -> {
            var said = careCase.getFamilyDiscussions().getFirst();
            return said.getWho() + " " + said.getView() + " " + said.getConcerns() + " "
                    + careCase.getFamilyDiscussions().size() + " "
                    + careCase.getDecisions().size();
        }));
    }

    private static ObjectId option(VisitTrial trial, int index) {
        return trial.gap().id(careCase -> careCase.getOptions().get(index).getId());
    }

    @Test
    @Requirement("S72")
    void theCallToTheOfficeAndWhatItSaidAboutTheVisitAreKept() {
        var trial = new VisitTrial(CheckCode.SECOND_OPINION_NOT_SAID);
        trial.adds(EntryList.OFFICES, "name=Harbor Rehab | timeZone=America/New_York");
        String office =
                trial.gap().read(careCase -> careCase.getOffices().getLast().getId());
        trial.adds(
                EntryList.APPOINTMENTS,
                "kind=SECOND_OPINION_VISIT | date=2026-03-31 | time=10:00 | timeZone=America/New_York | office="
                        + office
                        + " | location=floor 2 | arrival=come at 9:30 | interpreter=Polish | mobility=wheelchair");
        trial.gap().open("Harbor Rehab");
        trial.adds(
                EntryList.SCHEDULING_CALLS,
                "on=2026-03-02 | office=" + office + " | spokeWith=Ms Lee | saidSecondOpinion=true | outcome=REACHED"
                        + " | cancellationPolicy=until two days before | waitList=true");
        trial.gap().closed();
        assertEquals(
                "Ms Lee until two days before true 10:00 floor 2 come at 9:30 Polish wheelchair Harbor Rehab",
                trial.gap().read(careCase -> {
                    var referral = careCase.getReferrals().getFirst();
                    var call = referral.getSchedulingCalls().getFirst();
                    var visit = referral.getAppointments().getFirst();
                    return String.join(
                            " ",
                            call.getSpokeWith(),
                            call.getCancellationPolicy(),
                            Boolean.toString(call.isWaitList()),
                            visit.getTime().toString(),
                            visit.getLocation(),
                            visit.getArrival(),
                            visit.getInterpreter(),
                            visit.getMobility(),
                            visit.getOffice().getName());
                }));
    }

    @Test
    @Requirement("S78")
    void whoSignsAReleaseAsksForTheOwnCopyInTheSameMove() {
        var trial = trial();
        for (int i = 0; i < 2; i++) {
            trial.adds(EntryList.RELEASES, "discloser=Harbor Spine | recipient=Dr Eberle");
            ObjectId release =
                    trial.gap().id(careCase -> careCase.getReleases().getLast().getId());
            trial.does(new SignReleaseAndAskForCopy(
                    new SignRelease(release, LocalDate.of(2026, 3, 2), "Emma Tester", true, "")));
        }
        assertEquals(
                "[Harbor Spine 2026-03-02] 2",
                trial.gap()
                        .read(careCase -> careCase.getAccessRequests().stream()
                                        .map(request -> request.getHolder() + " " + request.getRequestedOn())
                                        .toList()
                                + " "
                                + careCase.getReleases().stream()
                                        .filter(release -> release.getSignedOn() != null)
                                        .count()));
    }

    @Test
    @Requirement("S133")
    void aDoctorsWordsAreSaidPlainlyWithWhoPutItSoAndWhetherTheDoctorAgrees() {
        var trial = new Trial("2026-03-02")
                .does(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"))
                .does(new AddOption("A", "decompression and fusion", OptionClass.SURGERY_MAJOR, 1));
        ObjectId option = trial.id(careCase -> careCase.getOptions().getFirst().getId());
        trial.does(new SayPlainly(option, "an operation that frees the nerve", "Alma Reyes", null));
        trial.does(new SayPlainly(option, " an operation on the back ", "Alma Reyes", Answer.YES));
        assertEquals("an operation on the back, Alma Reyes, 2026-03-02, YES", trial.read(careCase -> {
            var said = careCase.getOptions().getFirst().getPlainWording();
            return said.getText() + ", " + said.getAuthor() + ", " + said.getOn() + ", " + said.getDoctorAgreed();
        }));
        assertEquals(
                List.of("Enter who worded it this way."),
                trial.refused(new SayPlainly(option, "an operation", " ", Answer.YES)));
        assertEquals(
                List.of("Enter how to say it in plain words."),
                trial.refused(new SayPlainly(option, " ", "Alma Reyes", Answer.YES)));
    }
}
