package care.quarterback.desk.report;

import care.quarterback.core.rules.RuleVersion;
import care.quarterback.core.rules.RuleWords;
import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.Block.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rules that dates and letters rest on: what each says, where it stands, and how long ago somebody looked. */
final class RulesPaper {

    private RulesPaper() {}

    /** The ones to look at first: unverified, then the longest ago. Versions that have ended are left out. */
    static List<Document> of(PracticeSource source) {
        var paper = new Paper(source.head(), DocumentKind.RULES);
        var words = paper.words();
        LocalDate on = source.on();
        var badges = new RuleWords(source.sentences());
        List<RuleVersion> rules = source.settings().rules().all().stream()
                .filter(rule -> rule.to().filter(on::isAfter).isEmpty())
                .sorted(Comparator.comparing(
                                (RuleVersion rule) -> rule.lastVerified().orElse(LocalDate.MIN))
                        .thenComparing(rule -> rule.id().code()))
                .toList();
        paper.say(
                "count",
                rules.size(),
                rules.stream().filter(rule -> !rule.verified()).count(),
                rules.stream().filter(rule -> rule.verified() && rule.stale(on)).count());
        paper.add(new Table(
                words.all("head"),
                List.of(5, 2, 8, 5, 4),
                rules.stream()
                        .map(rule -> List.of(
                                new Cell(rule.id().code()),
                                new Cell(rule.jurisdiction()),
                                new Cell(rule.text()),
                                new Cell(rule.citation()),
                                new Cell(checked(source, words, rule, badges))))
                        .toList()));
        return List.of(paper.note("note").done(words.say("title")));
    }

    private static String checked(PracticeSource source, DocumentWords words, RuleVersion rule, RuleWords badges) {
        Optional<String> checked = rule.lastVerified()
                .filter(day -> rule.verified() && !rule.stale(source.on()))
                .map(day -> words.say("checked", day));
        List<String> said = badges.badges(rule, source.on());
        return (checked.orElse("") + " " + String.join(" ", said)).strip();
    }
}
