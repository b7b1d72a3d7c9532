package care.quarterback.consensus.talk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.talk.ProposedTimes.Practice;
import care.quarterback.consensus.talk.ProposedTimes.Reason;
import care.quarterback.consensus.talk.ProposedTimes.Span;
import care.quarterback.core.calendar.BusinessCalendar;
import care.quarterback.testkit.Requirement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProposedTimesTest {

    private static final ZoneId EASTERN = ZoneId.of("America/New_York");
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 6);
    private static final Practice PRACTICE = new Practice(BusinessCalendar.national(), EASTERN, TODAY);

    private static Span span(String from, String to, ZoneId zone) {
        return new Span(
                LocalDateTime.parse(from).atZone(zone).toInstant(),
                LocalDateTime.parse(to).atZone(zone).toInstant());
    }

    private static List<String> local(ProposedTimes times) {
        return times.times().stream()
                .map(each -> each.atZone(EASTERN).toLocalDateTime().toString())
                .toList();
    }

    @Test
    @Requirement("S115")
    void theFirstHalfHourOfEachDayOnWhichBothAreFree() {
        var one = List.of(
                span("2026-04-08T09:10", "2026-04-08T12:00", EASTERN),
                span("2026-04-09T13:00", "2026-04-09T15:00", EASTERN));
        var other = List.of(
                span("2026-04-08T07:00", "2026-04-08T09:00", PACIFIC),
                span("2026-04-09T09:00", "2026-04-09T13:30", EASTERN));
        assertEquals(
                List.of("2026-04-08T10:00", "2026-04-08T10:30", "2026-04-09T13:00"),
                local(ProposedTimes.of(List.of(one, other), PRACTICE)));
        assertEquals(ProposedTimes.of(List.of(one, other), PRACTICE), ProposedTimes.of(List.of(other, one), PRACTICE));
    }

    @Test
    void whereThereIsNoneTheReasonIsTold() {
        var morning = List.of(span("2026-04-08T09:00", "2026-04-08T10:00", EASTERN));
        var noon = List.of(span("2026-04-08T12:00", "2026-04-08T13:00", EASTERN));
        var saturday = List.of(span("2026-04-11T09:00", "2026-04-11T13:00", EASTERN));
        var today = List.of(span("2026-04-06T15:00", "2026-04-06T16:00", EASTERN));
        assertEquals(
                Reason.UNKNOWN,
                ProposedTimes.of(List.of(morning, List.of()), PRACTICE).reason());
        assertEquals(1, ProposedTimes.of(List.of(morning, List.of()), PRACTICE).who());
        assertEquals(
                Reason.APART, ProposedTimes.of(List.of(morning, noon), PRACTICE).reason());
        assertEquals(
                Reason.PAST, ProposedTimes.of(List.of(today, today), PRACTICE).reason());
        var closed = ProposedTimes.of(List.of(saturday, saturday), PRACTICE);
        assertEquals(Reason.CLOSED, closed.reason());
        assertEquals(LocalDate.of(2026, 4, 11), closed.closed());
    }

    @Test
    void everyTimeLiesInASpanOfEachOnTheGridOfAnOpenDay() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            List<List<Span>> doctors = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(2); i++) {
                List<Span> spans = new ArrayList<>();
                for (int j = 0; j < 4; j++) {
                    Instant from = TODAY.atStartOfDay(EASTERN)
                            .toInstant()
                            .plus(Duration.ofMinutes(random.nextInt(14 * 24 * 60)));
                    spans.add(new Span(from, from.plus(Duration.ofMinutes(30L + random.nextInt(3000)))));
                }
                doctors.add(spans);
            }
            ProposedTimes times = ProposedTimes.of(doctors, PRACTICE);
            assertTrue(times.times().size() <= 3);
            assertEquals(times.times().isEmpty(), times.reason() != Reason.NONE, "seed " + seed);
            for (Instant each : times.times()) {
                var local = each.atZone(EASTERN);
                assertTrue(local.getMinute() % 30 == 0 && local.toLocalDate().isAfter(TODAY));
                assertTrue(local.getDayOfWeek() != DayOfWeek.SATURDAY && local.getDayOfWeek() != DayOfWeek.SUNDAY);
                assertTrue(doctors.stream()
                        .allMatch(spans -> spans.stream()
                                .anyMatch(span -> !each.isBefore(span.from())
                                        && !each.plus(ProposedTimes.LENGTH).isAfter(span.to()))));
            }
        }
    }
}
