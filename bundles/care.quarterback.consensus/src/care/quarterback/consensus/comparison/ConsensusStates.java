package care.quarterback.consensus.comparison;

import care.quarterback.consensus.comparison.CompareQuery.Compared;
import care.quarterback.consensus.comparison.CompareRows.ConsensusRow;
import care.quarterback.consensus.comparison.CompareRows.Point;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import care.quarterback.model.Certainty;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.ConsensusPoint;
import care.quarterback.model.ConsensusState;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the talk between the doctors stands, and whether a third opinion is the next step. */
public final class ConsensusStates {

    private static final String FEATURE = "consensus";
    private static final Set<ConsensusOutcome> NEEDS_REASON =
            EnumSet.of(ConsensusOutcome.NOT_POSSIBLE, ConsensusOutcome.DECLINED);

    private final Sentences sentences;
    private final ConsensusTrack track;

    ConsensusStates(Sentences sentences) {
        this.sentences = sentences;
        this.track = new ConsensusTrack(sentences);
    }

    ConsensusRow of(CareCase careCase, List<Compared> opinions, List<PairRow> pairs, LocalDate on) {
        Optional<Consensus> talk = talk(careCase);
        ConsensusState state = talk.flatMap(ConsensusStates::begun).orElseGet(() -> before(opinions, pairs));
        Optional<LocalDate> until = state == ConsensusState.AWAITING_TESTS ? due(opinions) : Optional.empty();
        boolean overdue = until.map(on::isAfter).orElse(false);
        Optional<LocalDate> asked = talk.map(Consensus::getRequestedOn);
        Optional<LocalDate> planned = talk.map(Consensus::getScheduledFor);
        Optional<LocalDate> held = talk.flatMap(ConsensusStates::held);
        Optional<LocalDate> day = switch (state) {
            case AWAITING_TESTS -> until;
            case REQUESTED -> asked;
            case SCHEDULED -> planned;
            default -> held;
        };
        String variant = talk.flatMap(ConsensusStates::begun).isPresent() ? "" : variant(state, pairs);
        String key = "state." + state + variant + (day.isPresent() ? ".on" : "");
        if (overdue) {
            key = "state.AWAITING_TESTS.overdue";
        }
        Object[] arguments = {
            day.isPresent() ? day.get() : "",
            talk.map(Consensus::getOutcomeReason).orElse("")
        };
        return new ConsensusRow(
                talk.map(consensus -> new ObjectId(consensus.getId())),
                state,
                talk.map(Consensus::getOutcome).orElse(ConsensusOutcome.NONE),
                until,
                overdue,
                state == ConsensusState.DIVERGENT,
                asked,
                planned,
                held,
                talk.map(consensus -> points(consensus.getAgreed())).orElse(List.of()),
                talk.map(consensus -> points(consensus.getOpen())).orElse(List.of()),
                track.of(careCase, opinions, before(opinions, pairs), variant(before(opinions, pairs), pairs)),
                sentences.of(FEATURE, key, arguments));
    }

    private static Optional<Consensus> talk(CareCase careCase) {
        return ConsensusAttempts.newest(careCase).or(() -> ConsensusAttempts.underWay(careCase));
    }

    static Optional<LocalDate> held(Consensus talk) {
        return talk.getCall() == null || talk.getCall().isVoided()
                ? Optional.empty()
                : Optional.ofNullable(talk.getCall().getOn());
    }

    /** The state the consensus itself gives, once somebody asked for it. */
    private static Optional<ConsensusState> begun(Consensus talk) {
        if (talk.getOutcome() != ConsensusOutcome.NONE) {
            return Optional.of(ConsensusState.valueOf(talk.getOutcome().name()));
        }
        if (held(talk).isPresent()) {
            return Optional.of(ConsensusState.HELD);
        }
        if (talk.getScheduledFor() != null) {
            return Optional.of(ConsensusState.SCHEDULED);
        }
        return talk.getRequestedOn() == null ? Optional.empty() : Optional.of(ConsensusState.REQUESTED);
    }

