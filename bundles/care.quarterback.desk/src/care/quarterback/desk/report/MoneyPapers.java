package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.some;

import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.desk.report.Block.Tone;
import care.quarterback.model.AuthorizationDecision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What plans were asked and answered over all cases, and what opinions cost the patients. */
final class MoneyPapers {

    private MoneyPapers() {}

    /** Requests for authorization: those with a next step first, by its day. */
    static List<Document> authorizations(PracticeSource source) {
        record Line(String number, CaseLedger.Authorization request) {}
        List<Line> lines = source.ledgers().stream()
                .flatMap(ledger -> ledger.authorizations().stream().map(request -> new Line(ledger.number(), request)))
                .sorted(Comparator.comparing((Line line) -> !some(line.request().next()))
                        .thenComparing(
                                line -> line.request().by().orElse(null),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Line::number))
                .toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        var paper = new Paper(source.head(), DocumentKind.AUTHORIZATIONS);
        var words = paper.words();
        paper.paragraphs(Tone.STRONG, List.of(source.cohort().authorizations().sentence()));
        paper.say(
                "open",
                lines.stream()
                        .filter(line -> line.request().decision() == AuthorizationDecision.PENDING)
                        .count(),
                lines.stream().filter(line -> line.request().late()).count());
        paper.add(new Table(
                words.all("head"),
                List.of(4, 4, 4, 3, 3, 6),
                lines.stream()
                        .map(line -> List.of(
                                new Cell(line.number()),
                                new Cell(line.request().service()),
                                new Cell(line.request().plan()),
                                new Cell(line.request()
                                        .sent()
                                        .map(source.sentences()::date)
                                        .orElse("")),
                                new Cell(OptionWords.capital(
                                        source.sentences().word(line.request().decision()))),
                                new Cell(next(words, line.request()))))
                        .toList()));
        return List.of(paper.done(words.say("title")));
    }

    private static String next(DocumentWords words, CaseLedger.Authorization request) {
        return request.by()
                .map(day -> words.say(request.late() ? "next.late" : "next.by", day, request.next()))
                .orElse(request.next());
    }

    /** What each opinion may cost the patient. */
    static List<Document> costs(PracticeSource source) {
        var paper = new Paper(source.head(), DocumentKind.COSTS);
        var words = paper.words();
        List<List<Cell>> rows = new ArrayList<>();
        for (CaseLedger ledger : source.ledgers()) {
            for (CaseLedger.Cost cost : ledger.costs()) {
                rows.add(List.of(
                        new Cell(ledger.number()),
                        new Cell(words.say("opinion", cost.opinion())),
                        new Cell(source.sentences().dollars(cost.patient())),
                        new Cell(Integer.toString(cost.open()))));
            }
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        paper.paragraphs(Tone.STRONG, List.of(source.cohort().cost().sentence()));
        paper.add(new Table(words.all("head"), List.of(4, 4, 4, 4), rows));
        return List.of(paper.note("note").done(words.say("title")));
    }
}
