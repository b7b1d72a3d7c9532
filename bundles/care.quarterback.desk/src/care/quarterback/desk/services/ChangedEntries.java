package care.quarterback.desk.services;

import care.quarterback.core.audit.AuditEntry.AuditChange;
import care.quarterback.core.entry.EntryReference;
import care.quarterback.model.CareCase;
import care.quarterback.model.value.ObjectId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which entries a command changed, as other commands name them: those that came first. */
public record ChangedEntries(EntryReference references) {

    private static final Pattern CAME = Pattern.compile("^[A-Z][A-Za-z]*\\{id=([^,}]+)", Pattern.MULTILINE);

    /** An entry, and whether it is new. */
    public record Changed(String reference, String kind, String shortName, boolean added) {}

    List<Changed> of(CareCase careCase, List<AuditChange> changes) {
        Set<String> added = new LinkedHashSet<>();
        Set<String> changed = new LinkedHashSet<>();
        for (AuditChange change : changes) {
            List<String> came = CAME.matcher(change.after())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            added.addAll(came);
            if (came.isEmpty()) {
                changed.add(change.object());
            }
        }
        changed.removeAll(added);
        List<Changed> all = new ArrayList<>();
        added.forEach(id -> row(careCase, id, true).ifPresent(all::add));
        changed.forEach(id -> row(careCase, id, false).ifPresent(all::add));
        return List.copyOf(all);
    }

    private Optional<Changed> row(CareCase careCase, String id, boolean added) {
        return references.named(careCase, new ObjectId(id)).map(named -> {
            int colon = named.reference().indexOf(':');
            String kind = colon < 0 ? named.reference() : named.reference().substring(0, colon);
            return new Changed(named.reference(), kind, named.shortName(), added);
        });
    }
}
