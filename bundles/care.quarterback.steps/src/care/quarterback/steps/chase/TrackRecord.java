package care.quarterback.steps.chase;

import care.quarterback.model.DocumentFormat;
import care.quarterback.model.RequestEventKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How an office answered this practice's own requests: counts, never a judgment. Of fewer than three there is no median.
 *
 * @param requests how many went out
 * @param answered how many copies came
 * @param medianDays from the first request to the copy; empty for fewer than three copies
 * @param medianAttempts how often it was asked until the copy came; empty for fewer than three copies
 * @param said in how many requests the office said a thing
 * @param refused in how many requests it wouldn't give a format
 */
public record TrackRecord(
        String office,
        int requests,
        int answered,
        OptionalDouble medianDays,
        OptionalDouble medianAttempts,
        Map<RequestEventKind, Integer> said,
        Map<DocumentFormat, Integer> refused) {

    /** From so many copies on there is a median. */
    public static final int ENOUGH = 3;

    public TrackRecord {
        said = Map.copyOf(said);
        refused = Map.copyOf(refused);
    }

    /** One for each office, by name; names that differ in case and spaces are one. */
    public static List<TrackRecord> of(List<AskedOutcome> requests) {
        Map<String, List<AskedOutcome>> offices = requests.stream()
                .collect(Collectors.groupingBy(
                        request -> request.office()
                                .strip()
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("\\s+", " "),
                        TreeMap::new,
                        Collectors.toList()));
        return offices.values().stream().map(TrackRecord::one).toList();
    }

    /** Names that differ in case and spaces are one. */
    public static String key(String office) {
        return office == null ? "" : office.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static TrackRecord one(List<AskedOutcome> requests) {
        List<AskedOutcome> answered =
                requests.stream().filter(request -> request.days().isPresent()).toList();
        Map<RequestEventKind, Integer> said = new TreeMap<>();
        Map<DocumentFormat, Integer> refused = new TreeMap<>();
        requests.forEach(request -> {
            request.said().forEach(kind -> said.merge(kind, 1, Integer::sum));
            request.refused().forEach(format -> refused.merge(format, 1, Integer::sum));
        });
        return new TrackRecord(
                requests.getFirst().office(),
                requests.size(),
                answered.size(),
                median(answered.stream()
                        .map(request -> request.days().getAsLong())
                        .toList()),
                median(answered.stream()
                        .map(request -> (long) request.attempts())
                        .toList()),
                said,
                refused);
    }

    private static OptionalDouble median(List<Long> numbers) {
        if (numbers.size() < ENOUGH) {
            return OptionalDouble.empty();
        }
        List<Long> sorted = new ArrayList<>(numbers);
        sorted.sort(Comparator.naturalOrder());
        int half = sorted.size() / 2;
        return OptionalDouble.of(
                sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2.0);
    }

    public int said(RequestEventKind kind) {
        return said.getOrDefault(kind, 0);
    }
}
