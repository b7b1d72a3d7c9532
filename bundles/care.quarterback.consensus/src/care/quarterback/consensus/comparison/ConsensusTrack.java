package care.quarterback.consensus.comparison;

import static java.util.function.Predicate.not;

import care.quarterback.consensus.comparison.CompareQuery.Compared;
import care.quarterback.consensus.comparison.CompareRows.TrackRow;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import care.quarterback.model.Certainty;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusCorrection;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.ConsensusState;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.SkippedState;
import care.quarterback.model.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The way from the comparison to a consensus, step by step: what was done, left out or corrected, when and by whom. */
final class ConsensusTrack {

    private static final String FEATURE = "call";

    private final Sentences sentences;

    ConsensusTrack(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * The way so far.
     *
     * @param before the state of the opinions themselves, without any talk
     * @param variant the ending of its keys
     */
    List<TrackRow> of(CareCase careCase, List<Compared> opinions, ConsensusState before, String variant) {
        if (opinions.size() < 2) {
            return List.of();
        }
        List<Consensus> rounds = careCase.getConsensus().stream()
                .filter(consensus -> !consensus.isVoided() && ConsensusAttempts.hasBegun(consensus))
                .toList();
        List<TrackRow> rows = new ArrayList<>(base(opinions, before, variant, rounds));
        for (int i = 0; i < rounds.size(); i++) {
            round(i + 1, rounds.get(i), rows);
        }
        return rows;
    }

    /** What the opinions themselves say, up to the day on which the doctors were first asked. */
    private List<TrackRow> base(
            List<Compared> opinions, ConsensusState before, String variant, List<Consensus> rounds) {
        Optional<LocalDate> end = rounds.stream().findFirst().map(Consensus::getRequestedOn);
        Optional<Consensus> early = rounds.stream()
                .findFirst()
                .filter(consensus ->
                        skip(consensus, ConsensusState.AWAITING_TESTS).isPresent());
        if (early.isPresent()) {
            return List.of(leftOut(0, early.get(), ConsensusState.AWAITING_TESTS));
        }
        List<TrackRow> rows = new ArrayList<>();
        Optional<LocalDate> waited = day(opinions, end, ConsensusTrack::waits, Comparator.reverseOrder());
        if (waited.isPresent() || before == ConsensusState.AWAITING_TESTS) {
            Optional<LocalDate> since = waited.or(() -> day(opinions, end, version -> true, Comparator.naturalOrder()));
            rows.add(base(ConsensusState.AWAITING_TESTS, "", since));
        }
        if (before != ConsensusState.AWAITING_TESTS || !rounds.isEmpty()) {
            ConsensusState state = before == ConsensusState.NOT_NEEDED && rounds.isEmpty()
                    ? ConsensusState.NOT_NEEDED
                    : ConsensusState.DIVERGENT;
            rows.add(base(
                    state,
                    before == state ? variant : "",
                    day(opinions, end, version -> true, Comparator.naturalOrder())));
        }
        return rows;
    }

    private static boolean waits(OpinionVersion version) {
        return OpinionReader.primary(version)
                .map(diagnosis -> diagnosis.getCertainty() == Certainty.PENDING_TESTS)
                .orElse(false);
    }

    private static Optional<LocalDate> day(
            List<Compared> opinions,
            Optional<LocalDate> end,
            Predicate<OpinionVersion> which,
            Comparator<LocalDate> last) {
        return opinions.stream()
                .flatMap(opinion -> OpinionReader.versions(opinion.opinion()).stream())
                .filter(which)
                .flatMap(version -> OpinionReader.date(version).stream())
                .filter(day -> end.map(limit -> !day.isAfter(limit)).orElse(true))
                .max(last);
    }

    private TrackRow base(ConsensusState state, String variant, Optional<LocalDate> on) {
        return new TrackRow(
                0,
                state,
                sentences.word(state),
                on,
                "",
                false,
                "",
                List.of(),
                sentence("track." + state + variant, on));
    }

    private String sentence(String key, Optional<LocalDate> on, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = on.isPresent() ? on.get() : sentences.of(FEATURE, "track.someDay");
        System.arraycopy(more, 0, arguments, 1, more.length);
        return sentences.of(FEATURE, key, arguments);
    }

    private void round(int round, Consensus consensus, List<TrackRow> rows) {
        boolean over = consensus.getOutcome() != ConsensusOutcome.NONE;
        Optional<LocalDate> held = ConsensusStates.held(consensus);
        boolean asked = consensus.getRequestedOn() != null;
        boolean set = consensus.getScheduledFor() != null;
        if (asked) {
            rows.add(done(
                    round, consensus, ConsensusState.REQUESTED, consensus.getRequestedOn(), consensus.getRecordedBy()));
        } else if (set || held.isPresent() || over) {
            rows.add(leftOut(round, consensus, ConsensusState.REQUESTED));
        }
        if (set) {
            rows.add(done(
                    round,
                    consensus,
                    ConsensusState.SCHEDULED,
                    consensus.getScheduledOn(),
                    consensus.getScheduledBy()));
        } else if (held.isPresent() || over) {
            rows.add(leftOut(round, consensus, ConsensusState.SCHEDULED));
        }
        if (held.isPresent()) {
            rows.add(done(
                    round,
                    consensus,
                    ConsensusState.HELD,
                    held.get(),
                    consensus.getCall().getRecordedBy()));
        } else if (over) {
            rows.add(leftOut(round, consensus, ConsensusState.HELD));
        }
        if (over) {
            ConsensusState state = ConsensusState.valueOf(consensus.getOutcome().name());
            rows.add(done(round, consensus, state, consensus.getOutcomeOn(), consensus.getOutcomeBy()));
        }
    }

    private TrackRow done(int round, Consensus consensus, ConsensusState state, LocalDate day, String who) {
        Optional<LocalDate> on = Optional.ofNullable(day);
        String by = CaseFacts.text(who);
        boolean outcome = state.compareTo(ConsensusState.HELD) > 0;
        String reason = outcome ? CaseFacts.text(consensus.getOutcomeReason()) : "";
        Object what = state == ConsensusState.SCHEDULED ? consensus.getScheduledFor() : reason;
        String key = "track." + (state == ConsensusState.REQUESTED && round > 1 ? "REQUESTED.again" : state);
        return new TrackRow(
                round,
                state,
                sentences.word(state),
                on,
                by,
                false,
                reason,
                corrections(consensus, state, outcome),
                sentence(key, on, by.isEmpty() ? sentences.of(FEATURE, "track.somebody") : by, what)
                        .strip());
    }

    private TrackRow leftOut(int round, Consensus consensus, ConsensusState state) {
        Optional<SkippedState> skip = skip(consensus, state);
        String reason = skip.map(SkippedState::getReason)
                .map(CaseFacts::text)
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> sentences.of(FEATURE, "track.noReason"));
        return new TrackRow(
                round,
                state,
                sentences.word(state),
                skip.map(SkippedState::getOn),
                skip.map(SkippedState::getBy).map(CaseFacts::text).orElse(""),
                true,
                reason,
                List.of(),
                sentences.of(FEATURE, "track.skipped." + state, reason));
    }

    private static Optional<SkippedState> skip(Consensus consensus, ConsensusState state) {
        return consensus.getSkipped().stream()
                .filter(skip -> skip.getState() == state)
                .findFirst();
    }

    private List<String> corrections(Consensus consensus, ConsensusState state, boolean outcome) {
        return consensus.getCorrections().stream()
                .filter(not(Statement::isVoided))
                .filter(each -> outcome ? each.getState().compareTo(ConsensusState.HELD) > 0 : each.getState() == state)
                .map(this::correction)
                .toList();
    }

    private String correction(ConsensusCorrection correction) {
        return sentences.of(
                FEATURE,
                "track.corrected",
                correction.getOn(),
                CaseFacts.text(correction.getRecordedBy()),
                CaseFacts.text(correction.getBefore()),
                CaseFacts.text(correction.getReason()));
    }
}
