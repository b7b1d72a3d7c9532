package care.quarterback.store.jdbc;

import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.audit.AuditVerification;
import care.quarterback.core.audit.AuditedContent;
import care.quarterback.core.audit.Damage;
import care.quarterback.model.value.CaseId;
import care.quarterback.store.jdbc.CaseTable.Listed;
import care.quarterback.store.jdbc.Documents.Laid;
import care.quarterback.store.key.Cells;
import care.quarterback.store.key.StoreSeal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Compares all that the store holds of a case: chain, head, document, rows, and the head that is known from elsewhere. */
record CaseCheck(StoreSeal seal, AuditTable audits, Heads heads) {

    /** @param known the newest head that is known of the case, asked before the rows are read */
    AuditVerification of(Connection connection, CaseId id, AuditHead known) throws SQLException {
        var state = CaseTable.state(connection, id);
        AuditVerification chain = audits.verify(connection, id, state.head());
        Set<Damage> damages = EnumSet.noneOf(Damage.class);
        if (!heads.fits(known, state.head())) {
            damages.add(state.revision() == 0 ? Damage.GONE : Damage.OLDER);
        }
        if (state.revision() == 0) {
            if (chain.brokenAt().isPresent()) {
                damages.add(Damage.GONE); // its audit is still there
            }
            return chain.with(damages);
        }
        AuditedContent covered = audits.covered(connection, id, state.head().length());
        if (!document(connection, id, covered)) {
            damages.add(Damage.DOCUMENT);
        }
        if (!lists(connection, id, covered)) {
            damages.add(Damage.LISTS);
        }
        return chain.with(damages);
    }

    private boolean document(Connection connection, CaseId id, AuditedContent covered) throws SQLException {
        Optional<Laid> laid = Documents.find(connection, id);
        return laid.flatMap(new Documents(seal)::open).filter(covered::fits).isPresent();
    }

    private boolean lists(Connection connection, CaseId id, AuditedContent covered) throws SQLException {
        Optional<Listed> found = CaseTable.find(connection, id, seal);
        if (found.isEmpty()) {
            return false;
        }
        Listed listed = found.get();
        String patientSeal =
                CaseTable.patientSeal(seal, id.value(), listed.summary().patient());
        return listed.seal(seal).equals(text(connection, "row_seal", id))
                && patientSeal.equals(text(connection, "patient_seal", id))
                && Cells.key(seal, CaseTable.patientKey(listed.summary().patient()))
                        .equals(text(connection, "patient_key", id))
                && ReadModels.stored(connection, id, seal).digests().equals(listed.readModels())
                && ReadModels.keysAreTrue(connection, id, seal)
                && (listed.reprojected()
                        || covered.readModels().isEmpty()
                        || covered.readModels().equals(listed.digest()));
    }

    private static String text(Connection connection, String column, CaseId id) throws SQLException {
        try (var select = connection.prepareStatement("select " + column + " from cases where id = ?")) {
            select.setString(1, id.value());
            try (var row = select.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }
}
