package care.quarterback.store.backup;

import care.quarterback.core.spi.AccessLog.Access;
import care.quarterback.core.spi.AccessLog.Kind;
import care.quarterback.model.value.CaseId;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pages of the log of who looked, in their order: some hundred that follow one another. A block that is full never changes.
 *
 * @param unreadable pages among them that were altered, and are left out
 */
public record Looks(List<List<Access>> pages, long unreadable) {

    /** Pages in one block. The backups that exist count so. */
    public static final int BLOCK = 256;

    public Looks {
        pages = List.copyOf(pages);
    }

    void write(OutputStream to) throws IOException {
        var out = new DataOutputStream(to);
        out.writeInt(pages.size());
        for (List<Access> page : pages) {
            out.writeInt(page.size());
            for (Access each : page) {
                out.writeLong(each.at().toEpochMilli());
                StoredRecord.text(out, each.person());
                StoredRecord.text(out, each.kind().name());
                StoredRecord.text(out, each.caseId().map(CaseId::value).orElse(""));
                StoredRecord.text(out, each.detail());
            }
        }
        out.flush();
    }

    static Looks read(InputStream from) throws IOException {
        var in = new DataInputStream(from);
        List<List<Access>> pages = new ArrayList<>();
        try {
            for (int left = in.readInt(); left > 0; left--) {
                List<Access> page = new ArrayList<>();
                for (int looks = in.readInt(); looks > 0; looks--) {
                    page.add(new Access(
                            Instant.ofEpochMilli(in.readLong()),
                            StoredRecord.text(in),
                            Kind.valueOf(StoredRecord.text(in)),
                            Optional.of(StoredRecord.text(in))
                                    .filter(id -> !id.isEmpty())
                                    .map(CaseId::new),
                            StoredRecord.text(in)));
                }
                pages.add(List.copyOf(page));
            }
            return new Looks(pages, 0);
        } catch (IllegalArgumentException e) {
            throw new IOException("no looks");
        }
    }
}
