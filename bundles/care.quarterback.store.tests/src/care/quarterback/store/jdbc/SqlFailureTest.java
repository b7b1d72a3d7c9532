package care.quarterback.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What is said of a fault: by its cause, whatever state the engine gives it. */
class SqlFailureTest {

    private static String said(String state, Throwable cause) {
        return said(state, cause, Long.MAX_VALUE);
    }

    private static String said(String state, Throwable cause, long free) {
        var failure = new SQLException("words that may name a patient", state, 45_000, cause);
        var engine = new Engine() {
            @Override
            public long free() {
                return free;
            }

            @Override
            public boolean isDown(SQLException any) {
                return false;
            }

            @Override
            public void restart() {
                throw new UnsupportedOperationException();
            }
        };
        var told = SqlFailure.of(failure, engine);
        assertFalse(String.valueOf(told.getCause()).contains("patient"), "the engine's own words stay out of it");
        return told.said().key();
    }

    @Test
    void aFullDiskIsNeverCalledDamage() {
        assertEquals("diskFull", said("XSLA1", new IOException("No space left on device")));
        assertEquals("diskFull", said("XSDG1", new IOException("File too large")));
        assertEquals("diskFull", said("XSDG1", new IOException("Disk quota exceeded")));
        assertEquals(
                "diskFull", said("XJ040", new SQLException("", "XSLA4", new IOException("There is not enough space"))));
        assertEquals("diskFull", said("XSDG1", new IOException("kein Platz"), 4_096), "the free space tells");
        assertEquals("diskFull", said("53100", null));
        assertEquals("partDamaged", said("XSDG2", new IOException("checksum"), 1L << 30));
    }

    @Test
    void aFileThatIsGoneIsNeverCalledAFullDisk() {
        assertEquals("fileMissing", said("XSDG3", new FileNotFoundException("c20.dat (No such file or directory)")));
        assertEquals("fileMissing", said("XJ001", new NoSuchFileException("c20.dat")));
        assertEquals("fileMissing", said("XSAI2", null));
    }

    @Test
    void aFileThatMayNotBeReadIsToldFromOneThatIsGone() {
        assertEquals("filesDenied", said("XSDG3", new FileNotFoundException("c20.dat (Permission denied)")));
        assertEquals("filesDenied", said("XSDG3", new AccessDeniedException("c20.dat")));
        assertEquals("filesDenied", said("XSLA1", new IOException("Read-only file system")));
    }

    @Test
    void damageIsDamage() {
        assertEquals("partDamaged", said("XSDG0", null));
        assertEquals("partDamaged", said("XSDB1", null));
        assertEquals("partDamaged", said("XJ001", new SQLException("", "XSDG2")));
        assertEquals("partDamaged", said("XX001", null));
        assertEquals("partDamaged", said("42X04", null), "a table that lost a column of ours");
        assertEquals("partDamaged", said("XJ004", null), "a database that could not begin again");
        assertEquals("partDamaged", said("XSDA4", null));
        assertEquals("failed", said("22001", null));
        assertEquals("login", said("28000", null));
    }

    @Test
    void aNullPointerOfTheEngineIsToldFromOurs() {
        var theirs = new NullPointerException();
        theirs.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("java.util.Objects", "requireNonNull", "Objects.java", 1),
            new StackTraceElement("org.apache.derby.impl.store.raw.data.StoredPage", "read", "StoredPage.java", 1),
            new StackTraceElement("care.quarterback.store.jdbc.Documents", "find", "Documents.java", 1)
        });
        assertTrue(SqlFailure.withinEngine(theirs));
        assertEquals("engineFault", SqlFailure.engineFault(theirs).said().key());
        assertFalse(SqlFailure.withinEngine(new IllegalArgumentException("ours")));
    }
}
