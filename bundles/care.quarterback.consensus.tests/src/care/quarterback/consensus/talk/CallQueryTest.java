package care.quarterback.consensus.talk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.agreement.OpinionPairKey;
import care.quarterback.consensus.comparison.CompareQuery;
import care.quarterback.consensus.comparison.PairRow;
import care.quarterback.consensus.talk.AnswerChecklist.ChecklistItem;
import care.quarterback.consensus.talk.CallRows.AgendaRow;
import care.quarterback.consensus.talk.CallRows.LetterRow;
import care.quarterback.consensus.talk.CallRows.Stage;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.spi.CaseProjection.WorkItem;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.desk.worklist.WorkItems;
import care.quarterback.model.Answer;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Knowledge;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.TaskKind;
import care.quarterback.model.value.ObjectId;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The doctors' talk in the scenarios, from the consents to the third opinion. */
class CallQueryTest {

    private static final Sentences WORDS = DeskTexts.in(Locale.US);
    private static final ZoneId EASTERN = ZoneId.of("America/New_York");
    private static final PlanQuery PLAN = new PlanQuery(WORDS, PlanSettings.shipped());

    private final CompareQuery compare = new CompareQuery(WORDS);
    private final CallQuery query = new CallQuery(WORDS);
    private CaseSession session;
    private LocalDate today;

    private CallRows at(int scenario, String stage) {
        var told = Scenarios.number(scenario);
        session = new ScenarioRun(
                        told, new MemoryRepository(), new CaseProjector(careCase -> List.of(), careCase -> List.of()))
                .upTo(told.stage(stage));
        today = told.steps().stream()
                .map(each -> each.on())
                .filter(day -> !day.isAfter(told.stage(stage).until()))
                .reduce((before, last) -> last)
                .orElseThrow();
        return rows();
    }

    private CallRows rows() {
        return session.query(careCase ->
                        query.rows(careCase, compare.rows(careCase, Optional.empty(), today), today, EASTERN))
                .join();
    }

    private CallRows does(CaseCommand command) {
        Outcome outcome = session.execute(command).join();
        assertTrue(outcome.done(), command.name() + ": " + outcome);
        return rows();
    }

    private String refused(CaseCommand command) {
        Outcome outcome = session.execute(command).join();
        var problem =
                assertInstanceOf(Outcome.Rejected.class, outcome).problems().getFirst();
        return problem.field() + ": " + problem.sentence(Fixed.sentences());
    }

    private static String whole(LetterRow letter) {
        return String.join("\n", letter.opening())
                + letter.differences().stream()
                        .map(each -> each.title() + " " + each.cells())
                        .collect(Collectors.joining("\n", "\n", "\n"))
                + String.join("\n", letter.basis())
                + "\n"
                + String.join("\n", letter.closing());
    }

    private void free(int opinion, String from, String to) {
        does(new AddAvailability(opinion, Instant.parse(from), Instant.parse(to)));
    }

    @Test
    @Requirement({"S114", "S115"})
    void theBackSurgeryTalkFromTheConsentsToTheOutcome() {
        CallRows rows = at(1, "two-opinions");
        assertEquals(Stage.PREPARE, rows.stage());
        does(new AllowSharing(1, today, null));
        rows = does(new AllowSharing(2, today, null));
        assertEquals(Stage.ASK, rows.stage());
        assertEquals(
                "We don’t know when Dr Ilse Vandermolen can be reached. The letter asks for times.",
                rows.times().explanation());
        free(1, "2026-04-14T12:00:00Z", "2026-04-14T18:00:00Z");
        free(2, "2026-04-14T13:00:00Z", "2026-04-14T14:00:00Z");
        rows = rows();
        assertEquals(
                List.of("Tue, Apr 14, 2026, 9:00 AM ET", "Tue, Apr 14, 2026, 9:30 AM ET"),
                rows.times().words());
        rows = does(new RequestConsensus(List.of(1, 2), today, rows.times().times(), ""));
        assertEquals(Stage.SCHEDULE, rows.stage());
        ObjectId request = rows.doctors().get(0).request().orElseThrow();
        rows = does(new AnswerConsensusRequest(request, Answer.YES, today, "The earlier one.", ""));
        assertEquals(
                "Dr Ilse Vandermolen said yes on Fri, Apr 3, 2026. The earlier one.",
                rows.doctors().get(0).answer());
        assertTrue(refused(new AnswerConsensusRequest(request, Answer.NO, today, "", ""))
                .startsWith("reason"));
        rows = does(new ScheduleConsensusCall(LocalDate.of(2026, 4, 14), ""));
        assertEquals(Stage.HOLD, rows.stage());
        assertEquals(30, rows.agenda().stream().mapToInt(AgendaRow::minutes).sum());
        assertTrue(refused(new StatePosition(1, StatePosition.Moment.BEFORE, "The spine."))
                .contains("The doctors’ call isn’t recorded yet."));
    }

