package care.quarterback.consensus.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.comparison.CompareRows.TrackRow;
import care.quarterback.consensus.talk.ConsensusOutcomeEntry;
import care.quarterback.consensus.talk.ConsensusOutcomeEntry.OutcomePoint;
import care.quarterback.consensus.talk.CorrectConsensusCall;
import care.quarterback.consensus.talk.CorrectConsensusOutcome;
import care.quarterback.consensus.talk.CorrectConsensusRequest;
import care.quarterback.consensus.talk.MoveConsensusCall;
import care.quarterback.consensus.talk.RecordConsensusCall;
import care.quarterback.consensus.talk.RecordConsensusOutcome;
import care.quarterback.consensus.talk.RecordShareConsent;
import care.quarterback.consensus.talk.RequestConsensus;
import care.quarterback.consensus.talk.ScheduleConsensusCall;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.Outcome;
import care.quarterback.model.CareCase;
import care.quarterback.model.Certainty;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.ConsensusState;
import care.quarterback.model.ConsensusTopic;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.Requirement;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The way to a consensus: dated, in order, nothing left out without its reason, nothing undone. */
class ConsensusTrackTest {

    private static final LocalDate DAY = TalkWalk.START;
    private static final Set<ConsensusState> OUTCOMES =
            EnumSet.range(ConsensusState.CONSENSUS, ConsensusState.DECLINED);

    private static ConsensusOutcomeEntry outcome(ConsensusOutcome outcome, LocalDate on, String reason) {
        return new ConsensusOutcomeEntry(
                outcome,
                on,
                reason,
                "Dr Okonjo",
                Optional.empty(),
                List.of(),
                outcome == ConsensusOutcome.PARTIAL
                        ? List.of(new OutcomePoint(ConsensusTopic.TREATMENT, "which treatment"))
                        : List.of());
    }

    private static List<ConsensusState> states(TalkWalk walk) {
        return walk.rows().consensus().track().stream().map(TrackRow::state).toList();
    }

    private static String refusal(Outcome outcome) {
        var problem =
                assertInstanceOf(Outcome.Rejected.class, outcome).problems().getFirst();
        return problem.field() + ": " + problem.sentence(Fixed.sentences());
    }

    @Test
    @Requirement({"S115", "S116"})
    void theTrackTellsEachStepWithItsDayAndWho() {
        var walk = new TalkWalk(Certainty.CONFIRMED);
        walk.does(new RequestConsensus(List.of(1, 2), DAY));
        walk.today(DAY.plusDays(1));
        walk.does(new ScheduleConsensusCall(DAY.plusDays(8), ""));
        walk.today(DAY.plusDays(8));
        walk.does(new RecordConsensusCall(DAY.plusDays(8), "Dr 1, Dr 2", "They differ."));
        walk.does(new RecordConsensusOutcome(outcome(ConsensusOutcome.NO_CONSENSUS, DAY.plusDays(8), "")));
        assertEquals(
                List.of(
                        "The opinions have differed since Sun, Mar 29, 2026.",
                        "The doctors were asked on Mon, Apr 6, 2026 to talk with each other (recorded by Alma Reyes).",
                        "On Tue, Apr 7, 2026, Alma Reyes scheduled the call for Tue, Apr 14, 2026.",
                        "The doctors talked on Tue, Apr 14, 2026 (recorded by Alma Reyes).",
                        "As of Tue, Apr 14, 2026, the doctors still disagreed, according to Dr Okonjo."),
                walk.rows().consensus().track().stream().map(TrackRow::sentence).toList());
        assertTrue(walk.rows().thirdOpinion().enabled());
        assertInstanceOf(Outcome.Rejected.class, walk.undo());
    }

    @Test
    @Requirement("S116")
    void aCallThatNobodyAskedForTellsWhyAtTheField() {
        var walk = new TalkWalk(Certainty.CONFIRMED);
        assertEquals(
                "reason: The doctors weren’t asked, and the call wasn’t scheduled. Record how it came about.",
                refusal(walk.tries(new RecordConsensusCall(DAY, "Dr 1, Dr 2", ""))));
        walk.does(new RecordConsensusCall(DAY, "Dr 1, Dr 2", "", "They met in the corridor."));
        List<TrackRow> track = walk.rows().consensus().track();
        assertEquals(
                List.of(
                        ConsensusState.DIVERGENT,
                        ConsensusState.REQUESTED,
                        ConsensusState.SCHEDULED,
                        ConsensusState.HELD),
                track.stream().map(TrackRow::state).toList());
        assertEquals(
                "The doctors weren’t asked by letter. They met in the corridor.",
                track.get(1).sentence());
        assertTrue(track.get(2).skipped());
        assertEquals(Optional.of(DAY), track.get(2).on());
    }

