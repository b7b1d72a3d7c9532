package care.quarterback.presentation.casefile;

import care.quarterback.presentation.live.CaseFollower;
import care.quarterback.presentation.live.LiveCase;
import java.util.function.Consumer;

/** Shows the family of a case as a drawing, and anew after each save. On the screen's thread. */
public final class FamilyTreePresenter {

    private final LiveCase live;
    private final CaseFollower follower = new CaseFollower();
    private final Consumer<FamilyTree> view;

    public FamilyTreePresenter(LiveCase live, Consumer<FamilyTree> view) {
        this.live = live;
        this.view = view;
    }

    public void start() {
        follower.follow(live, this::refresh);
        follower.seen(true);
        refresh();
    }

    /** Whether anybody sees the drawing. */
    public void seen(boolean now) {
        follower.seen(now);
    }

    public void stop() {
        follower.stop();
    }

    private void refresh() {
        follower.show(
                live.read(careCase -> new FamilyTreeLayout(live.room()).of(careCase)),
                view,
                failure -> live.tell(live.room().text().of("case.notRead")));
    }
}
