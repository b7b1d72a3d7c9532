package care.quarterback.presentation.consensus;

import care.quarterback.consensus.agreement.AgreementResult.OverallClass;
import care.quarterback.consensus.agreement.DiagnosisClass;
import care.quarterback.consensus.agreement.NeedClass;
import care.quarterback.consensus.agreement.OpinionPairKey;
import care.quarterback.consensus.agreement.TreatmentClass;
import care.quarterback.consensus.comparison.CompareRows;
import care.quarterback.consensus.comparison.CompareRows.Aspect;
import care.quarterback.consensus.comparison.CompareRows.AspectRow;
import care.quarterback.consensus.comparison.CompareRows.Mark;
import care.quarterback.consensus.comparison.Explanation;
import care.quarterback.consensus.comparison.OpinionOfRecord;
import care.quarterback.consensus.comparison.PairRow;
import care.quarterback.consensus.comparison.WordComparison;
import care.quarterback.consensus.comparison.WordComparison.Span;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.ConsensusState;
import care.quarterback.model.IndependenceMode;
import care.quarterback.presentation.consensus.ConsensusScreen.Progress;
import care.quarterback.presentation.consensus.ConsensusScreen.Step;
import care.quarterback.presentation.text.ScreenText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of a comparison in the words of the screen. */
final class ComparedWords {

    /** Where a doctor writes whole sentences: there single words can tell the difference. */
    private static final Set<Aspect> PROSE = EnumSet.of(
            Aspect.RELIED_ON, Aspect.TESTS_SEEN, Aspect.TESTS_NOT_SEEN, Aspect.REASONS, Aspect.BENEFITS, Aspect.RISKS);

    /** Beyond this share of marked letters a mark says nothing. */
    private static final double TOO_MUCH = 0.8;

    private final ScreenText text;
    private final Sentences sentences;

    ComparedWords(ScreenText text, Sentences sentences) {
        this.text = text;
        this.sentences = sentences;
    }

    static boolean differ(PairRow pair) {
        return pair.overall() != OverallClass.ALIGNED;
    }

    /** @param talked how the doctors' talk stands: what it brought comes before what their letters say */
    ConsensusScreen.Pair pair(PairRow pair, ConsensusState talked) {
        Mark mark = mark(pair);
        String word = sentences.word(pair.diagnosis());
        String standing = pair.confirmation()
                .map(said -> said.onOtherSuggestion()
                        ? text.of("pair.confirmed.before", said.by())
                        : text.of("pair.confirmed", said.by()))
                .orElse(text.of(pair.provisional() ? "pair.provisional" : "pair.suggested"));
        return new ConsensusScreen.Pair(
                new OpinionPairKey(pair.first(), pair.second()),
                text.of("pair.title", pair.first(), pair.second()),
                mark,
                text.of("mark." + mark.name()),
                afterTalk(
                        pair,
                        talked,
                        Stream.concat(Stream.of(text.of("pair.result", word, standing)), rest(pair))
                                .collect(Collectors.joining("; "))),
                pair.sentence(),
                pair.diagnosis() == DiagnosisClass.SIDE_CONFLICT || pair.needsReview(),
                pair.confirmation().isPresent());
    }

    private String afterTalk(PairRow pair, ConsensusState talked, String letters) {
        boolean agreed = talked == ConsensusState.CONSENSUS || talked == ConsensusState.PARTIAL;
        return agreed && differ(pair) ? text.of("pair.talked." + talked.name(), letters) : capital(letters);
    }

    private static Mark mark(PairRow pair) {
        if (pair.overall() == OverallClass.ALIGNED) {
            return pair.diagnosis() == DiagnosisClass.SAME ? Mark.AGREE : Mark.REFINES;
        }
        return Mark.DIFFERS;
    }

