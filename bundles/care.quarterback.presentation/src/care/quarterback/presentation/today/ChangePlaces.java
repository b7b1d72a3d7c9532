package care.quarterback.presentation.today;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditChange;
import care.quarterback.core.check.Step;
import care.quarterback.presentation.section.SectionPlace;
import care.quarterback.presentation.section.Sections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** On which page of its case a change can be seen. Pure functions. */
final class ChangePlaces {

    /** Where everything that was done stands, whatever it was. */
    private static final String AUDIT = "audit";

    private static final String OPINIONS = "opinions";
    private static final List<String> PAGES =
            List.of("tasks", "documents", "people", "problems", "history", "journal", "time");

    /** What an entry that came or went begins with. */
    private static final Pattern ENTRY = Pattern.compile("^([A-Za-z]+)\\{");

    private ChangePlaces() {}

    /** The key of the page, as the case's window knows it. */
    static String page(AuditEntry entry) {
        return entry.changes().stream()
                .flatMap(change -> page(change).stream())
                .findFirst()
                .orElse(AUDIT);
    }

    private static Optional<String> page(AuditChange change) {
        String whole = change.after().isEmpty() ? change.before() : change.after();
        String owner = change.feature().substring(0, change.feature().indexOf('.'));
        return ENTRY.matcher(whole)
                .results()
                .findFirst()
                .flatMap(found -> of(found.group(1)))
                .or(() -> of(owner));
    }

    private static Optional<String> of(String type) {
        if (type.startsWith("Opinion") || type.equals("Diagnosis") || type.equals("Recommendation")) {
            return Optional.of(OPINIONS);
        }
        String kind = type.replaceAll("(?<=[a-z])([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(Step.values()).map(SectionPlace::page), PAGES.stream())
                .filter(page -> Sections.on(page).stream()
                        .anyMatch(section -> section.kind().equals(kind)))
                .findFirst();
    }
}
