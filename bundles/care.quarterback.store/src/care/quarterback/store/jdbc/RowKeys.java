package care.quarterback.store.jdbc;

import care.quarterback.model.value.CaseId;
import care.quarterback.store.key.Cells;
import care.quarterback.store.key.StoreSeal;
import care.quarterback.store.key.StoreSeal.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes the keys of a case's rows: a mark over what a row says and whose it is, so that an altered or moved row shows itself. */
record RowKeys(StoreSeal seal, CaseId id) {

    private static final int LENGTH = 32;

    /** Columns whose words could name somebody. */
    private static final Set<String> NAMING =
            Set.of("title", "subject", "sentence", "owner_id", "telephone", "waiting_on");

    /** As a value stands in a column. */
    Object hidden(String column, Object value) {
        return value instanceof String text && NAMING.contains(column) ? Cells.hide(seal, text) : value;
    }

    /** What a column says. */
    Object shown(String column, Object cell) {
        return cell instanceof String text && NAMING.contains(column) ? Cells.show(seal, text) : cell;
    }

    String key(String table, List<Object> values) {
        List<Object> marked = new ArrayList<>(List.of(table, id.value()));
        marked.addAll(values);
        return seal.mark(Purpose.ROW, marked.toArray()).substring(0, LENGTH);
    }
}