    @Test
    @Requirement("S116")
    void whoAsksBeforeTheResultsAreInSaysWhy() {
        var walk = new TalkWalk(Certainty.PENDING_TESTS);
        assertEquals(ConsensusState.AWAITING_TESTS, walk.rows().consensus().state());
        assertEquals(
                "reason: A doctor is still waiting for test results. Record why you’re asking before the results are"
                        + " in.",
                refusal(walk.tries(new RequestConsensus(List.of(1, 2), DAY))));
        walk.does(new RequestConsensus(List.of(1, 2), DAY, List.of(), "The patient leaves on Friday."));
        assertEquals(List.of(ConsensusState.AWAITING_TESTS, ConsensusState.REQUESTED), states(walk));
        assertEquals(
                "The patient leaves on Friday.",
                walk.rows().consensus().track().getFirst().reason());
    }

    @Test
    @Requirement({"S115", "S116"})
    void whatHappenedIsCorrectedWithItsReasonAndKeepsWhatStoodThere() {
        var walk = new TalkWalk(Certainty.CONFIRMED);
        walk.does(new RequestConsensus(List.of(1, 2), DAY));
        walk.does(new ScheduleConsensusCall(DAY.plusDays(4), ""));
        assertTrue(refusal(walk.tries(new ScheduleConsensusCall(DAY.plusDays(8), "")))
                .contains("To change the date, move the call and give the reason."));
        walk.does(new MoveConsensusCall(DAY.plusDays(8), Optional.empty(), "Dr 2 is ill."));
        walk.today(DAY.plusDays(9));
        walk.does(new RecordConsensusCall(DAY.plusDays(9), "Dr 1, Dr 2", "Short."));
        walk.does(new CorrectConsensusCall(DAY.plusDays(8), "Dr 1, Dr 2, Dr 3", "Short.", "A slip."));
        walk.does(new RecordConsensusOutcome(outcome(ConsensusOutcome.CONSENSUS, DAY.plusDays(9), "")));
        assertFalse(walk.rows().thirdOpinion().enabled());
        assertEquals(
                "why: Give a reason in a few words.",
                refusal(walk.tries(
                        new CorrectConsensusOutcome(outcome(ConsensusOutcome.PARTIAL, DAY.plusDays(9), ""), " "))));
        assertEquals(
                "reason: Give a reason in a few words.",
                refusal(walk.tries(new CorrectConsensusOutcome(
                        outcome(ConsensusOutcome.NOT_POSSIBLE, DAY.plusDays(9), ""), "Dr 2 left the call."))));
        walk.does(new CorrectConsensusOutcome(
                outcome(ConsensusOutcome.PARTIAL, DAY.plusDays(9), ""), "Dr 1 has written again."));
        assertTrue(walk.rows().thirdOpinion().enabled());
        List<TrackRow> track = walk.rows().consensus().track();
        assertEquals(ConsensusState.PARTIAL, track.getLast().state());
        assertTrue(track.getLast().corrections().getFirst().contains("(before, it said “the doctors agree"));
        assertTrue(track.get(2)
                .corrections()
                .getFirst()
                .contains("(before, it said “Fri, Apr 10, 2026”). Reason: Dr 2 is ill."));
        assertEquals(
                "Corrected on Wed, Apr 15, 2026 by Alma Reyes (before, it said “Wed, Apr 15, 2026; Dr 1, Dr 2;"
                        + " Short.”). Reason: A slip.",
                track.get(3).corrections().getFirst());
        walk.does(new CorrectConsensusRequest(DAY.minusDays(1), "Sent the day before."));
        assertEquals(
                Optional.of(DAY.minusDays(1)),
                walk.rows().consensus().track().get(1).on());
    }

