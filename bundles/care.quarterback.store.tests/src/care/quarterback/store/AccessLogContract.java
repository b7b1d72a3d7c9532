package care.quarterback.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.core.spi.AccessLog;
import care.quarterback.core.spi.AccessLog.Access;
import care.quarterback.core.spi.AccessLog.Found;
import care.quarterback.core.spi.AccessLog.Kind;
import care.quarterback.core.spi.AccessLog.Query;
import care.quarterback.model.value.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who looked comes back by case, by person and by time, newest first. */
interface AccessLogContract {

    Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    CaseId ONE = new CaseId("00000000-0000-4000-8000-0000000000e1");
    CaseId TWO = new CaseId("00000000-0000-4000-8000-0000000000e2");

    AccessLog accesses();

    static Access look(int minute, String person, Kind kind, CaseId id, String detail) {
        return new Access(NOON.plusSeconds(60L * minute), person, kind, Optional.ofNullable(id), detail);
    }

    static Query all(int limit) {
        return new Query(Instant.EPOCH, Optional.empty(), Optional.empty(), limit);
    }

    @Test
    default void looksComeBackAsTheyWereNewestFirst() {
        Access opened = look(0, "Nadia Okonjo", Kind.OPENED, ONE, "");
        Access printed = look(1, "Theo \uD83D\uDE42 Wört", Kind.PRINTED, ONE, "family-report");
        Access searched = look(2, "Nadia Okonjo", Kind.SEARCHED, null, "blum ada");
        accesses().append(List.of(opened, printed));
        accesses().append(List.of());
        accesses().append(List.of(searched));
        assertEquals(
                new Found(List.of(searched, printed, opened), 0), accesses().find(all(10)));
        assertEquals(List.of(searched, printed), accesses().find(all(2)).accesses());
        assertEquals(0, accesses().damaged());
    }

    @Test
    default void oneCaseOnePersonAndADayAreFound() {
        Access early = look(0, "Nadia", Kind.OPENED, ONE, "");
        Access other = look(1, "Nadia", Kind.OPENED, TWO, "");
        Access theo = look(2, "Theo", Kind.EXPORTED, ONE, "qcase");
        accesses().append(List.of(early, other));
        accesses().append(List.of(theo));
        assertEquals(
                List.of(theo, early),
                accesses()
                        .find(new Query(Instant.EPOCH, Optional.of(ONE), Optional.empty(), 9))
                        .accesses());
        assertEquals(
                List.of(other, early),
                accesses()
                        .find(new Query(Instant.EPOCH, Optional.empty(), Optional.of("Nadia"), 9))
                        .accesses());
        assertEquals(
                List.of(theo, other),
                accesses()
                        .find(new Query(other.at(), Optional.empty(), Optional.empty(), 9))
                        .accesses());
    }

    @Test
    default void manyPagesAreReadToTheFirst() {
        Access first = look(0, "Theo", Kind.OPENED, TWO, "");
        accesses().append(List.of(first));
        IntStream.range(1, 450).forEach(i -> accesses().append(List.of(look(i, "Nadia", Kind.OPENED, ONE, ""))));
        assertEquals(
                List.of(first),
                accesses()
                        .find(new Query(Instant.EPOCH, Optional.of(TWO), Optional.empty(), 5))
                        .accesses());
        assertEquals(0, accesses().damaged());
    }
}
