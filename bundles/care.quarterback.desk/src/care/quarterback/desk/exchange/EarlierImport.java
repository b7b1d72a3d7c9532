package care.quarterback.desk.exchange;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditChange;
import care.quarterback.core.audit.AuditEntry.Kind;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.CareCase;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the import or merge that a person means among those that the audit of a case tells of. */
public final class EarlierImport {

    private static final String FILES = "CareCase.importedFiles";
    private static final Pattern ID = Pattern.compile("\\{id=([^,}]+)");
    private static final Pattern NAME = Pattern.compile("\\bname=([^}]*?)(?:, [a-z][A-Za-z0-9]*=|\\})");

    private EarlierImport() {}

    /**
     * The newest one that fits, of those of which something is in the case.
     *
     * @param which the number of its entry in the audit, or part of the file's name; blank for any
     * @param merge whether a merge of two cases is meant
     * @throws CommandRejected when none fits, or files of several names do
     */
    public static AuditEntry find(List<AuditEntry> audit, CareCase careCase, String which, boolean merge) {
        List<AuditEntry> fitting = there(audit, careCase, merge).reversed().stream()
                .filter(entry -> fits(entry, which.strip().toLowerCase(Locale.ROOT)))
                .toList();
        if (fitting.isEmpty()) {
            throw rejected(merge ? "exchange.noMerge" : "exchange.noImport");
        }
        List<String> names =
                fitting.stream().map(EarlierImport::file).distinct().sorted().toList();
        if (!which.isBlank() && names.size() > 1) {
            throw rejected("exchange.whichImport", names);
        }
        return fitting.getFirst();
    }

    /** The imports, or the merges, of which something is in the case, the oldest first. */
    public static List<AuditEntry> there(List<AuditEntry> audit, CareCase careCase, boolean merge) {
        return audit.stream()
                .filter(entry -> entry.kind() != Kind.UNDO
                        && entry.command().equals(merge ? "TakeOverCase" : "ApplyImport")
                        && isThere(entry, careCase))
                .toList();
    }

    private static boolean isThere(AuditEntry entry, CareCase careCase) {
        return entry.changes().stream()
                .flatMap(change -> ID.matcher(change.after()).results())
                .anyMatch(found -> careCase.eResource().getEObject(found.group(1)) != null);
    }

    private static boolean fits(AuditEntry entry, String which) {
        return which.isEmpty()
                || which.equals(Long.toString(entry.seq()))
                || file(entry).toLowerCase(Locale.ROOT).contains(which);
    }

    /** The name of the file that was imported; empty for a merge, which has none. */
    private static String file(AuditEntry entry) {
        return entry.changes().stream()
                .filter(change -> change.feature().equals(FILES))
                .map(AuditChange::after)
                .map(NAME::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private static CommandRejected rejected(String key, Object... arguments) {
        return CommandRejected.because("", Message.of("refusals", key, arguments));
    }
}