    @Test
    @Requirement("S115")
    void positionsRatingsAndWhatWasKnownAreTakenInTheCall() {
        CallRows rows = at(1, "two-opinions");
        rows = does(new RecordConsensusCall(today, "both doctors", "", "They called each other."));
        assertEquals(Stage.NOTES, rows.stage());
        assertTrue(refused(new StatePosition(1, StatePosition.Moment.AFTER, "The spine."))
                .contains("what this doctor thought before the call"));
        for (int opinion = 1; opinion <= 2; opinion++) {
            does(new StatePosition(opinion, StatePosition.Moment.BEFORE, "before " + opinion));
            rows = does(new StatePosition(opinion, StatePosition.Moment.AFTER, "after " + opinion));
        }
        assertEquals(Stage.OUTCOME, rows.stage());
        ObjectId option = rows.ratings().getFirst().option();
        does(new RateAppropriateness(option, "Dr Ilse Vandermolen", 9));
        does(new RateAppropriateness(option, "Dr Tomas Eberle", 8));
        rows = does(new RateAppropriateness(option, "Dr Nadia Okonjo", 2));
        assertEquals(3, rows.ratings().getFirst().ratings().size());
        assertEquals(
                "We can’t calculate panel results with 3 raters. The method needs at least 8.",
                rows.ratings().getFirst().statistics());
        assertTrue(
                refused(new RateAppropriateness(option, "Dr Tomas Eberle", 10)).startsWith("value"));
        rows = does(new AnswerChecklist(ChecklistItem.IMAGES, Knowledge.FROM_REPORT));
        assertEquals(6, rows.checklist().size());
        assertEquals("known from a report", rows.checklist().get(1).word());
        does(new WriteMinutes("They differ."));
        does(outcome(ConsensusOutcome.NO_CONSENSUS, ""));
        assertTrue(refused(new WriteMinutes("Other words.")).contains("correct it and give the reason"));
        assertTrue(refused(new StatePosition(1, StatePosition.Moment.AFTER, "other"))
                .contains("correct it and give the reason"));
        assertEquals(Stage.DONE, rows().stage());
    }

    private RecordConsensusOutcome outcome(ConsensusOutcome outcome, String reason) {
        return new RecordConsensusOutcome(
                new ConsensusOutcomeEntry(outcome, today, reason, "Dr Okonjo", Optional.empty(), List.of(), List.of()));
    }

    @Test
    @Requirement("S114")
    void theLetterTellsWhatDiffersAndWhatEachReliedOn() {
        CallRows rows = at(1, "two-opinions");
        String letter = whole(rows.letters().getFirst());
        assertTrue(letter.contains("M16.11") && letter.contains("M48.062"), letter);
        assertTrue(letter.contains("Dr Tomas Eberle hasn’t seen: X-ray of the hips."), letter);
        assertTrue(letter.contains("Please wait to hear from us before you do."), letter);
        assertTrue(letter.contains("Reply to Dr Nadia Okonjo"), letter);
        for (String never : List.of("DIFFERENT", "similarity", "suggested", "covered", "null")) {
            assertFalse(letter.contains(never), never);
        }
    }

    @Test
    @Requirement("S114")
    void whoJudgedBlindIsToldNothingOfTheOtherUntilTheRevealIsLogged() {
        CallRows rows = at(2, "two-opinions");
        LetterRow letter = rows.letters().get(1);
        assertEquals(List.of(1), letter.withheld());
        String words = whole(letter);
        assertTrue(words.contains("May we show you the opinion of Dr Feld"), words);
        for (String theirs : List.of("3+4", "prostatectomy", "needed")) {
            assertFalse(words.contains(theirs), theirs + " in " + words);
        }
        assertTrue(whole(rows.letters().get(0)).contains("3+3=6"), "the first doctor was not blind");
        rows = does(new RevealOpinion(1, "Dr Amara Linde", today));
        assertEquals(List.of(), rows.letters().get(1).withheld());
        assertTrue(whole(rows.letters().get(1)).contains("3+4=7"));
    }