    @Test
    void whenTheDoctorsAreAskedAgainTheFirstRoundStays() {
        var walk = new TalkWalk(Certainty.CONFIRMED);
        walk.does(
                new RecordConsensusOutcome(outcome(ConsensusOutcome.NOT_POSSIBLE, DAY, "Dr 1 is away until summer.")));
        assertTrue(walk.rows().thirdOpinion().enabled());
        walk.does(new RequestConsensus(List.of(1, 2), DAY));
        assertEquals(
                List.of(
                        ConsensusState.DIVERGENT,
                        ConsensusState.REQUESTED,
                        ConsensusState.SCHEDULED,
                        ConsensusState.HELD,
                        ConsensusState.NOT_POSSIBLE,
                        ConsensusState.REQUESTED),
                states(walk));
        assertEquals(ConsensusState.REQUESTED, walk.rows().consensus().state());
        assertFalse(walk.rows().thirdOpinion().enabled());
    }

    @Test
    @Requirement({"S116", "S122"})
    void noWalkThroughTheCommandsOffersAThirdOpinionWithoutAnOutcome() {
        int done = 0;
        int refused = 0;
        for (int seed = 0; seed < 120; seed++) {
            var random = new Random(seed);
            var walk = new TalkWalk(random.nextInt(4) == 0 ? Certainty.PENDING_TESTS : Certainty.CONFIRMED);
            boolean begun = false;
            for (int step = 0; step < 14; step++) {
                walk.today(DAY.plusDays(step));
                CareCase before = walk.copy();
                List<ConsensusState> way = states(walk);
                CaseCommand command = command(random, walk, step);
                Outcome outcome = begun && random.nextInt(12) == 0 ? walk.undo() : walk.tries(command);
                if (outcome.done()) {
                    begun = true;
                    done++;
                } else {
                    refused++;
                    assertTrue(walk.same(before), "what is refused changes nothing: " + command);
                }
                check(walk, way, "seed " + seed + ", step " + step + ", " + command);
            }
        }
        assertTrue(done > 300 && refused > 300, done + " done, " + refused + " refused");
    }

    private static void check(TalkWalk walk, List<ConsensusState> before, String where) {
        CompareRows rows = walk.rows();
        List<TrackRow> track = rows.consensus().track();
        ConsensusState state = rows.consensus().state();
        assertEquals(
                EnumSet.of(
                                ConsensusState.PARTIAL,
                                ConsensusState.NO_CONSENSUS,
                                ConsensusState.NOT_POSSIBLE,
                                ConsensusState.DECLINED)
                        .contains(state),
                rows.thirdOpinion().enabled(),
                where);
        assertEquals(state, track.getLast().state(), where);
        track.forEach(row -> {
            assertTrue(row.on().isPresent(), where);
            assertTrue(!row.skipped() || !row.reason().isBlank(), where);
        });
        List<ConsensusState> now = track.stream().map(TrackRow::state).toList();
        assertTrue(now.size() >= before.size(), where);
        for (int i = 0; i < before.size(); i++) {
            boolean corrected = OUTCOMES.contains(now.get(i)) && OUTCOMES.contains(before.get(i));
            assertTrue(corrected || now.get(i) == before.get(i), where + ": " + before + " became " + now);
        }
        for (int i = 1; i < track.size(); i++) {
            boolean next = track.get(i).round() > track.get(i - 1).round();
            assertTrue(next || now.get(i).compareTo(now.get(i - 1)) > 0, where);
        }
    }

    private static CaseCommand command(Random random, TalkWalk walk, int step) {
        LocalDate day = DAY.plusDays(random.nextInt(step + 3) - 1L);
        String reason = random.nextBoolean() ? "" : "It came so.";
        return switch (random.nextInt(11)) {
            case 0, 1 -> new RequestConsensus(List.of(1, 2), day, List.of(), reason);
            case 2, 3 -> new ScheduleConsensusCall(day, "", Optional.empty(), reason);
            case 4 -> new RecordConsensusCall(day, "Dr 1, Dr 2", "", reason);
            case 5 -> new CorrectConsensusRequest(day, reason);
            case 6 -> new MoveConsensusCall(day, Optional.empty(), reason);
            case 7 -> new CorrectConsensusCall(day, "Dr 1, Dr 2", "Words.", reason);
            case 8 ->
                new RecordShareConsent(
                        walk.id(careCase -> careCase.getClinicians().getFirst().getId()), day, null);
            case 9 ->
                new CorrectConsensusOutcome(outcome(ConsensusOutcome.values()[random.nextInt(6)], day, reason), reason);
            default -> new RecordConsensusOutcome(outcome(ConsensusOutcome.values()[random.nextInt(6)], day, reason));
        };
    }
}
