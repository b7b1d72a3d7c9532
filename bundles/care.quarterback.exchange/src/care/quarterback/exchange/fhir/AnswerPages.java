package care.quarterback.exchange.fhir;

import java.util.List;
import java.util.Optional;

/** Whether the answers to searches that a file holds are whole: a server gives a long answer page by page. */
final class AnswerPages {

    private int answers;
    private int leadingOn;
    private int total;
    private int here;

    /** What is here of a longer answer. @param total entries of the whole answer; what is here where nobody says */
    record Page(int total, int here) {}

    void add(Fields bundle, int matches) {
        if (!bundle.text("type").equals("searchset") && !bundle.text("type").equals("history")) {
            return;
        }
        answers++;
        here += matches;
        if (bundle.objects("link").stream()
                .anyMatch(link -> link.text("relation").equals("next"))) {
            leadingOn++;
        }
        if (bundle.text("total").matches("\\d{1,8}")) {
            total = Math.max(total, Integer.parseInt(bundle.text("total")));
        }
    }

    /** The pages of several files, seen as those of one. */
    static AnswerPages of(List<RecordCollector> files) {
        var all = new AnswerPages();
        for (RecordCollector file : files) {
            AnswerPages pages = file.pages();
            all.answers += pages.answers;
            all.leadingOn += pages.leadingOn;
            all.here += pages.here;
            all.total = Math.max(all.total, pages.total);
        }
        return all;
    }

    /** The page that the file is; empty when nothing is missing. Of pages that lead on to one another the last does not. */
    Optional<Page> missing() {
        boolean goesOn = answers > 0 && leadingOn == answers;
        return goesOn || total > here ? Optional.of(new Page(Math.max(total, here), here)) : Optional.empty();
    }
}
