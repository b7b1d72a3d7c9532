package care.quarterback.consensus.comparison;

import care.quarterback.consensus.agreement.Attribute;
import care.quarterback.consensus.agreement.DiagnosisClass;
import care.quarterback.consensus.agreement.NeedClass;
import care.quarterback.consensus.agreement.OpinionContent;
import care.quarterback.consensus.agreement.OpinionContent.Recommended;
import care.quarterback.consensus.agreement.PanelRow;
import care.quarterback.consensus.agreement.PanelRow.Group;
import care.quarterback.consensus.agreement.PanelRow.Pattern;
import care.quarterback.consensus.agreement.TreatmentClass;
import care.quarterback.consensus.comparison.CompareRows.ConsensusRow;
import care.quarterback.consensus.comparison.CompareRows.Point;
import care.quarterback.consensus.comparison.CompareRows.ThirdOpinionRow;
import care.quarterback.consensus.comparison.Explanation.Place;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.ConsensusState;
import care.quarterback.model.Decision;
import care.quarterback.model.OptionClass;
import care.quarterback.model.SubjectInDoubt;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the rows of a comparison into the sentences of {@link Explanation}; it adds nothing that the rows do not say. */
final class ExplanationWriter {

    private static final String FEATURE = "explanation";
    private static final Set<OptionClass> OPERATIONS = EnumSet.of(OptionClass.SURGERY_MAJOR, OptionClass.SURGERY_MINOR);
    private static final Set<Attribute> EXTENT = EnumSet.of(Attribute.GRADE, Attribute.STAGE);

    private final Sentences sentences;

    ExplanationWriter(Sentences sentences) {
        this.sentences = sentences;
    }

    Explanation of(
            CareCase careCase,
            List<OpinionContent> opinions,
            List<PairRow> pairs,
            PanelRow panel,
            ConsensusRow talk,
            ThirdOpinionRow third) {
        if (opinions.size() < 2) {
            return new Explanation(List.of(), List.of(), List.of(say("next.fewer")), Place.OPINIONS);
        }
        List<String> differs = inOrder(
                careCase.getSubject(),
                opinions.size() == 2 ? differs(pairs.getFirst()) : differs(opinions, pairs, panel));
        List<String> matters = matters(opinions, pairs, third.number());
        boolean settled = talk.outcome() == ConsensusOutcome.CONSENSUS && !ConsensusStates.answered(careCase);
        if (settled) {
            differs.addFirst(say("differed"));
            matters = List.of();
        }
        return new Explanation(differs, matters, next(careCase, pairs, talk, third), place(careCase, talk));
    }

    /** Where the plan alone is in doubt, the treatments come first and the diagnosis last. */
    private static List<String> inOrder(SubjectInDoubt subject, List<String> differs) {
        var order = new ArrayList<String>(differs);
        if (subject == SubjectInDoubt.TREATMENT_PLAN && order.size() > 1) {
            order.add(order.removeFirst());
        }
        return order;
    }

    /** Two doctors; of what one of them does not speak, nothing is said. */
    private static List<String> differs(PairRow pair) {
        var said = new ArrayList<String>();
        said.add(pair.why().diagnosis());
        if (pair.treatment() != TreatmentClass.NOT_APPLICABLE) {
            said.add(pair.why().treatment());
        }
        if (pair.need() != NeedClass.NOT_APPLICABLE) {
            said.add(pair.why().need());
        }
        return said;
    }

    /** Three and more doctors: who says what, the largest group first. */
    private List<String> differs(List<OpinionContent> opinions, List<PairRow> pairs, PanelRow panel) {
        var said = new ArrayList<String>();
        diagnoses(opinions, panel.diagnosis(), pairs).ifPresent(said::add);
        pairs.stream()
                .filter(pair -> !pair.conflicts().isEmpty())
                .findFirst()
                .map(pair -> pair.why().diagnosis())
                .ifPresent(said::add);
        groups(opinions, panel.treatment(), "treatment", this::treatment).ifPresent(said::add);
        groups(opinions, panel.need(), "need", opinion -> sentences.word(opinion.need()))
                .ifPresent(said::add);
        return said;
    }

