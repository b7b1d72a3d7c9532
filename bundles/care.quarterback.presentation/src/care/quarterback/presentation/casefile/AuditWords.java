package care.quarterback.presentation.casefile;

import care.quarterback.core.audit.AuditChange;
import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.desk.AuditDesk;
import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.work.Room;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The audit of a case in words: no ids, no names of literals. */
final class AuditWords {

    private static final Pattern ADDED = Pattern.compile("^([A-Za-z]+)\\{");
    private static final Pattern NAMED =
            Pattern.compile("[{ ](?:text|name|clinicianName|title|letter|question)=([^,}\\]]+)");
    private static final Pattern LITERAL = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final int ENOUGH = 4;

    private final Room room;

    AuditWords(Room room) {
        this.room = room;
    }

    /** @param lines newest first */
    record Audit(List<AuditLine> lines, String proof) {}

    Audit read(AuditDesk desk, CaseId id) {
        List<AuditLine> lines =
                new ArrayList<>(desk.entries(id).stream().map(this::line).toList());
        Collections.reverse(lines);
        boolean whole = desk.verify(id).verified();
        return new Audit(lines, room.text().of(whole ? "audit.whole" : "audit.broken"));
    }

    private AuditLine line(AuditEntry entry) {
        var when = DateTimeFormatter.ofPattern(
                        "EEE d MMM uuuu HH:mm", room.text().locale())
                .format(entry.at().atZone(room.clock().getZone()));
        String what = sentence(split(entry.command()));
        String done = switch (entry.kind()) {
            case DO -> what;
            case UNDO -> room.text().of("audit.undone", what);
            case REDO -> room.text().of("audit.redone", what);
        };
        return new AuditLine(entry.seq(), when, entry.by().name(), done, detail(entry));
    }

    private String detail(AuditEntry entry) {
        List<AuditChange> changes = entry.changes();
        String told = changes.stream()
                .map(this::change)
                .filter(words -> !words.isEmpty())
                .distinct()
                .limit(ENOUGH)
                .collect(Collectors.joining("; "));
        String more = changes.size() > ENOUGH ? "; " + room.text().of("audit.more", changes.size() - ENOUGH) : "";
        String reason = entry.reason().isBlank() ? "" : " (" + entry.reason() + ")";
        return told + more + reason;
    }

    private String change(AuditChange change) {
        String field = split(change.feature().substring(change.feature().indexOf('.') + 1));
        Matcher added = ADDED.matcher(change.after());
        if (added.find()) {
            Matcher name = NAMED.matcher(change.after());
            String kind = split(added.group(1));
            return name.find() ? kind + ": " + plain(name.group(1)) : kind;
        }
        if (ADDED.matcher(change.before()).find()) {
            return room.text().of("audit.gone", field);
        }
        String before = plain(change.before());
        String after = plain(change.after());
        if (before.isEmpty() && after.isEmpty()) {
            return field;
        }
        if (after.isEmpty()) {
            return room.text().of("audit.emptied", field, before);
        }
        return before.isEmpty()
                ? room.text().of("audit.set", field, after)
                : room.text().of("audit.changed", field, after, before);
    }

    private static String plain(String value) {
        if (ID.matcher(value).find()) {
            return "";
        }
        String line = value.replace('\n', ' ').strip();
        return LITERAL.matcher(line).matches() && line.length() > 2
                ? line.toLowerCase(Locale.ROOT).replace('_', ' ')
                : line;
    }

    /** "recordOpinion" reads "record opinion". */
    private static String split(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
