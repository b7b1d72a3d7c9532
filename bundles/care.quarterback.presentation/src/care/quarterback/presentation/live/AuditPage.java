package care.quarterback.presentation.live;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.Damage;
import care.quarterback.core.spi.CaseAudit;
import care.quarterback.desk.exchange.EarlierImport;
import care.quarterback.model.CareCase;
import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.casefile.AuditRows;
import care.quarterback.steps.casefile.AuditRows.AuditRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The audit of a case as its page shows it. @param lines newest first @param proof whether the chain is whole */
public record AuditPage(List<AuditLine> lines, String proof) {

    private static final int ENOUGH = 4;

    /** @param buttons what can be taken out again, by the number of its entry in the audit: the words of the button */
    public static AuditPage read(Room room, CaseAudit audit, CaseId id, Map<Long, String> buttons) {
        List<AuditLine> lines = new AuditRows(room.sentences())
                .of(audit.audit(id)).stream()
                        .map(row -> line(room, row, buttons.getOrDefault(row.seq(), "")))
                        .toList();
        return new AuditPage(lines, proof(room, audit.verify(id).damages()));
    }

    private static String proof(Room room, Set<Damage> damages) {
        if (damages.isEmpty()) {
            return room.text().of("audit.whole");
        }
        return room.text().of(damages.equals(Set.of(Damage.LISTS)) ? "audit.lists" : "audit.broken");
    }

    /** The newest entry in a sentence: "Undone: Added a goal. Removed: Goal “walk to church”." */
    public static String newest(Room room, CaseAudit audit, CaseId id) {
        return newest(room, audit.audit(id));
    }

    /** The newest of these entries, of a case or of the practice, in a sentence. */
    static String newest(Room room, List<AuditEntry> audit) {
        return new AuditRows(room.sentences())
                .of(audit).stream()
                        .findFirst()
                        .map(row -> row.changes().size() == 1
                                ? room.text()
                                        .of(
                                                "audit.newest",
                                                row.done(),
                                                row.changes().getFirst())
                                : row.done())
                        .orElse("");
    }

    /** The imports and merges of which something is in the case; see {@link #read}. */
    public static Map<Long, String> buttons(Room room, List<AuditEntry> audit, CareCase careCase) {
        Map<Long, String> buttons = new HashMap<>();
        EarlierImport.there(audit, careCase, false)
                .forEach(entry -> buttons.put(entry.seq(), room.text().of("audit.undoImport")));
        EarlierImport.there(audit, careCase, true)
                .forEach(entry -> buttons.put(entry.seq(), room.text().of("audit.undoMerge")));
        return buttons;
    }

    private static AuditLine line(Room room, AuditRow row, String takeOut) {
        var when = room.text()
                .form()
                .moment(room.text().locale(), "")
                .format(row.at().atZone(room.clock().getZone()));
        int more = row.changes().size() - ENOUGH;
        String told = row.changes().stream().limit(ENOUGH).collect(Collectors.joining(" "));
        String detail = more > 0 ? told + " " + room.text().of("audit.more", more) : told;
        String reason = row.reason().isBlank() ? "" : " (" + row.reason() + ")";
        List<String> all = new ArrayList<>(row.changes());
        if (!row.reason().isBlank()) {
            all.add(room.text().of("audit.reason", row.reason()));
        }
        return new AuditLine(row.seq(), when, row.by(), row.done(), detail + reason, String.join("\n", all), takeOut);
    }
}
