package care.quarterback.exchange.fhir;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts into words when and how often a medicine is taken, all of it or nothing. */
final class TimingWords {

    private static final String NUMBER = "\\d{1,6}(\\.\\d{1,6})?";
    private static final int DAY = 10;

    private static final Set<String> REPEAT = Set.of(
            "id",
            "boundsDuration",
            "boundsRange",
            "boundsPeriod",
            "count",
            "countMax",
            "duration",
            "durationMax",
            "durationUnit",
            "frequency",
            "frequencyMax",
            "period",
            "periodMax",
            "periodUnit",
            "dayOfWeek",
            "timeOfDay",
            "when",
            "offset");

    private static final Set<String> DAYS = Set.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    /** Parts of a day, sleep and meals as FHIR codes them. */
    private static final Set<String> WHEN = Set.of(
            "MORN",
            "MORN.early",
            "MORN.late",
            "NOON",
            "AFT",
            "AFT.early",
            "AFT.late",
            "EVE",
            "EVE.early",
            "EVE.late",
            "NIGHT",
            "PHS",
            "IMD",
            "HS",
            "WAKE",
            "C",
            "CM",
            "CD",
            "CV",
            "AC",
            "ACM",
            "ACD",
            "ACV",
            "PC",
            "PCM",
            "PCD",
            "PCV");

    /** Codes of HL7 for how often; "every" with hours apart. */
    private static final Set<String> OFTEN = Set.of("BID", "TID", "QID", "AM", "PM", "QD", "QOD", "BED", "WK", "MO");

