package care.quarterback.store.jdbc;

import care.quarterback.core.spi.FormDrafts;
import care.quarterback.model.value.CaseId;
import care.quarterback.store.backup.TypedForms.Typed;
import care.quarterback.store.key.Cells;
import care.quarterback.store.key.StoreSeal;
import care.quarterback.store.key.StoreSeal.Purpose;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** One row a form. */
public final class JdbcFormDrafts implements FormDrafts {

    private final Transactions transactions;
    private final StoreSeal seal;

    public JdbcFormDrafts(Transactions transactions, StoreSeal seal) {
        this.transactions = transactions;
        this.seal = seal;
    }

    @Override
    public List<Draft> of(String person) {
        return transactions.run(connection -> {
            try (var select = connection.prepareStatement(
                    "select case_id, place, typed from form_drafts where person = ? order by case_id, place")) {
                select.setString(1, Cells.hide(seal, person));
                List<Draft> drafts = new ArrayList<>();
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        drafts.add(draft(person, StoredId.of(row.getString(1)), row.getString(2), row.getBytes(3)));
                    }
                }
                return drafts;
            }
        });
    }

    /** What everybody typed, for a backup. */
    List<Typed> all() {
        List<String> people = transactions.run(connection -> {
            List<String> found = new ArrayList<>();
            try (var select = connection.prepareStatement("select distinct person from form_drafts order by person");
                    var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(Cells.show(seal, row.getString(1)));
                }
            }
            return found;
        });
        return people.stream()
                .flatMap(person -> of(person).stream().map(draft -> new Typed(person, draft)))
                .toList();
    }

    private Draft draft(String person, CaseId id, String place, byte[] sealed) {
        Map<String, String> typed = seal.open(Purpose.DRAFT, sealed, person, id, place)
                .map(JdbcFormDrafts::unpacked)
                .orElse(Map.of()); // altered: what was typed is lost, and the case is as it was saved
        return new Draft(id, place, typed);
    }

    private byte[] sealed(String person, Draft draft) {
        return seal.seal(Purpose.DRAFT, packed(draft.typed()), person, draft.caseId(), draft.place());
    }

    @Override
    public void keep(String person, Draft draft) {
        int letters = draft.typed().values().stream().mapToInt(String::length).sum();
        if (letters > MOST_LETTERS) {
            return;
        }
        transactions.run(connection -> {
            if (draft.typed().isEmpty()) {
                remove(connection, person, draft);
            } else if (!update(connection, person, draft)) {
                insert(connection, person, draft);
            }
            return null;
        });
    }

    private boolean update(Connection connection, String person, Draft draft) throws SQLException {
        try (var update = connection.prepareStatement(
                "update form_drafts set typed = ? where person = ? and case_id = ? and place = ?")) {
            update.setBytes(1, sealed(person, draft));
            update.setString(2, Cells.hide(seal, person));
            update.setString(3, draft.caseId().value());
            update.setString(4, draft.place());
            return update.executeUpdate() == 1;
        }
    }

    private void insert(Connection connection, String person, Draft draft) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into form_drafts (person, case_id, place, typed) values (?, ?, ?, ?)")) {
            insert.setString(1, Cells.hide(seal, person));
            insert.setString(2, draft.caseId().value());
            insert.setString(3, draft.place());
            insert.setBytes(4, sealed(person, draft));
            insert.executeUpdate();
        }
    }

    private void remove(Connection connection, String person, Draft draft) throws SQLException {
        try (var delete =
                connection.prepareStatement("delete from form_drafts where person = ? and case_id = ? and place = ?")) {
            delete.setString(1, Cells.hide(seal, person));
            delete.setString(2, draft.caseId().value());
            delete.setString(3, draft.place());
            delete.executeUpdate();
        }
    }

    @Override
    public void drop(CaseId caseId) {
        transactions.run(connection -> {
            try (var delete = connection.prepareStatement("delete from form_drafts where case_id = ?")) {
                delete.setString(1, caseId.value());
                return delete.executeUpdate();
            }
        });
    }

    private static byte[] packed(Map<String, String> typed) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(typed.size());
            for (var field : new TreeMap<>(typed).entrySet()) {
                text(out, field.getKey());
                text(out, field.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static Map<String, String> unpacked(byte[] bytes) {
        Map<String, String> typed = new LinkedHashMap<>();
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            for (int left = in.readInt(); left > 0; left--) {
                typed.put(text(in), text(in));
            }
        } catch (IOException e) {
            return Map.of(); // damaged: what was typed is lost, and the case is as it was saved
        }
        return typed;
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
