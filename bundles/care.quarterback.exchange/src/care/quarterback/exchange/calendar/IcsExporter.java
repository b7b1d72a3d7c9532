package care.quarterback.exchange.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.Related;
import biweekly.property.Classification;
import biweekly.property.DateEnd;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.property.Trigger;
import care.quarterback.core.spi.CalendarEntry;
import care.quarterback.core.spi.CalendarEntry.State;
import care.quarterback.core.spi.CalendarEntry.When;
import care.quarterback.core.spi.CaseExporter;
import care.quarterback.core.spi.CaseExporter.CaseExport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;

/**
 * Writes the visits and dates of a case as a calendar (RFC 5545). An entry keeps its UID for ever and its SEQUENCE is the
 * case's revision, so that a calendar which reads a second export updates what it has.
 */
@Component
public final class IcsExporter implements CaseExporter {

    private static final Pattern STEERING =
            Pattern.compile("[\\u200B\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB]");
    private static final String PRODUCT = "-//Quarterback//Quarterback//EN";

    @Override
    public String kind() {
        return "ics";
    }

    @Override
    public void write(CaseExport export, OutputStream out) throws IOException {
        List<CalendarEntry> entries = export.calendar().get();
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        Map<String, TimezoneAssignment> zones = zones(entries, export);
        zones.values().forEach(calendar.getTimezoneInfo().getTimezones()::add);
        for (CalendarEntry entry : entries) {
            calendar.addEvent(event(entry, export, calendar, zones));
        }
        FoldedLines.write(text(calendar), out);
    }

    /** Unfolded: the library would fold by characters, the standard counts octets. */
    private static String text(ICalendar calendar) throws IOException {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        }
        return text.toString();
    }

    /** The zones that entries use, and the practice's own: a calendar must hold something even when nothing is planned. */
    private static Map<String, TimezoneAssignment> zones(List<CalendarEntry> entries, CaseExport export) {
        int firstYear = LocalDate.now(export.clock()).getYear();
        Map<String, ZoneId> used = new TreeMap<>();
        ZoneId own = export.clock().getZone();
        used.put(own.getId(), own);
        for (CalendarEntry entry : entries) {
            if (entry.when() instanceof When.Hour hour) {
                hour.zone().ifPresent(zone -> used.put(zone.getId(), zone));
                firstYear = Math.min(firstYear, hour.local().getYear());
            }
        }
        Map<String, TimezoneAssignment> zones = new TreeMap<>();
        for (ZoneId zone : used.values()) {
            var component = ZoneComponent.of(zone, firstYear - 1);
            zones.put(zone.getId(), new TimezoneAssignment(TimeZone.getTimeZone(zone), component));
        }
        return zones;
    }

    private static VEvent event(
            CalendarEntry entry, CaseExport export, ICalendar calendar, Map<String, TimezoneAssignment> zones) {
        var event = new VEvent();
        event.setUid(entry.uid());
        event.setDateTimeStamp(Date.from(export.clock().instant()));
        event.setSequence(Math.toIntExact(Math.min(Integer.MAX_VALUE, export.revision())));
        event.setSummary(plain(entry.summary()));
        if (!entry.description().isBlank()) {
            event.setDescription(plain(entry.description()));
        }
        if (!entry.location().isBlank()) {
            event.setLocation(plain(entry.location()));
        }
        event.setClassification(Classification.private_());
        event.setStatus(entry.state() == State.CANCELLED ? Status.cancelled() : Status.confirmed());
        boolean free = entry.when() instanceof When.Day || entry.state() != State.STANDS;
        event.setTransparency(free ? Transparency.transparent() : Transparency.opaque());
        time(event, entry.when(), calendar, zones);
        entry.alarms().forEach(alarm -> event.addAlarm(alarm(alarm, entry)));
        return event;
    }

    private static void time(VEvent event, When when, ICalendar calendar, Map<String, TimezoneAssignment> zones) {
        switch (when) {
            case When.Day day -> {
                event.setDateStart(new DateStart(midnight(day.date()), false));
                event.setDateEnd(new DateEnd(midnight(day.date().plusDays(1)), false));
            }
            case When.Moment moment -> {
                event.setDateStart(new DateStart(Date.from(moment.instant()), true));
                event.setDateEnd(new DateEnd(Date.from(moment.instant().plus(moment.length())), true));
            }
            case When.Hour hour -> {
                Date begins = instant(hour.local(), hour.zone());
                var start = new DateStart(begins, true);
                // an hour that the clock leaves out would take the length of the visit along
                Date ends = instant(hour.local().plus(hour.length()), hour.zone());
                Date later = Date.from(begins.toInstant().plus(hour.length()));
                var end = new DateEnd(ends.before(later) ? later : ends, true);
                event.setDateStart(start);
                event.setDateEnd(end);
                for (DateOrDateTimeProperty each : List.of(start, end)) {
                    if (hour.zone().isPresent()) {
                        calendar.getTimezoneInfo()
                                .setTimezone(each, zones.get(hour.zone().get().getId()));
                    } else {
                        calendar.getTimezoneInfo().setFloating(each, true);
                    }
                }
            }
        }
    }

    /** The library writes days and hours without a zone as they are in the zone of this machine. */
    private static Date midnight(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    private static Date instant(LocalDateTime local, Optional<ZoneId> zone) {
        Instant instant = local.atZone(zone.orElseGet(ZoneId::systemDefault)).toInstant();
        return Date.from(instant);
    }

    private static VAlarm alarm(Duration before, CalendarEntry entry) {
        long minutes = before.abs().toMinutes();
        var duration = biweekly.util.Duration.builder()
                .prior(before.isNegative())
                .hours((int) (minutes / 60))
                .minutes(minutes % 60 == 0 ? null : (int) (minutes % 60))
                .build();
        return VAlarm.display(new Trigger(duration, Related.START), plain(entry.summary()));
    }

    /** Text as the standard allows it: no control characters but the end of a line, and no marks that turn the direction. */
    private static String plain(String text) {
        return STEERING.matcher(text.replace("\r\n", "\n"))
                .replaceAll("")
                .replaceAll("[\\p{Cc}&&[^\n\t]]|[\\uFFFE\\uFFFF]", " ");
    }
}
