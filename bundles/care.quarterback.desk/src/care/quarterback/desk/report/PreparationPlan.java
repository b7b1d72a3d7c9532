package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.some;
import static care.quarterback.desk.report.Standing.text;

import care.quarterback.desk.report.Block.Fact;
import care.quarterback.desk.report.Block.Facts;
import care.quarterback.desk.report.Block.Item;
import care.quarterback.desk.report.Block.Items;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.model.PreparationItem;
import care.quarterback.model.PreparationKind;
import care.quarterback.steps.surgery.SurgeryAhead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the patient gets ready for an operation that was chosen or has a date: what is planned, and questions where nothing is. */
final class PreparationPlan {

    private static final int LINES = 1;

    private PreparationPlan() {}

    static List<Document> of(DocumentSource source) {
        Optional<SurgeryAhead> surgery = SurgeryAhead.of(source.facts());
        List<PreparationItem> items = Standing.of(source.careCase().getPreparations());
        boolean certain = surgery.filter(ahead -> ahead.chosen() || ahead.day().isPresent())
                .isPresent();
        if (surgery.isEmpty() || !certain && items.isEmpty() || source.facts().silent()) {
            return List.of();
        }
        var paper = new Paper(source, DocumentKind.PREPARATION_PLAN);
        var words = paper.words();
        List<Fact> facts = new ArrayList<>();
        SummaryPart.decision(source.careCase())
                .filter(made -> surgery.get().chosen())
                .ifPresent(made -> facts.add(new Fact(
                        words.say("surgery"), List.of(OptionWords.capital(OptionWords.name(made.getOption()))))));
        facts.add(new Fact(
                words.say("day"),
                List.of(surgery.get().day().map(source.sentences()::date).orElseGet(() -> words.say("noDay")))));
        paper.add(new Facts(true, facts));
        for (PreparationKind kind : PreparationKind.values()) {
            List<Item> planned = items.stream()
                    .filter(item -> item.getKind() == kind && some(item.getText()))
                    .map(item -> item(words, item))
                    .toList();
            paper.heading("kind." + kind.name());
            paper.add(
                    planned.isEmpty()
                            ? new Items(Mark.DOT, asked(words, "ask." + kind.name()))
                            : new Items(Mark.BOX, planned));
        }
        paper.heading("home").add(new Items(Mark.DOT, asked(words, "home")));
        paper.heading("medicines").say("medicine");
        return List.of(paper.done(words.say("title")));
    }

    private static List<Item> asked(DocumentWords words, String key) {
        return words.all(key).stream()
                .map(question -> new Item(question, List.of(), LINES))
                .toList();
    }

    private static Item item(DocumentWords words, PreparationItem item) {
        List<String> notes = new ArrayList<>();
        if (item.getDoneOn() != null) {
            notes.add(words.say("done", item.getDoneOn()));
        } else if (item.getDueOn() != null) {
            notes.add(words.say("by", item.getDueOn()));
        }
        text(item.getOwner()).ifPresent(owner -> notes.add(words.say("owner", owner)));
        return new Item(OptionWords.capital(item.getText().strip()), notes, 0);
    }
}
