package care.quarterback.store.backup;

import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.spi.BackupDamage;
import care.quarterback.core.spi.BackupDamage.What;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;
import care.quarterback.model.value.CaseId;
import care.quarterback.store.backup.Manifest.Entry;
import care.quarterback.store.backup.Manifest.Sort;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the records of one backup file: what is new since an earlier one, then the list of all that there is. Used once. */
final class BackupWriting {

    private static final int BUFFER = 1 << 14;

    private final BackupSource source;
    private final Manifest before;
    private final int part;
    private final FrameOutput out;
    private final Progress progress;
    private final Manifest manifest = new Manifest();
    private long done;
    private long total;

    /** Bytes in the store that are not what they were. */
    private static final class Unreadable extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** Writes a record. */
    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** @param before what an earlier file lists, on which this one builds */
    BackupWriting(BackupSource source, Manifest before, int part, FrameOutput out, Progress progress) {
        this.source = source;
        this.before = before;
        this.part = part;
        this.out = out;
        this.progress = progress;
    }

    /**
     * Of what is damaged in the store the backup has what the earlier one had.
     *
     * @return false when all that is listed lies in earlier files, and the same was damaged before
     */
    boolean write() throws IOException {
        Map<CaseId, AuditHead> cases = source.cases();
        total = 2L * cases.size(); // all is read again
        practice();
        for (var each : cases.entrySet()) {
            step();
            theCase(each.getKey(), each.getValue());
        }
        source.gone().forEach(id -> leaveOut(Sort.CASE, id.value(), new BackupDamage(What.LEFT_OUT, id.value())));
        List<String> attachments = source.attachments(); // behind the cases: all that they name is there
        total += 2L * attachments.size();
        for (String each : attachments) {
            step();
            attachment(each);
        }
        forms();
        looks();
        list();
        return !manifest.in(part).isEmpty() || !manifest.leftOut().equals(before.leftOut());
    }

    private void step() {
        if (progress.cancelled()) {
            throw new StoreException(StoreException.Kind.FAILED, Message.of("store", "stopped"));
        }
        progress.report(done++, total, "");
    }

    private void theCase(CaseId id, AuditHead head) throws IOException {
        Optional<Entry> known = before.find(Sort.CASE, id.value());
        if (known.filter(entry -> entry.head().equals(head)).isPresent()) {
            manifest.add(known.get());
            return;
        }
        try {
            Optional<StoredRecord> record =
                    source.read(id, known.map(Entry::head).orElse(AuditHead.EMPTY));
            if (record.filter(StoredRecord::chained).isPresent()) { // else nobody could restore it
                add(Sort.CASE, record.get());
                return;
            }
        } catch (StoreException damaged) {
            check(damaged);
        }
        leaveOut(Sort.CASE, id.value(), new BackupDamage(What.LEFT_OUT, id.value()));
    }

    private static void check(StoreException failure) {
        if (failure.kind() != StoreException.Kind.DAMAGED) {
            throw failure;
        }
    }

    private void leaveOut(Sort sort, String id, BackupDamage damage) {
        before.find(sort, id).ifPresent(manifest::add);
        manifest.leaveOut(damage);
    }

    private void practice() throws IOException {
        Optional<Entry> known = before.ofPractice();
        try {
            Optional<StoredRecord> record =
                    source.practice(known.map(Entry::head).orElse(AuditHead.EMPTY));
            if (record.isEmpty()) {
                return;
            }
            if (!record.get().chained()) {
                throw new StoreException(StoreException.Kind.DAMAGED, Message.of("store", "auditDamaged", 0));
            }
            if (known.filter(entry -> entry.head().equals(record.get().head())).isPresent()) {
                manifest.add(known.get());
            } else {
                add(Sort.PRACTICE, record.get());
            }
        } catch (StoreException damaged) {
            check(damaged);
            known.ifPresent(manifest::add);
            manifest.leaveOut(new BackupDamage(What.LEFT_OUT_PRACTICE, ""));
        }
    }

    private void add(Sort sort, StoredRecord record) throws IOException {
        add(sort, record.id().value(), record.revision(), record.head(), record::write);
    }

    private void attachment(String sha256) throws IOException {
        Optional<Entry> known = before.find(Sort.ATTACHMENT, sha256);
        if (known.isPresent()) {
            manifest.add(known.get());
            return;
        }
        try (var in = source.attachment(sha256).orElseThrow(Unreadable::new)) {
            add(Sort.ATTACHMENT, sha256, 0, AuditHead.EMPTY, to -> copy(in, to));
        } catch (Unreadable altered) {
            manifest.leaveOut(
                    new BackupDamage(What.LEFT_OUT_DOCUMENT, sha256)); // what was written of it stands in no list
        }
    }

    /** Tells what cannot be read from what cannot be written. */
    private static void copy(InputStream in, OutputStream to) throws IOException {
        byte[] piece = new byte[BUFFER];
        for (int count = read(in, piece); count >= 0; count = read(in, piece)) {
            to.write(piece, 0, count);
        }
    }

    private static int read(InputStream in, byte[] piece) throws Unreadable {
        try {
            return in.read(piece);
        } catch (IOException e) {
            if (e.getCause() instanceof StoreException failure) {
                check(failure);
            }
            throw new Unreadable();
        }
    }

    private void forms() throws IOException {
        TypedForms forms = source.forms();
        var digest = BackupHeader.digest();
        forms.write(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        Optional<Entry> known = before.find(Sort.FORMS, "");
        if (known.filter(entry -> entry.hash().equals(HexFormat.of().formatHex(digest.digest())))
                .isPresent()) {
            manifest.add(known.get());
        } else {
            add(Sort.FORMS, "", 0, AuditHead.EMPTY, forms::write);
        }
    }

    /** A block is written again as long as pages come to it. */
    private void looks() throws IOException {
        long pages = source.lookPages();
        for (long first = 0; first < pages; first += Looks.BLOCK) {
            String block = Long.toString(first / Looks.BLOCK);
            long last = Math.min(first + Looks.BLOCK, pages);
            Optional<Entry> known = before.find(Sort.LOOKS, block);
            if (known.filter(entry -> entry.revision() == last).isPresent()) {
                manifest.add(known.get());
                continue;
            }
            Looks looks = source.looks(first / Looks.BLOCK);
            if (looks.unreadable() > 0) {
                manifest.leaveOut(new BackupDamage(What.LEFT_OUT_LOOKS, ""));
            }
            add(Sort.LOOKS, block, last, AuditHead.EMPTY, looks::write);
        }
    }

    private void add(Sort sort, String id, long revision, AuditHead head, Content content) throws IOException {
        long from = out.position();
        var digest = BackupHeader.digest();
        var hashed = new BufferedOutputStream(new DigestOutputStream(out, digest), BUFFER);
        content.to(hashed);
        hashed.flush();
        String hash = HexFormat.of().formatHex(digest.digest());
        manifest.add(new Entry(sort, id, part, from, out.position(), revision, head, hash));
    }

    private void list() throws IOException {
        long start = out.position();
        var buffered = new BufferedOutputStream(out, BUFFER);
        manifest.write(buffered);
        buffered.flush();
        new DataOutputStream(out).writeLong(start);
        out.finish();
    }
}
