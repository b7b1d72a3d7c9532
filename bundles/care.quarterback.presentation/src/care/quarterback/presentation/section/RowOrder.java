package care.quarterback.presentation.section;

import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.Entries;
import care.quarterback.core.entry.EntryField;
import care.quarterback.core.entry.EntryKind;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.Together;
import care.quarterback.model.CareCase;
import care.quarterback.model.Element;
import care.quarterback.model.value.ObjectId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How the rows of a list are put in another order.
 *
 * @param field the number by which they stand, as the model names it
 * @param group what they are grouped by first: a row that is moved past the end of its group goes over to the next one; empty
 *     where there are no groups
 */
public record RowOrder(String field, String group) {

    /** Moves a row by one place. @param rows those in use, as they stand; @return empty where it can go no further */
    Optional<CaseCommand> move(CareCase careCase, EntryKind kind, List<ObjectId> rows, ObjectId moved, boolean up) {
        int from = rows.indexOf(moved);
        int to = up ? from - 1 : from + 1;
        if (from < 0 || to < 0 || to >= rows.size()) {
            return Optional.empty();
        }
        List<CaseCommand> commands = new ArrayList<>();
        List<ObjectId> order = new ArrayList<>(rows);
        String beside = group.isEmpty() ? "" : value(careCase, kind, rows.get(to), group);
        if (!group.isEmpty() && !beside.equals(value(careCase, kind, moved, group))) {
            commands.add(new ChangeField(moved, group, beside));
        } else {
            Collections.swap(order, from, to);
        }
        for (int i = 0; i < order.size(); i++) {
            String number = Integer.toString(i + 1);
            if (!number.equals(value(careCase, kind, order.get(i), field))) {
                commands.add(new ChangeField(order.get(i), field, number));
            }
        }
        return commands.isEmpty() ? Optional.empty() : Optional.of(new Together(commands));
    }

    private static String value(CareCase careCase, EntryKind kind, ObjectId row, String name) {
        Element entry = Entries.find(careCase, row).orElseThrow();
        EntryField wanted = kind.field(name).orElseThrow();
        return Entries.strict(entry, wanted);
    }
}
