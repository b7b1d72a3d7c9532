package care.quarterback.consensus.agreement;

import care.quarterback.consensus.agreement.PanelRow.Group;
import care.quarterback.consensus.agreement.PanelRow.Pattern;
import care.quarterback.core.codes.CodeTree;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Need;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Groups all opinions of a case by diagnosis, treatment and need. */
public final class PanelGroups {

    private static final String FEATURE = "consensus";

    private final Sentences sentences;

    public PanelGroups(Sentences sentences) {
        this.sentences = sentences;
    }

    /** One opinion's answer: the key it is grouped by, and how a person reads it. */
    private record Answer(int opinion, String key, String shown) {}

    /** @param pairNotes what is worth knowing from the pairs, such as shared findings */
    public PanelRow of(List<OpinionContent> opinions, List<String> pairNotes) {
        Optional<String> statistic =
                opinions.size() > 1 ? Optional.of(sentences.of(FEATURE, "panel.kappa")) : Optional.empty();
        return new PanelRow(
                pattern(opinions, this::diagnosis),
                pattern(opinions, PanelGroups::treatment),
                pattern(opinions, this::need),
                pairNotes,
                statistic);
    }

    private static Pattern pattern(List<OpinionContent> opinions, Function<OpinionContent, Optional<Answer>> answer) {
        Map<String, List<Answer>> byKey = opinions.stream()
                .map(answer)
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(Answer::key, LinkedHashMap::new, Collectors.toList()));
        List<Group> groups = byKey.values().stream()
                .map(PanelGroups::group)
                .sorted(Comparator.comparingInt(
                                (Group group) -> group.opinions().size())
                        .reversed()
                        .thenComparing(group -> group.opinions().get(0)))
                .toList();
        String sizes = groups.stream()
                .map(group -> Integer.toString(group.opinions().size()))
                .collect(Collectors.joining("-"));
        boolean alone = groups.size() == 1
                || groups.size() > 1
                        && groups.get(0).opinions().size()
                                > groups.get(1).opinions().size();
        return new Pattern(sizes, alone ? Optional.of(groups.get(0).name()) : Optional.empty(), groups);
    }

    /** Named by what all its members say, else by what they share. */
    private static Group group(List<Answer> answers) {
        String shown = answers.get(0).shown();
        boolean same = answers.stream().allMatch(answer -> answer.shown().equals(shown));
        return new Group(
                same ? shown : answers.get(0).key(),
                answers.stream().map(Answer::opinion).sorted().toList());
    }

    private Optional<Answer> diagnosis(OpinionContent opinion) {
        if (opinion.noDiagnosis()) {
            String none = sentences.of(FEATURE, "no.diagnosis");
            return Optional.of(new Answer(opinion.number(), none, none));
        }
        return opinion.primary()
                .filter(DiagnosisContent::coded)
                .map(diagnosis -> new Answer(opinion.number(), CodeTree.category(diagnosis.code()), diagnosis.code()));
    }

    private static Optional<Answer> treatment(OpinionContent opinion) {
        return opinion.recommended()
                .map(option -> new Answer(
                        opinion.number(),
                        option.id().value(),
                        option.letter().isEmpty() ? option.name() : option.letter()));
    }

    private Optional<Answer> need(OpinionContent opinion) {
        return opinion.need() == Need.NOT_STATED
                ? Optional.empty()
                : Optional.of(new Answer(opinion.number(), opinion.need().name(), sentences.word(opinion.need())));
    }
}