    /** Codes of one category stand together, but not all of them are one illness: then each doctor is quoted alone. */
    private Optional<String> diagnoses(List<OpinionContent> opinions, Pattern pattern, List<PairRow> pairs) {
        List<Group> groups = pattern.groups();
        if (opinions.stream().allMatch(OpinionContent::withoutCause) && !groups.isEmpty()) {
            return Optional.of(say("diagnosis.unknown"));
        }
        if (groups.size() != 1) {
            return groups(opinions, pattern, "diagnosis", this::diagnosis);
        }
        if (opinion(opinions, groups.getFirst().opinions().getFirst()).withoutCause()) {
            return Optional.of(say("diagnosis.unknown.some", doctors(opinions, groups.getFirst())));
        }
        if (GroupsOfPairs.oneIllness(groups.getFirst(), pairs)) {
            return groups(opinions, pattern, "diagnosis", this::diagnosis);
        }
        return Optional.of(say(
                "diagnosis.near",
                groups.getFirst().opinions().stream()
                        .map(number -> opinion(opinions, number))
                        .map(opinion -> say("group", opinion.doctor(), diagnosis(opinion)))
                        .collect(Collectors.joining(" "))));
    }

    private Optional<String> groups(
            List<OpinionContent> opinions, Pattern pattern, String subject, Function<OpinionContent, String> words) {
        if (pattern.groups().isEmpty()) {
            return Optional.empty();
        }
        String each = pattern.groups().stream()
                .map(group -> say(
                        "group",
                        doctors(opinions, group),
                        words.apply(opinion(opinions, group.opinions().getFirst()))))
                .collect(Collectors.joining(" "));
        return Optional.of(say(subject + "." + spread(pattern, opinions.size()), each));
    }

    private static String spread(Pattern pattern, int opinions) {
        if (pattern.groups().size() > 1) {
            return "groups";
        }
        return pattern.groups().getFirst().opinions().size() == opinions ? "all" : "some";
    }

    private String doctors(List<OpinionContent> opinions, Group group) {
        return sentences.list(group.opinions().stream()
                .map(number -> opinion(opinions, number).doctor())
                .toList());
    }

