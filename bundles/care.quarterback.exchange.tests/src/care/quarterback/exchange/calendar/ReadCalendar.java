package care.quarterback.exchange.calendar;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Trigger;

/** The events of a calendar as two independent libraries read them. */
final class ReadCalendar {

    private ReadCalendar() {}

    /** What both must agree on. @param start a day, or the moment in UTC, or an hour without a zone */
    record Event(
            String summary,
            String description,
            String location,
            String status,
            int sequence,
            String start,
            String end,
            List<Duration> alarms) {}

    /** By the library that wrote it. */
    static Map<String, Event> byWriter(String text) {
        var calendars = Biweekly.parse(text).all();
        if (calendars.size() != 1) {
            throw new AssertionError("one calendar expected");
        }
        Map<String, Event> events = new TreeMap<>();
        for (VEvent each : calendars.getFirst().getEvents()) {
            boolean floating = calendars.getFirst().getTimezoneInfo().isFloating(each.getDateStart());
            var event = new Event(
                    each.getSummary().getValue(),
                    each.getDescription() == null ? "" : each.getDescription().getValue(),
                    each.getLocation() == null ? "" : each.getLocation().getValue(),
                    each.getStatus().getValue(),
                    each.getSequence().getValue(),
                    time(each.getDateStart().getValue(), floating),
                    time(each.getDateEnd().getValue(), floating),
                    each.getAlarms().stream()
                            .map(alarm -> Duration.ofMillis(
                                    alarm.getTrigger().getDuration().toMillis()))
                            .toList());
            events.put(each.getUid().getValue(), event);
        }
        return events;
    }

    private static String time(ICalDate date, boolean floating) {
        var raw = date.getRawComponents();
        if (!date.hasTime()) {
            return LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate()).toString();
        }
        return floating
                ? LocalDateTime.of(raw.getYear(), raw.getMonth(), raw.getDate(), raw.getHour(), raw.getMinute())
                        .toString()
                : date.toInstant().toString();
    }

    /** By the other one. */
    static Map<String, Event> byOther(String text) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        if (calendar.validate().hasErrors()) {
            throw new AssertionError(calendar.validate().toString());
        }
        Map<String, Event> events = new TreeMap<>();
        for (Component each : calendar.getComponents(Component.VEVENT)) {
            var vevent = (net.fortuna.ical4j.model.component.VEvent) each;
            var event = new Event(
                    value(each, Property.SUMMARY),
                    value(each, Property.DESCRIPTION),
                    value(each, Property.LOCATION),
                    value(each, Property.STATUS),
                    Integer.parseInt(value(each, Property.SEQUENCE)),
                    time(vevent.getDateTimeStart().getDate()),
                    time(vevent.getDateTimeEnd().getDate()),
                    vevent.getAlarms().stream().map(ReadCalendar::trigger).toList());
            events.put(value(each, Property.UID), event);
        }
        return events;
    }

    private static Duration trigger(VAlarm alarm) {
        return Duration.from(alarm.getProperty(Property.TRIGGER)
                .map(Trigger.class::cast)
                .orElseThrow()
                .getDuration());
    }

    private static String value(Component component, String name) {
        return component.getProperty(name).map(Property::getValue).orElse("");
    }

    private static String time(Temporal time) {
        return switch (time) {
            case LocalDate day -> day.toString();
            case LocalDateTime local -> local.toString();
            case ZonedDateTime zoned -> zoned.toInstant().toString();
            case Instant instant -> instant.toString();
            default -> throw new AssertionError(time.getClass().toString());
        };
    }

    /** The offsets that the calendar's own description of a zone has, as the other library reads it. */
    static Function<Instant, ZoneOffset> offsets(String text, ZoneId zone) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        VTimeZone described = calendar.getComponents(Component.VTIMEZONE).stream()
                .map(VTimeZone.class::cast)
                .filter(each -> each.getTimeZoneId().getValue().equals(zone.getId()))
                .findFirst()
                .orElseThrow();
        return at -> described
                .getApplicableObservance(at.atOffset(ZoneOffset.UTC))
                .getTimeZoneOffsetTo()
                .getOffset();
    }
}
