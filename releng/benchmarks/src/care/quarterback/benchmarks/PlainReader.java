package care.quarterback.benchmarks;

import care.quarterback.model.CareCase;
import care.quarterback.model.CasePackage;
import care.quarterback.model.codec.CaseCodec;
import care.quarterback.model.codec.CaseFormatException;
import care.quarterback.model.value.CaseId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;

/** What opening a case costs at least: a row read by JDBC, and its bytes loaded. */
final class PlainReader {

    private final Connection connection;
    private final PreparedStatement xmi;
    private final PreparedStatement packed;
    private final CaseCodec codec = new CaseCodec();

    PlainReader(Connection connection) throws SQLException {
        this.connection = connection;
        xmi = connection.prepareStatement("select document from " + FilledStore.XMI + " where case_id = ?");
        packed = connection.prepareStatement("select packed from " + FilledStore.XMI + " where case_id = ?");
    }

    private byte[] document(PreparedStatement select, CaseId id) throws SQLException {
        byte[] document;
        select.setString(1, id.value());
        try (var row = select.executeQuery()) {
            row.next();
            document = row.getBytes(1);
        }
        connection.commit();
        return document;
    }

    /** The stored bytes without their seal, loaded by our codec: what opening costs beside the session and the seal. */
    CareCase unpack(CaseId id) throws SQLException, CaseFormatException {
        return (CareCase) codec.unpack(document(packed, id)).getContents().getFirst();
    }

    /** The same case as compressed XMI, loaded by EMF as it comes. */
    CareCase read(CaseId id) throws SQLException, IOException {
        byte[] document = document(xmi, id);
        var set = new ResourceSetImpl();
        set.getPackageRegistry().put(CasePackage.eNS_URI, CasePackage.eINSTANCE);
        var resource = new XMIResourceImpl(URI.createURI("case:/document"));
        set.getResources().add(resource);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(document))) {
            resource.load(in, Map.of());
        }
        return (CareCase) resource.getContents().getFirst();
    }
}
