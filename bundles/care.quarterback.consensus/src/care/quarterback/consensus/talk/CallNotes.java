package care.quarterback.consensus.talk;

import care.quarterback.consensus.agreement.PanelStatistics;
import care.quarterback.consensus.talk.AnswerChecklist.ChecklistItem;
import care.quarterback.consensus.talk.CallRows.ChecklistRow;
import care.quarterback.consensus.talk.CallRows.RatingRow;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.AppropriatenessRating;
import care.quarterback.model.ChecklistAnswer;
import care.quarterback.model.Knowledge;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.value.ObjectId;
import java.util.List;
import java.util.stream.Stream;

/** What was written down in the call beside the minutes: ratings, and how first-hand things were known. */
final class CallNotes {

    private static final String FEATURE = "call";

    private final Sentences sentences;

    CallNotes(Sentences sentences) {
        this.sentences = sentences;
    }

    /** One row for each option on the table. */
    List<RatingRow> ratings(TalkFacts facts) {
        return CaseFacts.standing(facts.careCase().getOptions())
                .map(option -> rating(facts, option))
                .toList();
    }

    private RatingRow rating(TalkFacts facts, TreatmentOption option) {
        List<AppropriatenessRating> given = facts.call().stream()
                .flatMap(call -> call.getRatings().stream())
                .filter(rating -> rating.getOption() == option)
                .toList();
        var panel = PanelStatistics.of(
                given.stream().map(AppropriatenessRating::getValue).toList());
        String letter = CaseFacts.text(option.getLetter());
        String name = CaseFacts.text(option.getName());
        return new RatingRow(
                new ObjectId(option.getId()),
                letter.isEmpty() ? name : sentences.of(FEATURE, "option", letter, name),
                given.stream()
                        .map(rating ->
                                sentences.of(FEATURE, "rating", CaseFacts.text(rating.getBy()), rating.getValue()))
                        .toList(),
                panel,
                given.isEmpty() ? "" : statistics(panel));
    }

    String statistics(PanelStatistics panel) {
        return panel.figures()
                .map(figures -> sentences.of(
                        FEATURE,
                        figures.disagreement() ? "panel.disagreement" : "panel." + figures.fit(),
                        panel.raters(),
                        figures.median(),
                        figures.range(),
                        figures.allowed()))
                .orElseGet(() -> sentences.of(FEATURE, "panel.few", panel.raters(), PanelStatistics.FEWEST));
    }

    /** Every item, answered or not. */
    List<ChecklistRow> checklist(TalkFacts facts) {
        return Stream.of(ChecklistItem.values())
                .map(item -> {
                    Knowledge known = facts.call().stream()
                            .flatMap(call -> call.getChecklist().stream())
                            .filter(answer -> item.name().equals(answer.getItem()))
                            .map(ChecklistAnswer::getKnown)
                            .findFirst()
                            .orElse(Knowledge.NOT_ASKED);
                    return new ChecklistRow(
                            item, sentences.of(FEATURE, "checklist." + item), known, sentences.word(known));
                })
                .toList();
    }
}
