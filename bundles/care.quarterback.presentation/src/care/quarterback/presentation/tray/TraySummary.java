package care.quarterback.presentation.tray;

import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.tray.TrayQuery;
import care.quarterback.steps.tray.TrayRow;
import java.util.List;
import java.util.function.Consumer;

/** Says how much waits in the tray, and since when. Called on the screen's thread, and calls back on it. */
public final class TraySummary {

    private final LiveCases cases;
    private final Background.Lane lane;

    public TraySummary(LiveCases cases) {
        this.cases = cases;
        this.lane = cases.room().background().lane();
    }

    /** @param show is given the sentence; an empty one where nothing waits */
    public void look(Consumer<String> show) {
        lane.show(
                cases.practice().session().query(TrayQuery::rows),
                rows -> show.accept(sentence(cases.room(), rows)),
                failure -> show.accept(""));
    }

    static String sentence(Room room, List<TrayRow> rows) {
        List<TrayRow> waiting = rows.stream().filter(TrayRow::waits).toList();
        return waiting.isEmpty()
                ? ""
                : room.text()
                        .of(
                                "tray.summary",
                                waiting.size(),
                                room.text().shortDate(waiting.getFirst().waitingSince()));
    }
}
