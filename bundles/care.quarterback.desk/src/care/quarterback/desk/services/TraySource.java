package care.quarterback.desk.services;

import care.quarterback.core.spi.ImportSource;
import care.quarterback.steps.records.DocumentBytes;
import care.quarterback.steps.records.StoredPart;
import care.quarterback.steps.tray.TrayRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** An item of the tray as a file to be imported: nothing of it lies on the disk. */
record TraySource(TrayRow row, DocumentBytes bytes) implements ImportSource {

    @Override
    public String name() {
        return row.ending().isEmpty() ? row.label() : row.label() + "." + row.ending();
    }

    @Override
    public long size() {
        return row.bytes().size();
    }

    @Override
    public InputStream open() throws IOException {
        var out = new ByteArrayOutputStream();
        bytes.write(StoredPart.whole(row.bytes()), out);
        return new ByteArrayInputStream(out.toByteArray());
    }
}
