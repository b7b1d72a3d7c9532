package care.quarterback.consensus.talk;

import care.quarterback.core.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * When all doctors can be reached for half an hour: on the full and half hour of the practice's clock, on its open days,
 * after today. The first time of each of the first days, then more times of them, three at most. The same input gives the
 * same times.
 *
 * @param times in order, at most three
 * @param reason why there are none; {@link Reason#NONE} when there are some
 * @param who the doctor of whom no time is known, by place in the input; -1 for nobody
 * @param closed a day on which they would meet, were it not closed; null for none
 */
record ProposedTimes(List<Instant> times, Reason reason, int who, LocalDate closed) {

    static final Duration LENGTH = Duration.ofMinutes(30);

    private static final int MOST = 3;
    private static final int GRID_MINUTES = 30;

    /** Why no time is proposed. */
    enum Reason {
        NONE,
        UNKNOWN,
        PAST,
        APART,
        CLOSED
    }

    /** A span in which a doctor can be reached. */
    record Span(Instant from, Instant to) {

        private boolean holds(Instant start) {
            return !start.isBefore(from) && !start.plus(LENGTH).isAfter(to);
        }
    }

    /** Where and when the practice works. */
    record Practice(BusinessCalendar calendar, ZoneId zone, LocalDate today) {}

    /** @param doctors the spans of each doctor */
    static ProposedTimes of(List<List<Span>> doctors, Practice practice) {
        for (int i = 0; i < doctors.size(); i++) {
            if (doctors.get(i).isEmpty()) {
                return new ProposedTimes(List.of(), Reason.UNKNOWN, i, null);
            }
        }
        List<ZonedDateTime> common = common(doctors, practice.zone());
        List<ZonedDateTime> ahead = common.stream()
                .filter(each -> each.toLocalDate().isAfter(practice.today()))
                .toList();
        List<ZonedDateTime> open = ahead.stream()
                .filter(each -> practice.calendar().open(each.toLocalDate()))
                .toList();
        if (!open.isEmpty()) {
            return new ProposedTimes(chosen(open), Reason.NONE, -1, null);
        }
        if (!ahead.isEmpty()) {
            return new ProposedTimes(
                    List.of(), Reason.CLOSED, -1, ahead.getFirst().toLocalDate());
        }
        return new ProposedTimes(List.of(), common.isEmpty() ? Reason.APART : Reason.PAST, -1, null);
    }

    private static List<ZonedDateTime> common(List<List<Span>> doctors, ZoneId zone) {
        Set<Instant> starts = new LinkedHashSet<>();
        doctors.getFirst().stream().sorted(Comparator.comparing(Span::from)).forEach(span -> grid(span, zone, starts));
        return starts.stream()
                .filter(start ->
                        doctors.stream().allMatch(spans -> spans.stream().anyMatch(span -> span.holds(start))))
                .sorted()
                .map(start -> start.atZone(zone))
                .toList();
    }

    private static void grid(Span span, ZoneId zone, Set<Instant> starts) {
        ZonedDateTime at = span.from().atZone(zone).truncatedTo(ChronoUnit.HOURS);
        while (!at.toInstant().plus(LENGTH).isAfter(span.to())) {
            if (span.holds(at.toInstant())) {
                starts.add(at.toInstant());
            }
            at = at.plusMinutes(GRID_MINUTES);
        }
    }

    /** The first of each day, then the second of each, so that a doctor who cannot on one day can on another. */
    private static List<Instant> chosen(List<ZonedDateTime> open) {
        List<LocalDate> days = open.stream()
                .map(ZonedDateTime::toLocalDate)
                .distinct()
                .limit(MOST)
                .toList();
        List<Instant> picked = new ArrayList<>();
        for (int place = 0; picked.size() < MOST && place < open.size(); place++) {
            for (LocalDate day : days) {
                List<ZonedDateTime> here = open.stream()
                        .filter(each -> each.toLocalDate().equals(day))
                        .toList();
                if (place < here.size() && picked.size() < MOST) {
                    picked.add(here.get(place).toInstant());
                }
            }
        }
        return picked.stream().sorted().toList();
    }
}