    /** Units of time as FHIR codes them and as people write them. */
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("s", "second"),
            Map.entry("min", "minute"),
            Map.entry("h", "hour"),
            Map.entry("d", "day"),
            Map.entry("wk", "week"),
            Map.entry("mo", "month"),
            Map.entry("a", "year"),
            Map.entry("second", "second"),
            Map.entry("minute", "minute"),
            Map.entry("hour", "hour"),
            Map.entry("day", "day"),
            Map.entry("week", "week"),
            Map.entry("month", "month"),
            Map.entry("year", "year"));

    private final Entry entry;
    private final Set<String> parts = new LinkedHashSet<>();
    private boolean whole = true;

    TimingWords(Entry entry) {
        this.entry = entry;
    }

    /** The parts in words; empty when one of them has none. */
    Optional<List<String>> of(Fields timing) {
        for (int i = 0; i < timing.size(); i++) {
            switch (timing.name(i)) {
                case "repeat" -> repeat(timing.object("repeat"));
                case "code" -> code(timing.object("code"));
                case "event" ->
                    add(entry.words(
                            "dose.on-dates",
                            String.join(
                                    "; ",
                                    timing.texts("event").stream()
                                            .map(this::date)
                                            .toList())));
                case "id" -> {
                    // names the element, not the time
                }
                default -> whole = false;
            }
        }
        return whole ? Optional.of(new ArrayList<>(parts)) : Optional.empty();
    }

    private void add(String words) {
        whole &= !words.isEmpty();
        parts.add(words);
    }

    private void repeat(Fields repeat) {
        for (int i = 0; i < repeat.size(); i++) {
            whole &= REPEAT.contains(repeat.name(i));
        }
        List<String> days = repeat.texts("dayOfWeek");
        if (!DAYS.containsAll(days)) {
            whole = false;
            return;
        }
        often(repeat, days);
        for (String each : repeat.texts("timeOfDay")) {
            add(hour(each));
        }
        for (String each : repeat.texts("when")) {
            add(when(each, repeat.text("offset")));
        }
        whole &= !repeat.has("offset") || repeat.has("when");
        length(repeat);
    }

    private void often(Fields repeat, List<String> days) {
        String on = days.isEmpty()
                ? ""
                : listed(
                        days.stream().map(day -> entry.words("dose.day." + day)).toList());
        boolean timed = repeat.has("frequency") || repeat.has("period") || repeat.has("periodUnit");
        if (!timed) {
            whole &= !repeat.has("frequencyMax") && !repeat.has("periodMax");
            if (!on.isEmpty()) {
                add(entry.words("dose.on-days", on));
            }
            return;
        }
        String times = times(repeat.has("frequency") ? repeat.text("frequency") : "1", repeat.text("frequencyMax"));
        String period = repeat.text("period");
        String unit = unit(repeat.text("periodUnit"));
        if (times.isEmpty() || unit.isEmpty() || !period.matches(NUMBER)) {
            whole = false;
            return;
        }
        boolean single = period.equals("1") && !repeat.has("periodMax");
        if (!on.isEmpty() && single && unit.equals("day")) {
            add(entry.words("dose.on-days-times", on, times));
            return;
        }
        if (single) {
            add(entry.words("dose.times-a", times, entry.words("dose.a." + unit)));
        } else {
            String span = span(entry, period, repeat.text("periodMax"), repeat.text("periodUnit"))
                    .orElse("");
            boolean once = !repeat.has("frequencyMax")
                    && (!repeat.has("frequency") || repeat.text("frequency").equals("1"));
            add(
                    span.isEmpty()
                            ? ""
                            : once ? entry.words("dose.every", span) : entry.words("dose.times-every", times, span));
        }
        if (!on.isEmpty()) {
            add(entry.words("dose.on-days", on));
        }
    }

    private String listed(List<String> words) {
        int last = words.size() - 1;
        return last == 0
                ? words.getFirst()
                : entry.words("dose.and", String.join(", ", words.subList(0, last)), words.get(last));
    }

    private String times(String number, String most) {
        if (!number.matches("\\d{1,3}") || !most.isEmpty() && !most.matches("\\d{1,3}")) {
            return "";
        }
        return most.isEmpty()
                ? entry.words("dose.times", Integer.parseInt(number), number)
                : entry.words("dose.times-range", number, most);
    }

    /** How long a dose lasts, how many there are, and for how long they go on. */
    private void length(Fields repeat) {
        if (repeat.has("duration")) {
            add(span(entry, repeat.text("duration"), repeat.text("durationMax"), repeat.text("durationUnit"))
                    .map(span -> entry.words("dose.lasting", span))
                    .orElse(""));
        }
        whole &= repeat.has("duration") || !repeat.has("durationMax");
        if (repeat.has("count")) {
            String times = times(repeat.text("count"), repeat.text("countMax"));
            add(times.isEmpty() ? "" : entry.words("dose.in-all", times));
        }
        whole &= repeat.has("count") || !repeat.has("countMax");
        if (repeat.has("boundsDuration")) {
            add(bounds(repeat.object("boundsDuration"), ""));
        }
        if (repeat.has("boundsRange")) {
            Fields range = repeat.object("boundsRange");
            add(bounds(range.object("low"), range.object("high").text("value")));
        }
        if (repeat.has("boundsPeriod")) {
            String start = date(repeat.object("boundsPeriod").text("start"));
            String end = date(repeat.object("boundsPeriod").text("end"));
            add(
                    start.isEmpty()
                            ? end.isEmpty() ? "" : entry.words("dose.until", end)
                            : end.isEmpty()
                                    ? entry.words("dose.from", start)
                                    : entry.words("dose.from-until", start, end));
        }
    }

    private String bounds(Fields length, String most) {
        String unit = length.text("code").isEmpty() ? length.text("unit") : length.text("code");
        return length.has("comparator")
                ? ""
                : span(entry, length.text("value"), most, unit)
                        .map(span -> entry.words("dose.for", span))
                        .orElse("");
    }

    private void code(Fields code) {
        Concept concept = Concept.of(code);
        String known = concept.codings().stream()
                .map(each -> each.text("code").toUpperCase(Locale.ROOT))
                .filter(each -> OFTEN.contains(each) || each.matches("Q\\d{1,2}H"))
                .findFirst()
                .orElse("");
        if (known.isEmpty()) {
            add(concept.text());
        } else if (known.matches("Q\\d{1,2}H")) {
            add(span(entry, known.replaceAll("\\D", ""), "", "h")
                    .map(span -> entry.words("dose.every", span))
                    .orElse(""));
        } else {
            add(entry.words("dose.often." + known));
        }
    }

    private String when(String code, String offset) {
        if (!WHEN.contains(code)) {
            return "";
        }
        String words = entry.words("dose.when." + code);
        if (offset.isEmpty() || offset.equals("0")) {
            return words;
        }
        boolean meal = code.startsWith("AC") || code.startsWith("PC");
        return meal
                ? span(entry, offset, "", "min")
                        .map(span -> entry.words("dose.offset", span, words))
                        .orElse("")
                : "";
    }

    private String hour(String time) {
        try {
            return entry.words("dose.at", FhirTime.hour(time));
        } catch (DateTimeException noTime) {
            return "";
        }
    }

    private String date(String written) {
        whole &= written.isEmpty() || entry.latest(written) != null || written.length() > DAY;
        return entry.moment(written);
    }

    private static String unit(String written) {
        String known = UNITS.get(written);
        return known != null
                ? known
                : written.endsWith("s") ? UNITS.getOrDefault(written.substring(0, written.length() - 1), "") : "";
    }

    /** "a day", "an hour", for "at most 3 g a day". */
    static Optional<String> each(Entry entry, String unit) {
        return unit(unit).isEmpty() ? Optional.empty() : Optional.of(entry.words("dose.a." + unit(unit)));
    }

    /** "5 days", "4 to 6 hours". */
    static Optional<String> span(Entry entry, String value, String most, String unit) {
        String name = unit(unit);
        if (name.isEmpty() || !value.matches(NUMBER) || !most.isEmpty() && !most.matches(NUMBER)) {
            return Optional.empty();
        }
        return Optional.of(
                most.isEmpty() || most.equals(value)
                        ? entry.words("dose.span." + name, Double.parseDouble(value), value)
                        : entry.words("dose.span." + name, 2, entry.words("dose.range", value, most)));
    }
}
