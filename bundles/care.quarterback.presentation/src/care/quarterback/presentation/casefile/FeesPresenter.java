package care.quarterback.presentation.casefile;

import care.quarterback.presentation.live.CaseFollower;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.steps.fees.FeeSums;
import care.quarterback.steps.fees.FeeWords;
import java.util.List;
import java.util.function.Consumer;

/** Shows what time and expenses of a case come to, and anew after each save. On the screen's thread. */
public final class FeesPresenter {

    private final LiveCase live;
    private final CaseFollower follower = new CaseFollower();
    private final Consumer<Screen> view;

    /** @param rows by month, kind of work and person: the latest month first */
    public record Screen(List<Line> lines, List<Row> rows) {

        public Screen {
            lines = List.copyOf(lines);
            rows = List.copyOf(rows);
        }
    }

    /** @param due somebody should do something about it */
    public record Line(String sentence, boolean due) {}

    /** Cells of a row. */
    public record Row(String month, String kind, String by, String time, String billable) {}

    public FeesPresenter(LiveCase live, Consumer<Screen> view) {
        this.live = live;
        this.view = view;
    }

    public void start() {
        follower.follow(live, this::refresh);
        follower.seen(true);
        refresh();
    }

    /** Whether anybody sees the sums. */
    public void seen(boolean now) {
        follower.seen(now);
    }

    public void stop() {
        follower.stop();
    }

    private void refresh() {
        follower.show(
                live.read(careCase -> FeeSums.of(careCase, live.room().today())),
                sums -> view.accept(screen(sums)),
                failure -> live.tell(live.room().text().of("case.notRead")));
    }

    private Screen screen(FeeSums sums) {
        var words = new FeeWords(live.room().sentences());
        return new Screen(
                words.lines(sums).stream()
                        .map(line -> new Line(line.sentence(), line.due()))
                        .toList(),
                sums.rows().stream()
                        .map(row -> new Row(
                                words.month(row.month()),
                                words.kind(row.kind()),
                                row.by(),
                                words.time(row.minutes()),
                                words.time(row.billable())))
                        .toList());
    }
}