    private static ConsensusState before(List<Compared> opinions, List<PairRow> pairs) {
        boolean provisional = pairs.stream().anyMatch(PairRow::provisional);
        if (provisional && opinions.stream().anyMatch(ConsensusStates::awaitsTests)) {
            return ConsensusState.AWAITING_TESTS;
        }
        return pairs.stream().map(PairRow::ground).noneMatch(Ground::apart)
                ? ConsensusState.NOT_NEEDED
                : ConsensusState.DIVERGENT;
    }

    /** Why it stands like this before anybody was asked to talk, as the ending of a key; empty for the usual reason. */
    private static String variant(ConsensusState state, List<PairRow> pairs) {
        Set<Ground> grounds = pairs.stream().map(PairRow::ground).collect(Collectors.toSet());
        return switch (state) {
            case AWAITING_TESTS -> grounds.stream().noneMatch(Ground::apart) ? ".alike" : "";
            case NOT_NEEDED -> {
                if (grounds.equals(Set.of(Ground.UNKNOWN))) {
                    yield ".unknown";
                }
                yield pairs.stream().anyMatch(PairRow::provisional) ? ".unsure" : "";
            }
            case DIVERGENT -> grounds.contains(Ground.DIFFER) ? "" : ".uncoded";
            default -> "";
        };
    }

    static boolean awaitsTests(Compared opinion) {
        return opinion.content()
                .primary()
                .filter(diagnosis -> diagnosis.certainty() == Certainty.PENDING_TESTS
                        || diagnosis.open() && opinion.version().getResultsDueOn() != null)
                .isPresent();
    }

    private static Optional<LocalDate> due(List<Compared> opinions) {
        return opinions.stream()
                .filter(ConsensusStates::awaitsTests)
                .map(opinion -> opinion.version().getResultsDueOn())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    private List<Point> points(List<ConsensusPoint> points) {
        return points.stream()
                .map(point -> new Point(sentences.word(point.getTopic()), CaseFacts.text(point.getText())))
                .toList();
    }

    /** The third opinion follows a talk that was tried, or declined with a reason. */
    public static boolean thirdOffered(CareCase careCase) {
        return talk(careCase)
                .map(talk -> switch (talk.getOutcome()) {
                    case NO_CONSENSUS, PARTIAL -> true;
                    case NOT_POSSIBLE, DECLINED ->
                        !CaseFacts.text(talk.getOutcomeReason()).isEmpty();
                    case NONE, CONSENSUS -> false;
                })
                .orElse(false);
    }

    /** An opinion was given after the last talk by a doctor who was not in it: it answers the talk, so no other is next. */
    static boolean answered(CareCase careCase) {
        Optional<Consensus> last = careCase.getConsensus().stream()
                .filter(consensus -> !consensus.isVoided() && consensus.getOutcome() != ConsensusOutcome.NONE)
                .reduce((a, b) -> b);
        return last.isPresent()
                && OpinionReader.opinions(careCase).stream()
                        .anyMatch(opinion -> !OpinionReader.takesPart(last.get(), opinion.getNumber()));
    }

    /** Why the third opinion is, or is not, the next step. */
    String thirdWhy(CareCase careCase, ConsensusRow row, int opinions, List<PairRow> pairs) {
        boolean silent = NEEDS_REASON.contains(row.outcome()) && !thirdOffered(careCase);
        boolean asked = row.requestedOn().isPresent() || row.heldOn().isPresent();
        String key = opinions < 2 ? "third.early" : "third." + row.state() + (asked ? "" : variant(row.state(), pairs));
        if (answered(careCase) && thirdOffered(careCase)) {
            key = "third.given";
        }
        return sentences.of(FEATURE, silent ? "third.reason" : key, NextOpinion.number(careCase));
    }
}
