package care.quarterback.presentation.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import org.junit.jupiter.api.Test;

class CaseFollowerTest {

    private final LiveCase live = new MemoryStores().fresh("2026-03-20");
    private final CaseFollower follower = new CaseFollower();
    private int told;

    private void save() {
        live.execute(new OpenCase(PersonName.parse("Ida Roth"), null, "Is it the hip?"));
    }

    @Test
    void whatChangesWhileNobodyLooksIsToldOnceSomebodyDoes() {
        follower.follow(live, () -> told++);
        follower.seen(false);
        save();
        live.undo();
        assertEquals(0, told);
        follower.seen(true);
        assertEquals(1, told);
        follower.seen(true);
        assertEquals(1, told);
        live.redo();
        assertEquals(2, told);
    }

    @Test
    void aCaseThatIsNoLongerFollowedIsNotTold() {
        follower.follow(live, () -> told++);
        follower.seen(false);
        save();
        follower.stop();
        follower.seen(true);
        assertEquals(0, told);
    }
}