    private static OpinionContent opinion(List<OpinionContent> opinions, int number) {
        return opinions.stream()
                .filter(opinion -> opinion.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private String diagnosis(OpinionContent opinion) {
        return opinion.primary()
                .map(diagnosis -> diagnosis.plain().isEmpty()
                        ? diagnosis.text()
                        : say("diagnosis.plain", diagnosis.plain(), diagnosis.text()))
                .orElseGet(() -> say("diagnosis.none"));
    }

    private String treatment(OpinionContent opinion) {
        return opinion.recommended().map(Recommended::name).orElse("");
    }

    private List<String> matters(List<OpinionContent> opinions, List<PairRow> pairs, int next) {
        var said = new ArrayList<String>();
        if (pairs.stream().anyMatch(PairRow::provisional)) {
            said.add(say("matters.provisional"));
        }
        if (any(pairs, DiagnosisClass.NOT_CODED)) {
            said.add(say("matters.uncoded"));
        }
        if (any(pairs, DiagnosisClass.SIDE_CONFLICT)) {
            said.add(say("matters.side"));
        } else if (any(pairs, DiagnosisClass.DIFFERENT) || any(pairs, DiagnosisClass.RELATED)) {
            said.add(say("matters.illness"));
        } else if (pairs.stream().anyMatch(pair -> pair.conflicts().stream().anyMatch(EXTENT::contains))) {
            said.add(say("matters.extent"));
        }
        said.addAll(treatments(opinions, pairs, next));
        return said;
    }

    private List<String> treatments(List<OpinionContent> opinions, List<PairRow> pairs, int next) {
        var said = new ArrayList<String>();
        List<OptionClass> kinds = opinions.stream()
                .flatMap(opinion -> opinion.recommended().stream())
                .map(Recommended::kind)
                .toList();
        long operations = kinds.stream().filter(OPERATIONS::contains).count();
        boolean differ = pairs.stream()
                .anyMatch(pair -> pair.treatment() == TreatmentClass.T_DIFFERENT
                        || pair.treatment() == TreatmentClass.T_MORE_TESTS);
        if (differ && operations > 0 && operations < kinds.size()) {
            said.add(say("matters.operation"));
        } else if (pairs.stream().anyMatch(pair -> pair.treatment() == TreatmentClass.T_VARIANT)) {
            said.add(say(operations == kinds.size() ? "matters.operations" : "matters.variant"));
        }
        if (pairs.stream().anyMatch(pair -> pair.need() == NeedClass.DIFFER)) {
            said.add(say("matters.need", next));
        }
        return said;
    }

    private static boolean any(List<PairRow> pairs, DiagnosisClass wanted) {
        return pairs.stream().anyMatch(pair -> pair.diagnosis() == wanted);
    }

    private List<String> next(CareCase careCase, List<PairRow> pairs, ConsensusRow talk, ThirdOpinionRow third) {
        Optional<Decision> decided = decided(careCase);
        if (decided.isPresent()) {
            return List.of(say("next.decided", decided.get().getOn()));
        }
        var said = new ArrayList<String>();
        said.add(talk.sentence());
        if (ConsensusStates.answered(careCase)) {
            said.add(say("next.further"));
        } else if (talk.outcome() != ConsensusOutcome.NONE) {
            said.addAll(points(talk));
            said.add(afterTalk(talk.outcome(), third));
        } else if (talk.state() == ConsensusState.NOT_NEEDED) {
            said.add(say("next.agreed"));
        }
        pairs.stream()
                .flatMap(pair -> pair.wouldSettleIt().stream())
                .filter(discriminator -> discriminator.doneOn().isEmpty())
                .map(PairRow.DiscriminatorRow::text)
                .distinct()
                .forEach(text -> said.add(say("next.settle", text)));
        return said;
    }

    private static Optional<Decision> decided(CareCase careCase) {
        return CaseFacts.standing(careCase.getDecisions())
                .filter(Decision::isFinal)
                .reduce((before, last) -> last);
    }

    private static Place place(CareCase careCase, ConsensusRow talk) {
        if (decided(careCase).isPresent()) {
            return Place.DECISION;
        }
        if (ConsensusStates.answered(careCase)) {
            return Place.MATTERS;
        }
        return switch (talk.state()) {
            case NOT_NEEDED, CONSENSUS -> Place.MATTERS;
            case AWAITING_TESTS -> Place.SETTLE;
            case DIVERGENT, REQUESTED, SCHEDULED, HELD, PARTIAL, NO_CONSENSUS, NOT_POSSIBLE, DECLINED -> Place.CALL;
        };
    }

    private List<String> points(ConsensusRow talk) {
        var said = new ArrayList<String>();
        if (!talk.agreed().isEmpty()) {
            said.add(say("next.agreedOn", words(talk.agreed())));
        }
        if (!talk.open().isEmpty()) {
            said.add(say("next.openStill", words(talk.open())));
        }
        return said;
    }

    private static String words(List<Point> points) {
        return points.stream()
                .map(point -> point.text().isEmpty() ? point.topic() : point.text())
                .collect(Collectors.joining("; "));
    }

    private String afterTalk(ConsensusOutcome outcome, ThirdOpinionRow third) {
        if (outcome == ConsensusOutcome.CONSENSUS) {
            return say("next.agreed");
        }
        return third.enabled()
                ? say(outcome == ConsensusOutcome.PARTIAL ? "next.third.can" : "next.third", third.number())
                : third.why();
    }

    private String say(String key, Object... arguments) {
        return sentences.of(FEATURE, key, arguments);
    }
}
