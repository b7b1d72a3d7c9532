package care.quarterback.exchange.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.spi.CalendarEntry;
import care.quarterback.core.spi.CalendarEntry.State;
import care.quarterback.core.spi.CalendarEntry.When;
import care.quarterback.core.spi.CaseExporter.CaseExport;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.desk.worklist.CalendarQuery;
import care.quarterback.exchange.calendar.ReadCalendar.Event;
import care.quarterback.model.Appointment;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.RecordDeath;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.HostileWords;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.ParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IcsExporterTest {

    private static final Pattern STEERING =
            Pattern.compile("[\\p{Cc}&&[^\n\t]]|[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]");

    private final Sentences sentences = DeskTexts.in(Locale.ENGLISH);
    private final CalendarQuery query = new CalendarQuery(new PlanQuery(sentences, PlanSettings.shipped()), sentences);

    private static CaseSession session(Scenario scenario, Scenario.Stage stage) {
        return new ScenarioRun(
                        scenario,
                        new MemoryRepository(),
                        new CaseProjector(careCase -> List.of(), careCase -> List.of()))
                .upTo(stage);
    }

    private String exported(CaseSession session) {
        long revision = session.revision().join();
        return session.query(careCase -> written(careCase, revision, query.apply(careCase)))
                .join();
    }

    private static String written(CareCase careCase, long revision, List<CalendarEntry> entries) {
        var out = new ByteArrayOutputStream();
        try {
            new IcsExporter().write(new CaseExport(careCase, revision, Fixed.on("2026-03-02"), () -> entries), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String written(CalendarEntry entry) {
        return written(CaseFactory.eINSTANCE.createCareCase(), 1, List.of(entry));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    @Requirement("S73")
    void twoLibrariesReadTheSameEvents(int number) throws IOException, ParserException {
        Scenario scenario = Scenarios.number(number);
        for (Scenario.Stage stage : scenario.stages()) {
            CaseSession session = session(scenario, stage);
            String text = exported(session);
            Map<String, Event> events = ReadCalendar.byWriter(text);
            assertEquals(events, ReadCalendar.byOther(text), stage.name());
            assertEquals(session.query(query::apply).join().size(), events.size(), stage.name());
            assertFalse(events.isEmpty(), stage.name());
        }
    }

    @Test
    void hostileWordsAreWordsOfTheirOwnEntry() throws IOException, ParserException {
        List<CalendarEntry> entries = HostileWords.samples().stream()
                .map(word -> new CalendarEntry(
                        "uid-" + HostileWords.samples().indexOf(word),
                        new When.Day(LocalDate.of(2026, 6, 1)),
                        word,
                        word,
                        word,
                        State.STANDS,
                        List.of()))
                .toList();
        String text = written(CaseFactory.eINSTANCE.createCareCase(), 1, entries);
        Map<String, Event> events = ReadCalendar.byWriter(text);
        assertEquals(events, ReadCalendar.byOther(text));
        assertEquals(entries.size(), events.size());
        for (CalendarEntry entry : entries) {
            Event event = events.get(entry.uid());
            for (String said : List.of(event.summary(), event.description(), event.location())) {
                assertEquals(HostileWords.visible(entry.summary()), HostileWords.visible(said));
                assertFalse(STEERING.matcher(said).find(), "nothing steers");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aCaseOfHostileWordsHasAsManyEntriesAsItHas(int number) throws IOException, ParserException {
        Scenario scenario = Scenarios.number(number);
        for (Scenario.Stage stage : scenario.stages()) {
            CareCase hostile =
                    session(scenario, stage).query(HostileWords::everywhere).join();
            List<CalendarEntry> entries = query.apply(hostile);
            String text = written(hostile, 1, entries);
            Map<String, Event> events = ReadCalendar.byWriter(text);
            assertEquals(events, ReadCalendar.byOther(text), stage.name());
            assertEquals(entries.size(), events.size(), stage.name());
            assertFalse(events.isEmpty(), stage.name());
        }
    }

    @Test
    void theVisitIsAtItsHourByTheClockOfThePlace() {
        Scenario scenario = Scenarios.number(1);
        CaseSession session = session(scenario, scenario.stage("before-visit"));
        Instant expected = session.query(careCase -> {
                    Appointment appointment = appointment(careCase);
                    return appointment
                            .getDate()
                            .atTime(appointment.getTime())
                            .atZone(ZoneId.of(appointment.getTimeZone()))
                            .toInstant();
                })
                .join();
        String text = exported(session);
        assertTrue(ReadCalendar.byWriter(text).values().stream()
                .anyMatch(each -> each.summary().equals("Visit")
                        && each.start().equals(expected.toString())
                        && each.alarms().equals(List.of(Duration.ofDays(-1), Duration.ofHours(-2)))));
        assertTrue(text.contains("BEGIN:VTIMEZONE"), text);
    }

    @Test
    @Requirement("S73")
    void aSecondExportAfterAChangeUpdatesInsteadOfDoubling() {
        Scenario scenario = Scenarios.number(1);
        CaseSession session = session(scenario, scenario.stage("before-visit"));
        Map<String, Event> first = ReadCalendar.byWriter(exported(session));
        ObjectId visit = session.query(
                        careCase -> new ObjectId(appointment(careCase).getId()))
                .join();
        execute(session, new ChangeField(visit, "time", "16:45"));
        Map<String, Event> second = ReadCalendar.byWriter(exported(session));
        assertEquals(first.keySet(), second.keySet());
        second.forEach(
                (uid, event) -> assertTrue(event.sequence() > first.get(uid).sequence(), uid));
        execute(session, new ChangeField(visit, "status", "CANCELLED"));
        Map<String, Event> third = ReadCalendar.byWriter(exported(session));
        List<Event> cancelled = third.values().stream()
                .filter(each -> each.status().equals("CANCELLED"))
                .toList();
        assertEquals(1, cancelled.size());
        assertEquals(List.of(), cancelled.getFirst().alarms());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void nothingOnALockedScreenTellsWhoIsIllOrWithWhat(int number) {
        Scenario scenario = Scenarios.number(number);
        CaseSession session = session(scenario, scenario.stages().getLast());
        String text = exported(session).replace("\r\n ", "").toLowerCase(Locale.ROOT);
        List<String> telling = session.query(IcsExporterTest::tellingWords).join();
        assertTrue(telling.size() > 5);
        telling.forEach(word -> assertFalse(text.contains(word.toLowerCase(Locale.ROOT)), word));
    }

    private static List<String> tellingWords(CareCase careCase) {
        List<String> words = new ArrayList<>(List.of(
                careCase.getPatient().getFamilyName(), careCase.getPatient().getGivenName()));
        careCase.getConditions().forEach(each -> words.add(each.getText()));
        careCase.getMedications().forEach(each -> words.add(each.getText()));
        careCase.getClinicians().forEach(each -> words.add(each.getName()));
        careCase.getOptions().forEach(each -> words.add(each.getName()));
        careCase.getOpinions()
                .forEach(each -> each.getVersions()
                        .forEach(version ->
                                version.getDiagnoses().forEach(diagnosis -> words.add(diagnosis.getText()))));
        words.removeIf(each -> each == null || each.isBlank());
        return words;
    }

    @Test
    @Requirement("S135")
    void afterADeathNothingStandsAndWhatLayAheadIsTakenBack() {
        Scenario scenario = Scenarios.number(1);
        CaseSession session = session(scenario, scenario.stage("before-visit"));
        Map<String, Event> before = ReadCalendar.byWriter(exported(session));
        execute(session, new RecordDeath(null));
        String text = exported(session);
        Map<String, Event> after = ReadCalendar.byWriter(text);
        assertTrue(before.keySet().containsAll(after.keySet()));
        after.forEach((uid, event) -> {
            assertEquals("CANCELLED", event.status());
            assertEquals(List.of(), event.alarms());
            assertEquals("", event.description());
        });
        assertTrue(after.values().stream().anyMatch(each -> each.summary().equals("Visit")));
        assertFalse(text.contains("VALARM"));
    }

    @Test
    void aCaseWithoutDatesIsACalendarThatBothRead() throws IOException, ParserException {
        String text = written(CaseFactory.eINSTANCE.createCareCase(), 1, List.of());
        assertTrue(ReadCalendar.byWriter(text).isEmpty());
        assertTrue(ReadCalendar.byOther(text).isEmpty());
    }

    @Test
    void hostileTextStaysText() throws IOException, ParserException {
        String hostile =
                "a;b,c\\n\\,\nBEGIN:VALARM\r\nEND:VEVENT\u0000\u0007 \"x\" ^n 日本語\uD83D\uDE00" + "ü".repeat(300);
        var entry = new CalendarEntry(
                "1@quarterback.care",
                new When.Day(LocalDate.of(2026, 3, 9)),
                hostile,
                hostile,
                hostile,
                State.STANDS,
                List.of(Duration.ofMinutes(-90)));
        String text = written(entry);
        Map<String, Event> events = ReadCalendar.byWriter(text);
        assertEquals(events, ReadCalendar.byOther(text));
        assertEquals(1, events.size());
        String read = events.values().iterator().next().description();
        assertEquals(hostile.replace("\r\n", "\n").replace('\u0000', ' ').replace('\u0007', ' '), read);
        for (String line : text.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
        }
        assertFalse(text.replace("\r\n", "").contains("\n"));
    }

    @Test
    void anHourWithoutAZoneIsThatHourWhereverOneIs() throws IOException, ParserException {
        var local = LocalDateTime.of(2026, 7, 9, 14, 30);
        String text = written(entry(new When.Hour(local, Optional.empty(), Duration.ofHours(1))));
        assertTrue(text.contains("DTSTART:20260709T143000\r\n"), text);
        assertEquals(ReadCalendar.byWriter(text), ReadCalendar.byOther(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/New_York",
                "America/Chicago",
                "America/Phoenix",
                "America/Anchorage",
                "Pacific/Honolulu",
                "America/St_Johns",
                "Europe/Berlin",
                "Europe/London",
                "Asia/Kolkata",
                "Australia/Lord_Howe",
                "America/Santiago",
                "Asia/Jerusalem",
                "Pacific/Auckland",
                "UTC",
                "America/Sao_Paulo"
            })
    void aZoneComesAlongWithAllItsChanges(String name) throws IOException, ParserException {
        ZoneId zone = ZoneId.of(name);
        var local = LocalDateTime.of(2026, 7, 9, 14, 30);
        String text = written(entry(new When.Hour(local, Optional.of(zone), Duration.ofHours(1))));
        assertEquals(ReadCalendar.byWriter(text), ReadCalendar.byOther(text));
        var offsets = ReadCalendar.offsets(text, zone);
        for (Instant at = Instant.parse("2025-06-01T12:00:00Z");
                at.isBefore(Instant.parse("2031-01-01T00:00:00Z"));
                at = at.plus(Duration.ofDays(9))) {
            boolean quiet = zone.getRules()
                    .getOffset(at.minus(Duration.ofDays(1)))
                    .equals(zone.getRules().getOffset(at));
            if (quiet) {
                assertEquals(zone.getRules().getOffset(at), offsets.apply(at), name + " " + at);
            }
        }
    }

    private static CalendarEntry entry(When when) {
        return new CalendarEntry("1@quarterback.care", when, "Appointment", "", "", State.STANDS, List.of());
    }

    private static Appointment appointment(CareCase careCase) {
        return careCase.getReferrals().getFirst().getAppointments().getFirst();
    }

    private static void execute(CaseSession session, CaseCommand command) {
        assertTrue(session.execute(command).join().done());
    }

    /** 2:30 on the night on which the clock jumps from 2 to 3, and 1:30 on the one on which it goes back. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-08T02:30", "2026-11-01T01:30", "2026-06-01T02:30"})
    void aVisitInAnHourThatTheClockLeavesOutKeepsItsLength(String local) {
        String text = written(entry(new When.Hour(
                LocalDateTime.parse(local), Optional.of(ZoneId.of("America/New_York")), Duration.ofHours(1))));
        assertEquals(clock(text, "DTSTART").plusHours(1), clock(text, "DTEND"));
    }

    private static LocalDateTime clock(String text, String field) {
        String event = text.substring(text.indexOf("BEGIN:VEVENT"));
        Matcher found = Pattern.compile(field + ";TZID=[^:]*:(\\d{8}T\\d{6})").matcher(event);
        assertTrue(found.find(), event);
        return LocalDateTime.parse(found.group(1), DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss"));
    }
}
