package care.quarterback.exchange.fhir;

import care.quarterback.core.person.NameParts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Of the names that a record has for a person the one in use, chosen by what each is for and when it holds, not by its place. */
final class NameInUse {

    /** What a name is for, the best first. A name without a use is one in use. */
    private static final List<String> USES =
            List.of("official", "usual", "", "temp", "nickname", "anonymous", "old", "maiden");

    private NameInUse() {}

    /** The name; an empty one for a person without any. */
    static Fields of(Fields person, LocalDate today) {
        List<Fields> names = person.objects("name");
        return names.stream()
                .min(Comparator.comparing((Fields name) -> !isHeld(name, today))
                        .thenComparing(name -> !says(name))
                        .thenComparing(name -> rank(name.text("use")))
                        .thenComparing(name -> name.object("period").text("start"), Comparator.reverseOrder()))
                .orElseGet(Fields::new);
    }

    /** Given name, family name and suffix, also of a name that has some of them only in its words. */
    static NameParts parts(Fields name) {
        String text = name.text("text");
        NameParts family = NameParts.ofFamily(String.join(" ", name.texts("family")));
        NameParts first = NameParts.ofGiven(String.join(" ", name.texts("given")));
        String given = first.given();
        List<String> suffixes = new ArrayList<>(name.texts("suffix").stream()
                .flatMap(each -> Stream.of(each.split("[,\\s]+")))
                .filter(NameParts::isSuffix)
                .toList());
        Stream.of(first.suffix(), family.suffix())
                .filter(each -> !each.isEmpty() && !suffixes.contains(each))
                .forEach(suffixes::addFirst);
        String last = family.family();
        if (last.isEmpty() && given.isEmpty()) {
            NameParts read = NameParts.parse(text);
            return new NameParts(read.given(), read.family(), suffix(suffixes, read.suffix()));
        }
        if (given.isEmpty()) {
            given = NameParts.rest(text, last);
        } else if (last.isEmpty()) {
            last = NameParts.rest(text, given);
        }
        return new NameParts(given, last, suffix(suffixes, NameParts.parse(text).suffix()));
    }

    private static String suffix(List<String> given, String read) {
        return given.isEmpty() ? read : String.join(" ", given);
    }

    /** "Dr. Nadia Okonjo". */
    static String written(Fields name) {
        if (!name.text("text").isEmpty()) {
            return name.text("text");
        }
        return Stream.of(name.texts("prefix"), name.texts("given"), name.texts("family"), name.texts("suffix"))
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Whether a name that somebody had before is kept beside the one in use. */
    static boolean isFormer(Fields name, LocalDate today) {
        return List.of("old", "maiden").contains(name.text("use")) || !isHeld(name, today);
    }

    private static boolean says(Fields name) {
        return name.has("family") || name.has("given") || name.has("text");
    }

    private static int rank(String use) {
        int rank = USES.indexOf(use);
        return rank < 0 ? USES.indexOf("") : rank;
    }

    /** An end that lies ahead does not end a name yet; one that cannot be read does not either. */
    private static boolean isHeld(Fields name, LocalDate today) {
        Fields period = name.object("period");
        LocalDate start = day(period.text("start"));
        LocalDate end = day(period.text("end"));
        return (start == null || !start.isAfter(today)) && (end == null || !end.isBefore(today));
    }

    private static LocalDate day(String written) {
        try {
            return written.isEmpty()
                    ? null
                    : FhirDate.of(written, ZoneOffset.UTC).latest();
        } catch (BadEntry noSuchDate) {
            return null;
        }
    }
}
