package care.quarterback.consensus.comparison;

import care.quarterback.consensus.agreement.AttributeWords;
import care.quarterback.consensus.agreement.DiagnosisContent;
import care.quarterback.consensus.agreement.NeedClass;
import care.quarterback.consensus.agreement.OpinionContent;
import care.quarterback.consensus.agreement.TreatmentClass;
import care.quarterback.consensus.comparison.CompareRows.AspectRow;
import care.quarterback.consensus.comparison.CompareRows.Cell;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Finding;
import care.quarterback.model.Need;
import care.quarterback.model.Recommendation;
import care.quarterback.model.Stance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lays what the opinions say on each aspect side by side. */
final class Aspects {

    private static final String FEATURE = "consensus";

    private final Sentences sentences;

    Aspects(Sentences sentences) {
        this.sentences = sentences;
    }

    List<AspectRow> of(List<Compared> opinions, List<PairRow> pairs) {
        var rows = new ArrayList<AspectRow>();
        for (Aspect aspect : Aspect.values()) {
            List<List<String>> said =
                    opinions.stream().map(one -> said(aspect, one)).toList();
            if (said.stream().anyMatch(words -> !words.isEmpty())) {
                Mark mark = mark(aspect, opinions, said, pairs);
                var cells = new ArrayList<Cell>();
                for (int i = 0; i < said.size(); i++) {
                    cells.add(new Cell(opinions.get(i).number(), String.join("\n", said.get(i))));
                }
                rows.add(new AspectRow(
                        aspect,
                        sentences.of(FEATURE, "aspect." + aspect),
                        cells,
                        mark,
                        sentences.of(FEATURE, "mark." + mark)));
            }
        }
        return rows;
    }

    private List<String> said(Aspect aspect, Compared one) {
        return switch (aspect) {
            case DIAGNOSIS -> diagnosis(one);
            case CERTAINTY ->
                one.content().primary().map(diagnosis -> sentences.word(diagnosis.certainty())).stream()
                        .toList();
            case RELIED_ON -> findings(one.version().getFindingsReliedOn());
            case TESTS_SEEN -> findings(one.version().getTestsSeen());
            case TESTS_NOT_SEEN -> findings(one.version().getTestsNotSeen());
            case TREATMENT ->
                one.content().recommended().map(OpinionContent.Recommended::name).stream()
                        .toList();
            case NEED ->
                one.content().need() == Need.NOT_STATED
                        ? List.of()
                        : List.of(sentences.word(one.content().need()));
            case REASONS ->
                words(
                        OpinionReader.first(one.version())
                                .map(Recommendation::getReason)
                                .orElse(null),
                        one.version().getNeedReason());
            case BENEFITS ->
                words(OpinionReader.first(one.version())
                        .map(Recommendation::getBenefits)
                        .orElse(null));
            case ACCEPTED -> options(one, Stance.ACCEPTED);
            case ADVISED_AGAINST -> options(one, Stance.ADVISED_AGAINST);
            case LATER -> one.later();
            case RISKS ->
                words(OpinionReader.first(one.version())
                        .map(Recommendation::getRisks)
                        .orElse(null));
        };
    }

    private List<String> diagnosis(Compared one) {
        if (one.content().noDiagnosis()) {
            return List.of(sentences.of(FEATURE, "no.diagnosis"));
        }
        return OpinionReader.primary(one.version())
                .map(diagnosis -> {
                    var lines = new ArrayList<String>();
                    DiagnosisContent content = one.content().primary().orElseThrow();
                    lines.add(
                            content.coded()
                                    ? sentences.of(FEATURE, "cell.code", content.text(), content.code())
                                    : content.text());
                    content.attributes().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .forEach(entry -> lines.add(sentences.of(
                                    FEATURE,
                                    "cell.attribute",
                                    sentences.of(
                                            FEATURE,
                                            "attribute." + entry.getKey().key()),
                                    AttributeWords.of(sentences, entry.getKey(), entry.getValue()))));
                    one.content()
                            .others()
                            .forEach(other -> lines.add(sentences.of(
                                    FEATURE,
                                    "cell.also",
                                    other.coded()
                                            ? sentences.of(FEATURE, "cell.code", other.text(), other.code())
                                            : other.text())));
                    return List.copyOf(lines);
                })
                .orElse(List.of());
    }

    private List<String> options(Compared one, Stance stance) {
        return one.version().getRecommendations().stream()
                .filter(each -> !each.isVoided() && each.getStance() == stance && each.getOption() != null)
                .sorted(Comparator.comparingInt(Recommendation::getOrder))
                .map(each -> {
                    String name = OpinionReader.text(each.getOption().getName());
                    String reason = OpinionReader.text(each.getReason());
                    return reason.isEmpty() ? name : sentences.of(FEATURE, "cell.because", name, reason);
                })
                .toList();
    }

    private static List<String> findings(List<Finding> findings) {
        return findings.stream()
                .map(finding -> OpinionReader.text(finding.getText()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<String> words(String... texts) {
        return Arrays.stream(texts)
                .map(OpinionReader::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The strongest difference between any two opinions that speak of the aspect. */
    private static Mark mark(Aspect aspect, List<Compared> opinions, List<List<String>> said, List<PairRow> pairs) {
        Mark worst = Mark.ONLY_ONE;
        for (int i = 0; i < said.size(); i++) {
            for (int j = i + 1; j < said.size(); j++) {
                if (!said.get(i).isEmpty() && !said.get(j).isEmpty()) {
                    Mark mark = mark(
                            aspect,
                            said.get(i),
                            said.get(j),
                            pair(
                                    pairs,
                                    opinions.get(i).number(),
                                    opinions.get(j).number()));
                    worst = worst == Mark.ONLY_ONE || mark.ordinal() > worst.ordinal() ? mark : worst;
                }
            }
        }
        return worst;
    }

    private static PairRow pair(List<PairRow> pairs, int first, int second) {
        return pairs.stream()
                .filter(pair -> pair.first() == first && pair.second() == second)
                .findFirst()
                .orElseThrow();
    }

    private static Mark mark(Aspect aspect, List<String> one, List<String> other, PairRow pair) {
        return switch (aspect) {
            case DIAGNOSIS ->
                switch (pair.diagnosis()) {
                    case SAME, STILL_UNKNOWN -> Mark.AGREE;
                    case REFINED, ESTABLISHED -> pair.conflicts().isEmpty() ? Mark.REFINES : Mark.DIFFERS;
                    case NOT_CODED -> compare(one, other);
                    default -> Mark.DIFFERS;
                };
            case TREATMENT -> pair.treatment() == TreatmentClass.T_SAME ? Mark.AGREE : Mark.DIFFERS;
            case NEED -> pair.need() == NeedClass.AGREE ? Mark.AGREE : Mark.DIFFERS;
            default -> compare(one, other);
        };
    }

    /** Words are equal, or one says all that the other says and more, or they differ. */
    private static Mark compare(List<String> one, List<String> other) {
        Set<String> first = plain(one);
        Set<String> second = plain(other);
        if (first.equals(second)) {
            return Mark.AGREE;
        }
        return first.containsAll(second) || second.containsAll(first) ? Mark.REFINES : Mark.DIFFERS;
    }

    private static Set<String> plain(List<String> words) {
        return words.stream()
                .map(text -> text.toLowerCase(Locale.ROOT)
                        .replaceAll("[\\s.,;]+", " ")
                        .strip())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
