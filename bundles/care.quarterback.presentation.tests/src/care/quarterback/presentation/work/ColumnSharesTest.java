package care.quarterback.presentation.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnSharesTest {

    @Test
    void whatIsLeftOverIsSharedOut() {
        assertEquals(List.of(150, 250), ColumnShares.of(400, List.of(100, 100), List.of(100, 200)));
        assertEquals(List.of(100, 300), ColumnShares.of(400, List.of(100, 300), List.of(0, 0)));
    }

    @Test
    void aDateIsWholeWhileALongSentenceIsCut() {
        assertEquals(List.of(140, 260), ColumnShares.of(400, List.of(200, 200), List.of(140, 900)));
        assertEquals(List.of(90, 110, 200), ColumnShares.of(400, List.of(100, 120, 180), List.of(90, 110, 900)));
    }

    @Test
    void aDateIsWholeAlsoWhereTheLongTextHasMostOfTheShares() {
        assertEquals(
                List.of(190, 90, 185, 310),
                ColumnShares.of(775, List.of(170, 140, 250, 640), List.of(190, 90, 185, 2000)));
    }

    @Test
    void twoLongOnesShareWhatTheShortOneLeaves() {
        assertEquals(List.of(50, 175, 175), ColumnShares.of(400, List.of(100, 100, 100), List.of(50, 900, 900)));
        assertEquals(List.of(200, 200), ColumnShares.of(400, List.of(100, 100), List.of(900, 900)));
    }

    @Test
    void theWidthsAreTheRoomToTheLastPixel() {
        for (int room = 0; room < 500; room += 7) {
            int sum = ColumnShares.of(room, List.of(90, 70, 333), List.of(44, 170, 81)).stream()
                    .mapToInt(each -> each)
                    .sum();
            assertEquals(room, sum);
        }
    }
}
