package care.quarterback.store.jdbc;

import care.quarterback.model.value.CaseId;
import care.quarterback.store.key.StoreSeal;
import care.quarterback.store.key.StoreSeal.Purpose;
import java.util.ArrayList;
import java.util.List;

/** Makes the keys of a case's rows: a mark over what a row says and whose it is, so that an altered or moved row shows itself. */
record RowKeys(StoreSeal seal, CaseId id) {

    private static final int LENGTH = 32;

    String key(String table, List<Object> values) {
        List<Object> marked = new ArrayList<>(List.of(table, id.value()));
        marked.addAll(values);
        return seal.mark(Purpose.ROW, marked.toArray()).substring(0, LENGTH);
    }
}
