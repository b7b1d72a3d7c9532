package care.quarterback.presentation.live;

import care.quarterback.model.CareCase;
import care.quarterback.presentation.work.Background;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a part of a page shows of a case: read again at every save, whoever made it, and only while somebody can see the part.
 * On the screen's thread; the case is read on its own.
 */
public final class CaseReading<T> {

    private final LiveCase live;
    private final Function<CareCase, T> query;
    private final Background.Lane lane;
    private Runnable unlisten = () -> {};
    private View view;
    private Consumer<T> show = read -> {};
    private final SightGate sight = new SightGate(this::seen);

    /** The part. */
    public interface View {

        /** Whether anybody can see it. While nobody can, the case is not read for it. */
        default boolean visible() {
            return true;
        }
    }

    public CaseReading(LiveCase live, Function<CareCase, T> query) {
        this.live = live;
        this.query = query;
        this.lane = live.room().background().lane();
    }

    /** Reads for the first time, and from now on. */
    public void start(View part, Consumer<T> shown) {
        view = part;
        show = shown;
        unlisten = live.onChange(() -> sight.changed(this::refresh));
        refresh();
    }

    private boolean seen() {
        return view.visible();
    }

    /** The part can be seen again: it shows what was changed meanwhile. */
    public void catchUp() {
        sight.catchUp();
    }

    /** Reads again. */
    public void refresh() {
        sight.forget();
        lane.show(
                live.read(query), show, failure -> live.tell(live.room().text().of("case.notRead")));
    }

    public void stop() {
        unlisten.run();
        lane.drop();
    }
}
