package care.quarterback.testkit;

import care.quarterback.model.CareCase;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

/**
 * Finds words in what the pseudo-language shows that come from no text file: they stand in no brackets. What people typed
 * into the case, dates and codes are none, nor what the shipped tables say (names of sites, studies and specialties): they
 * are read in the language of their sources.
 */
public final class Unbracketed {

    private static final Pattern DATE = Pattern.compile(
            "\\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\b|\\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\b|\\bUTC\\b");
    private static final Pattern TECHNICAL = Pattern.compile(
            "\\b(?:ask|get|show) \\d:|[0-9a-f]{8}-[0-9a-f-]{4,}|\\b[0-9a-f]{16,}\\b|https?://\\S+|\\b[A-Z][A-Z0-9_]+\\b|\\b[A-Z]\\d\\d\\S*");
    /** Parts of a row by which the program knows it, and that nobody reads. */
    private static final Set<String> KEYS = Set.of("key", "id", "value", "place");

    private static final int WORD_LETTERS = 3;
    private static final Pattern WORD = Pattern.compile("\\p{L}{" + WORD_LETTERS + ",}");

    private final List<String> data;

    /** @param typed words that are no text of ours, beside those of the case */
    public Unbracketed(CareCase careCase, String... typed) {
        Set<String> values = new HashSet<>(List.of(typed));
        collect(careCase, values);
        careCase.eAllContents().forEachRemaining(each -> collect(each, values));
        tables(values);
        data = values.stream()
                .map(each -> each.toLowerCase(Locale.ROOT))
                .filter(each -> each.length() > 1)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** The columns of every shipped table, and the parts of a column that lists several things. */
    private static void tables(Set<String> values) {
        SourceTree.here().tables().stream()
                .flatMap(row -> Stream.of(row.split("\t")))
                .flatMap(column -> Stream.concat(Stream.of(column.strip()), Stream.of(column.split("[;,|] *"))))
                .filter(value -> value.length() > WORD_LETTERS)
                .forEach(values::add);
    }

    private static void collect(EObject object, Set<String> values) {
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            Object value = object.eGet(attribute);
            for (Object each : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
                if (each instanceof String text) {
                    values.add(text.strip());
                    text.lines().map(String::strip).forEach(values::add);
                    values.addAll(List.of(text.split("\\s+")));
                }
            }
        }
    }

    /** The texts in a tree of records, lists and texts that hold such words. */
    public Set<String> in(Object shown) {
        List<String> texts = new ArrayList<>();
        collect(shown, texts);
        Set<String> found = new TreeSet<>();
        texts.stream().filter(this::unbracketed).forEach(found::add);
        return found;
    }

    private static void collect(Object shown, List<String> texts) {
        switch (shown) {
            case null -> {}
            case String text -> texts.add(text);
            case Collection<?> all -> all.forEach(each -> collect(each, texts));
            case Map<?, ?> map -> map.values().forEach(each -> collect(each, texts));
            case Optional<?> maybe -> maybe.ifPresent(each -> collect(each, texts));
            case Record row -> {
                for (RecordComponent component : row.getClass().getRecordComponents()) {
                    if (KEYS.contains(component.getName())) {
                        continue;
                    }
                    try {
                        component.getAccessor().setAccessible(true);
                        collect(component.getAccessor().invoke(row), texts);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
            default -> {}
        }
    }

    private boolean unbracketed(String text) {
        var outside = new StringBuilder(DATE.matcher(outside(text)).replaceAll(" "));
        String lower = outside.toString().toLowerCase(Locale.ROOT);
        for (String each : data) {
            for (int at = lower.indexOf(each); at >= 0; at = lower.indexOf(each, at + 1)) {
                outside.replace(at, at + each.length(), " ".repeat(each.length()));
            }
        }
        return WORD.matcher(TECHNICAL.matcher(outside).replaceAll(" ")).find();
    }

    private static String outside(String text) {
        var outside = new StringBuilder();
        int depth = 0;
        for (char letter : text.toCharArray()) {
            depth += letter == '\u27E6' ? 1 : letter == '\u27E7' ? -1 : 0;
            outside.append(depth > 0 || letter == '\u27E7' ? ' ' : letter);
        }
        return outside.toString();
    }
}
