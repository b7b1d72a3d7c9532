package care.quarterback.desk.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.spi.AccessLog;
import care.quarterback.core.spi.AccessLog.Access;
import care.quarterback.core.spi.AccessLog.Kind;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.Looks;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.value.CaseId;
import care.quarterback.testkit.MemoryAccessLog;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessDeskTest {

    private static final CaseId ONE = new CaseId("00000000-0000-4000-8000-0000000000f1");
    private static final CaseId OTHER = new CaseId("00000000-0000-4000-8000-0000000000f2");

    private final SettableClock clock = new SettableClock(LocalDate.of(2026, 3, 2));
    private final FullLog log = new FullLog();
    private final AccessDesk desk =
            new AccessDesk(log, MemoryRepository::new, clock, new Actor("Nadia Okonjo"), DeskTexts.in(Locale.US));

    /** A disk that may be full. */
    private static final class FullLog implements AccessLog {

        private final MemoryAccessLog kept = new MemoryAccessLog();
        private boolean full;

        @Override
        public void append(List<Access> accesses) {
            if (full) {
                throw new StoreException(StoreException.Kind.FAILED, Message.of("store", "full"));
            }
            kept.append(accesses);
        }

        @Override
        public Found find(Query query) {
            return kept.find(query);
        }

        @Override
        public long damaged() {
            return 0;
        }
    }

    private List<String> texts() {
        return desk.rows(new AccessLog.Query(Instant.EPOCH, Optional.empty(), Optional.empty(), 100)).rows().stream()
                .map(AccessDesk.Row::text)
                .toList();
    }

    @Test
    void whatSomebodyDidIsSaidInWords() {
        desk.opened(ONE);
        desk.printed(Optional.of(ONE), DocumentKind.FAMILY);
        desk.exported(ONE, "qcase");
        desk.exported(ONE, AccessDesk.FAMILY);
        desk.page(Optional.of(ONE), "Ada Blum", false);
        desk.page(Optional.empty(), "Today", true);
        desk.list(DocumentKind.RATES, true);
        desk.attached(ONE, false);
        desk.attached(ONE, true);
        assertEquals(
                List.of(
                        "Saved a copy outside: a document in the case",
                        "Viewed, printed or saved: a document in the case",
                        "Saved a copy outside: How second opinions turned out",
                        "Saved a copy outside: the page “Today”",
                        "Viewed, printed or saved: a page of the case",
                        "Saved a copy outside: the family’s own view",
                        "Saved a copy outside: a file of the kind qcase",
                        "Viewed, printed or saved: Family report",
                        "Opened the case"),
                texts());
    }

    /** What another patient's case was looked at for, and which names were looked for, is nothing that this patient is told. */
    @Test
    void aPatientIsToldOfTheirOwnCaseAlone() {
        desk.opened(ONE);
        desk.opened(OTHER);
        desk.searched("Ada Blum");
        desk.list(DocumentKind.RATES, true);
        desk.printed(Optional.of(ONE), DocumentKind.FAMILY);
        var looks = desk.looks(ONE);
        assertTrue(looks.whole());
        assertEquals(
                List.of("Viewed, printed or saved: Family report", "Opened the case"),
                looks.all().stream().map(Looks.Look::what).toList());
    }

    @Test
    void theSameLookWithinMinutesIsOneAndAPrintIsNever() {
        desk.opened(ONE);
        clock.advance(Duration.ofMinutes(9));
        desk.opened(ONE);
        clock.advance(Duration.ofMinutes(2));
        desk.opened(ONE);
        desk.printed(Optional.of(ONE), DocumentKind.FAMILY);
        desk.printed(Optional.of(ONE), DocumentKind.FAMILY);
        assertEquals(4, texts().size());
    }

    @Test
    void aNameTypedLetterByLetterIsOneSearch() {
        for (String typed : List.of("", "b", "bl", "blum", "blum ")) {
            desk.searched(typed);
        }
        desk.searched("kraus");
        assertEquals(List.of("Searched for “kraus”", "Searched for “blum”"), texts());
    }

    @Test
    void whatCannotBeWrittenWaitsAndClosingWritesTheRest() {
        log.full = true;
        desk.opened(ONE);
        assertThrows(StoreException.class, desk::close);
        desk.printed(Optional.of(ONE), DocumentKind.FAMILY);
        log.full = false;
        desk.close();
        assertEquals(
                List.of(Kind.OPENED, Kind.PRINTED),
                log.kept.all().stream().map(Access::kind).toList());
    }
}
