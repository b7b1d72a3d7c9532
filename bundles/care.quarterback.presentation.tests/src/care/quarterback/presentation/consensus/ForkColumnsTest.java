package care.quarterback.presentation.consensus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class ForkColumnsTest {

    @Test
    void withRoomEveryColumnGetsItsWidthAndAnEqualPartOfTheRest() {
        assertArrayEquals(new int[] {0, 60, 370}, ForkColumns.starts(new int[] {50, 300, 100}, 480));
    }

    @Test
    void withoutRoomTheWidestColumnIsCutAndShortOnesStayWhole() {
        assertArrayEquals(new int[] {0, 50, 200}, ForkColumns.starts(new int[] {50, 300, 100}, 300));
    }

    @Test
    void twoWideColumnsAreCutToTheSameWidth() {
        assertArrayEquals(new int[] {0, 100, 200}, ForkColumns.starts(new int[] {300, 400, 40}, 240));
    }

    @Test
    void noWidthAtAllPutsAllAtTheLeft() {
        assertArrayEquals(new int[] {0, 0}, ForkColumns.starts(new int[] {300, 400}, -5));
    }
}
