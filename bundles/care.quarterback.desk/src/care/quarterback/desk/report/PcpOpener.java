package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.desk.report.Block.Item;
import care.quarterback.desk.report.Block.Items;
import care.quarterback.desk.report.Block.Lines;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.desk.report.Block.Tone;
import care.quarterback.model.ConcernState;
import care.quarterback.model.Conversation;
import java.util.List;

/** How the patient opens the talk with the primary care doctor, with the concerns to bring up. Before that talk, or while a concern is open. */
final class PcpOpener {

    private static final int LINES = 2;

    private PcpOpener() {}

    static List<Document> of(DocumentSource source) {
        var facts = source.facts();
        var careCase = source.careCase();
        boolean talked = Standing.of(careCase.getConversations()).stream().anyMatch(Conversation::isPrimaryCare);
        List<Item> concerns = Standing.of(careCase.getConcerns()).stream()
                .filter(concern -> concern.getState() == ConcernState.OPEN)
                .flatMap(concern -> text(concern.getText()).stream())
                .map(concern -> new Item(concern, List.of(), LINES))
                .toList();
        if (facts.silent() || !facts.preparing() || talked && concerns.isEmpty()) {
            return List.of();
        }
        var paper = new Paper(source, DocumentKind.PCP_OPENER);
        var words = paper.words();
        paper.note("how");
        paper.heading("open").paragraphs(Tone.STRONG, List.of(words.label("open.say")));
        paper.heading("concerns");
        facts.request()
                .flatMap(request -> text(request.getOwnWords()))
                .ifPresent(own -> paper.say("own", source.sentences().of("report", "quote", own)));
        paper.add(concerns.isEmpty() ? new Lines(LINES + LINES) : new Items(Mark.BOX, concerns));
        paper.heading("ask")
                .add(new Items(
                        Mark.NUMBER,
                        words.all("ask").stream()
                                .map(question -> new Item(question, List.of(), 1))
                                .toList()));
        return List.of(paper.done(words.say("title")));
    }
}
