package care.quarterback.exchange.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.stream.IntStream;

/** A time zone as a calendar carries it along, from the rules that Java has; nothing is looked up elsewhere. */
final class ZoneComponent {

    private static final int WEEK = 7;
    private static final int LISTED_YEARS = 12;

    private ZoneComponent() {}

    /** @param year from the first of January of this year on it must be right */
    static VTimezone of(ZoneId zone, int year) {
        var component = new VTimezone(zone.getId());
        ZoneRules rules = zone.getRules();
        LocalDateTime start = LocalDate.of(year, 1, 1).atStartOfDay();
        Instant from = start.toInstant(ZoneOffset.UTC);
        component.addComponent(observance(rules, start, rules.getOffset(from), rules.getOffset(from)));
        ZoneOffsetTransition next = rules.nextTransition(from);
        LocalDate ruled = firstRuled(rules, year);
        while (next != null && next.getDateTimeBefore().toLocalDate().isBefore(ruled)) {
            component.addComponent(
                    observance(rules, next.getDateTimeBefore(), next.getOffsetBefore(), next.getOffsetAfter()));
            next = rules.nextTransition(next.getInstant());
        }
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            if (!yearly(rules, year)) {
                break;
            }
            ZoneOffsetTransition first = rule.createTransition(ruled.getYear());
            Observance observance =
                    observance(rules, first.getDateTimeBefore(), first.getOffsetBefore(), first.getOffsetAfter());
            observance.setRecurrenceRule(
                    recurrence(rule, first.getDateTimeBefore().toLocalDate()));
            component.addComponent(observance);
        }
        return component;
    }

    /** The day from which the yearly rules alone hold; where they are not as a calendar can say them, an end far off. */
    private static LocalDate firstRuled(ZoneRules rules, int year) {
        if (!yearly(rules, year)) {
            return LocalDate.of(year + LISTED_YEARS, 1, 1);
        }
        int listed = rules.getTransitions().isEmpty()
                ? year
                : rules.getTransitions().getLast().getDateTimeBefore().getYear() + 1;
        return LocalDate.of(Math.max(listed, year), 1, 1);
    }

    /** Each rule names a weekday, and the clock is put forward or back on that very day. */
    private static boolean yearly(ZoneRules rules, int year) {
        return !rules.getTransitionRules().isEmpty()
                && rules.getTransitionRules().stream().allMatch(rule -> {
                    LocalDate day =
                            rule.createTransition(year).getDateTimeBefore().toLocalDate();
                    return day.getDayOfWeek() == rule.getDayOfWeek() && day.getMonth() == rule.getMonth();
                });
    }

    private static Observance observance(ZoneRules rules, LocalDateTime start, ZoneOffset before, ZoneOffset after) {
        boolean summer = rules.isDaylightSavings(start.toInstant(before).plusSeconds(1));
        Observance observance = summer ? new DaylightSavingsTime() : new StandardTime();
        observance.setDateStart(new DateTimeComponents(
                start.getYear(),
                start.getMonthValue(),
                start.getDayOfMonth(),
                start.getHour(),
                start.getMinute(),
                start.getSecond(),
                false));
        observance.setTimezoneOffsetFrom(new UtcOffset(before.getTotalSeconds() * 1000L));
        observance.setTimezoneOffsetTo(new UtcOffset(after.getTotalSeconds() * 1000L));
        return observance;
    }

    /** "The second Sunday of March"; where the rule is no such thing, the seven days of which one is meant. */
    private static Recurrence recurrence(ZoneOffsetTransitionRule rule, LocalDate first) {
        var recurrence = new Recurrence.Builder(Frequency.YEARLY).byMonth(first.getMonthValue());
        int day = rule.getDayOfMonthIndicator();
        var weekday = DayOfWeek.valueOf(first.getDayOfWeek().name());
        if (day == -1) {
            return recurrence.byDay(-1, weekday).build();
        }
        if (day > 0 && day % WEEK == 1) {
            return recurrence.byDay(day / WEEK + 1, weekday).build();
        }
        int from = day > 0 ? day : first.lengthOfMonth() + day - WEEK + 2;
        return recurrence
                .byMonthDay(IntStream.range(from, from + WEEK).boxed().toList())
                .byDay(weekday)
                .build();
    }
}