    /** Treatment and need in short, where there is something to say. */
    private Stream<String> rest(PairRow pair) {
        var rest = new ArrayList<String>();
        if (pair.treatment() != TreatmentClass.NOT_APPLICABLE) {
            rest.add(text.of("pair." + pair.treatment().name()));
        }
        if (pair.need() != NeedClass.NOT_APPLICABLE) {
            rest.add(text.of("pair.need." + pair.need().name()));
        }
        return rest.stream();
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The way so far; where nothing was done yet, and as long as it goes on, what is next. */
    List<Step> track(CompareRows rows) {
        var steps = new ArrayList<Step>();
        rows.consensus()
                .track()
                .forEach(row -> steps.add(new Step(
                        row.on()
                                .map(day -> text.of("track.dated", capital(row.word()), text.shortDate(day)))
                                .orElse(capital(row.word())),
                        row.sentence(),
                        row.skipped() ? Progress.SKIPPED : Progress.DONE)));
        ConsensusState state = rows.consensus().state();
        String next = "track.next." + state.name();
        boolean third = rows.thirdOpinion().enabled() && rows.explanation().place() == Explanation.Place.CALL;
        if (third) {
            steps.add(new Step(text.of("track.next.third"), rows.thirdOpinion().why(), Progress.NOW));
        } else if (rows.consensus().outcome() == ConsensusOutcome.NONE
                && rows.explanation().place() != Explanation.Place.DECISION) {
            steps.add(new Step(text.of(next), rows.consensus().sentence(), Progress.NOW));
        } else {
            steps.add(new Step(
                    text.of("track.next." + rows.explanation().place().name()),
                    rows.explanation().next().getLast(),
                    Progress.NOW));
        }
        return steps;
    }

    ConsensusScreen.Column column(OpinionOfRecord opinion) {
        List<String> parts = new ArrayList<>();
        Stream.of(opinion.specialty(), opinion.practice())
                .filter(part -> !part.isBlank())
                .forEach(parts::add);
        opinion.date().ifPresent(date -> parts.add(text.date(date)));
        parts.add(sentences.word(opinion.mode()));
        if (opinion.number() > 1) {
            parts.add(
                    opinion.independence() == IndependenceMode.BLIND_FIRST
                            ? text.of("column.blind")
                            : text.of("column.open"));
        }
        return new ConsensusScreen.Column(
                opinion.number(),
                text.of("consensus.column", opinion.number(), opinion.clinician()),
                String.join(", ", parts));
    }

    List<ConsensusScreen.Row> rows(CompareRows rows, Optional<PairRow> chosen, boolean differencesFirst) {
        List<ConsensusScreen.Row> all = rows.aspects().stream()
                .map(aspect -> row(aspect, chosen.filter(pair -> differencesFirst)))
                .toList();
        if (!differencesFirst) {
            return all;
        }
        return Stream.concat(
                        all.stream().filter(row -> !alike(row)), all.stream().filter(ComparedWords::alike))
                .toList();
    }

    /** The doctors use the same words, about one thing or about two. */
    private static boolean alike(ConsensusScreen.Row row) {
        return row.mark() == Mark.AGREE || row.mark() == Mark.NO_COMPARISON;
    }

    private ConsensusScreen.Row row(AspectRow aspect, Optional<PairRow> pair) {
        return new ConsensusScreen.Row(
                aspect.title(),
                aspect.mark(),
                text.of("mark." + aspect.mark().name()),
                aspect.cells().stream()
                        .map(cell -> new ConsensusScreen.Cell(
                                cell.text(),
                                pair.map(two -> only(aspect, cell, two)).orElse(List.of())))
                        .toList(),
                aspect.sentence());
    }

    private static List<Span> only(AspectRow aspect, CompareRows.Cell cell, PairRow pair) {
        boolean first = cell.opinion() == pair.first();
        if (!PROSE.contains(aspect.aspect()) || !first && cell.opinion() != pair.second()) {
            return List.of();
        }
        int beside = first ? pair.second() : pair.first();
        String other = aspect.cells().stream()
                .filter(each -> each.opinion() == beside)
                .map(CompareRows.Cell::text)
                .findFirst()
                .orElse("");
        List<Span> only = WordComparison.onlyIn(cell.text(), other);
        int letters = only.stream().mapToInt(span -> span.end() - span.start()).sum();
        return letters > TOO_MUCH * cell.text().length() ? List.of() : only;
    }
}
