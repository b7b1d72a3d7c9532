package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.desk.report.Block.Mark;
import care.quarterback.desk.report.Block.Tone;
import care.quarterback.model.Worry;
import java.util.List;

/** That it is fine to ask for a second opinion, by whose word, and how to say it. Before one is there, or to who worries. */
final class ReassuranceHandout {

    private ReassuranceHandout() {}

    static List<Document> of(DocumentSource source) {
        var facts = source.facts();
        boolean worried = facts.request()
                .filter(request -> request.getWorriedAboutOffending() == Worry.YES)
                .isPresent();
        if (facts.silent()
                || facts.decided()
                || !worried && (!facts.preparing() || facts.opinions().size() > 1)) {
            return List.of();
        }
        var paper = new Paper(source, DocumentKind.REASSURANCE);
        var words = paper.words();
        if (worried) {
            paper.say(
                    "worry",
                    facts.request()
                            .flatMap(request -> text(request.getWorriedAboutWhom()))
                            .map(ReportWords::doctor)
                            .orElseGet(() -> words.say("doctor")));
        }
        paper.items(Mark.DOT, words.all("fine"));
        paper.heading("quote")
                .paragraphs(Tone.PLAIN, List.of(words.label("quote.1"), words.label("quote.2")))
                .paragraphs(Tone.SMALL, List.of(words.label("quote.source")));
        paper.heading("words").items(Mark.DOT, words.all("words"));
        paper.heading("right").paragraphs(Tone.PLAIN, words.all("right"));
        return List.of(paper.done(words.say("title")));
    }
}