    @Test
    @Requirement("S117")
    void whatOneSawAndTheOtherHadNotIsOfferedAndTakenOverInOneAction() {
        CallRows rows = at(1, "two-opinions");
        PairRow pair = rows.compared().pairs().getFirst();
        assertEquals(List.of(), pair.wouldSettleIt(), "nothing enters itself");
        List<String> offers = pair.offers().stream().map(PairRow.OfferRow::text).toList();
        assertTrue(offers.contains("Get this for Dr Tomas Eberle: X-ray of the hips"), offers.toString());
        assertTrue(
                offers.contains(
                        "Ask Dr Ilse Vandermolen about this: Turning the right hip inward brings the leg pain on"),
                offers.toString());
        PairRow.OfferRow offer = pair.offers().stream()
                .filter(each -> each.text().contains("X-ray"))
                .findFirst()
                .orElseThrow();
        var key = new OpinionPairKey(1, 2);
        assertTrue(refused(new AddDiscriminator(key, offer.text(), "", today, offer.key()))
                .startsWith("owner"));
        rows = does(new AddDiscriminator(key, offer.text(), "Alma Reyes", today.plusDays(4), offer.key()));
        pair = rows.compared().pairs().getFirst();
        assertFalse(pair.offers().contains(offer));
        WorkItem item = work().stream()
                .filter(each -> each.code().equals("WOULD_SETTLE"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "Get this for Dr Tomas Eberle: X-ray of the hips, Alma Reyes, 2026-04-07, CONSENSUS",
                item.deed() + ", " + item.owner() + ", " + item.due() + ", " + item.kind());
        rows = does(new SettleDiscriminator(pair.wouldSettleIt().getFirst().id(), today, "The right hip is worn."));
        assertEquals(
                Optional.of(today),
                rows.compared().pairs().getFirst().wouldSettleIt().getFirst().doneOn());
        assertTrue(work().stream().noneMatch(each -> each.code().equals("WOULD_SETTLE")));
    }

    private List<WorkItem> work() {
        return session.query(new WorkItems(PLAN, WORDS)).join();
    }

    @Test
    @Requirement({"S122", "S123", "S124"})
    void theThirdOpinionIsSoughtOnceTheTalkHasAnOutcomeAndPaysAnew() {
        CallRows rows = at(1, "two-opinions");
        assertFalse(rows.third().offered());
        assertFalse(rows.third().how().isEmpty());
        assertTrue(refused(new SeekNextOpinion(OpinionMode.IN_PERSON, IndependenceMode.OPEN))
                .contains("A third opinion isn’t the next step yet."));
        rows = does(outcome(ConsensusOutcome.DECLINED, "Dr Vandermolen does not wish to talk."));
        assertTrue(rows.third().offered());
        assertEquals(6, rows.third().steps().size());
        assertEquals(
                "The first two doctors disagree on whether the treatment is needed at all. That’s what Medicare"
                        + " asks about.",
                rows.third().coverage().getFirst());
        assertTrue(
                rows.third().documents().stream().anyMatch(each -> each.note().contains("gives opinion 1")));
        rows = does(new SeekNextOpinion(OpinionMode.IN_PERSON, IndependenceMode.OPEN));
        assertTrue(rows.third().sought());
        assertEquals(3, rows.third().number());
        assertTrue(
                session.query(careCase -> PLAN.plan(careCase, today)).join().gaps().stream()
                        .anyMatch(gap -> gap.code() == CheckCode.COVERAGE_UNCHECKED
                                && gap.subject().contains("third")),
                "who pays is asked anew");
        assertTrue(refused(new SeekNextOpinion(OpinionMode.IN_PERSON, IndependenceMode.OPEN))
                .contains("already started"));
    }

    @Test
    @Requirement("S125")
    void aPlanWithItsOwnRulesGetsACall() {
        at(2, "final");
        assertTrue(rows().third().offered(), "they agree in part");
        does(new SeekNextOpinion(OpinionMode.IN_PERSON, IndependenceMode.OPEN));
        assertTrue(work().stream()
                .anyMatch(each -> each.kind().equals(TaskKind.COVERAGE.name())
                        && each.deed()
                                .equals("Call Northlake PPO. Ask whether it helps pay for opinion 3 and what the"
                                        + " rules are, and get a reference number.")));
    }

    @Test
    void aPlanWithoutANameIsCalledThePlan() {
        at(2, "final");
        ObjectId plan = session.query(careCase ->
                        new ObjectId(careCase.getCoverages().getFirst().getId()))
                .join();
        does(new ChangeField(plan, "planName", ""));
        does(new SeekNextOpinion(OpinionMode.IN_PERSON, IndependenceMode.OPEN));
        assertTrue(work().stream()
                .anyMatch(each -> each.deed()
                        .equals("Call the insurance plan. Ask whether it helps pay for opinion 3 and what the rules"
                                + " are, and get a reference number.")));
    }
}
