package care.quarterback.consensus.comparison;

import care.quarterback.consensus.agreement.DiagnosisContent;
import care.quarterback.consensus.agreement.NeedClass;
import care.quarterback.consensus.agreement.OpinionContent;
import care.quarterback.consensus.agreement.TreatmentClass;
import care.quarterback.consensus.comparison.CompareQuery.Compared;
import care.quarterback.consensus.comparison.CompareRows.Aspect;
import care.quarterback.consensus.comparison.CompareRows.AspectRow;
import care.quarterback.consensus.comparison.CompareRows.Cell;
import care.quarterback.consensus.comparison.CompareRows.Mark;
import care.quarterback.core.check.CaseFacts;
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
                    opinions.stream().map(opinion -> said(aspect, opinion)).toList();
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

    private List<String> said(Aspect aspect, Compared opinion) {
        return switch (aspect) {
            case DIAGNOSIS -> diagnosis(opinion);
            case CERTAINTY ->
                opinion.content().primary().map(diagnosis -> sentences.word(diagnosis.certainty())).stream()
                        .toList();
            case RELIED_ON -> findings(opinion.version().getFindingsReliedOn());
            case TESTS_SEEN -> findings(opinion.version().getTestsSeen());
            case TESTS_NOT_SEEN -> findings(opinion.version().getTestsNotSeen());
            case TREATMENT ->
                opinion.content().recommended().map(OpinionContent.Recommended::name).stream()
                        .toList();
            case NEED ->
                opinion.content().need() == Need.NOT_STATED
                        ? List.of()
                        : List.of(sentences.word(opinion.content().need()));
            case REASONS ->
                words(
                        OpinionReader.first(opinion.version())
                                .map(Recommendation::getReason)
                                .orElse(null),
                        opinion.version().getNeedReason());
            case BENEFITS ->
                words(OpinionReader.first(opinion.version())
                        .map(Recommendation::getBenefits)
                        .orElse(null));
            case ACCEPTED -> options(opinion, Stance.ACCEPTED);
            case ADVISED_AGAINST -> options(opinion, Stance.ADVISED_AGAINST);
            case LATER -> opinion.later();
            case RISKS ->
                words(OpinionReader.first(opinion.version())
                        .map(Recommendation::getRisks)
                        .orElse(null));
        };
    }

    private List<String> diagnosis(Compared opinion) {
        if (opinion.content().noDiagnosis()) {
            return List.of(sentences.of(FEATURE, "no.diagnosis"));
        }
        return OpinionReader.primary(opinion.version())
                .map(diagnosis -> {
                    var lines = new ArrayList<String>();
                    DiagnosisContent content = opinion.content().primary().orElseThrow();
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
                                    entry.getKey().words(sentences, entry.getValue()))));
                    opinion.content()
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

    private List<String> options(Compared opinion, Stance stance) {
        return opinion.version().getRecommendations().stream()
                .filter(each -> !each.isVoided() && each.getStance() == stance && each.getOption() != null)
                .sorted(Comparator.comparingInt(Recommendation::getOrder))
                .map(each -> {
                    String name = CaseFacts.text(each.getOption().getName());
                    String reason = CaseFacts.text(each.getReason());
                    return reason.isEmpty() ? name : sentences.of(FEATURE, "cell.because", name, reason);
                })
                .toList();
    }

    private static List<String> findings(List<Finding> findings) {
        return findings.stream()
                .map(finding -> CaseFacts.text(finding.getText()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<String> words(String... texts) {
        return Arrays.stream(texts)
                .map(CaseFacts::text)
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
            case CERTAINTY -> compare(one, other, sameIllness(pair));
            case REASONS, BENEFITS, RISKS -> compare(one, other, pair.treatment() == TreatmentClass.T_SAME);
            default -> compare(one, other);
        };
    }

    /** Both speak of one illness, one of them perhaps more closely. */
    private static boolean sameIllness(PairRow pair) {
        return switch (pair.diagnosis()) {
            case SAME, STILL_UNKNOWN, REFINED, ESTABLISHED -> pair.conflicts().isEmpty();
            case NOT_CODED -> true;
            default -> false;
        };
    }

    /** @param same whether they speak of one thing: the same word about two is no agreement */
    private static Mark compare(List<String> one, List<String> other, boolean same) {
        Mark mark = compare(one, other);
        return mark == Mark.AGREE && !same ? Mark.NO_COMPARISON : mark;
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
