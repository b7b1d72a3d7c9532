package care.quarterback.store.backup;

import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.spi.BackupDamage;
import care.quarterback.core.spi.BackupDamage.What;
import care.quarterback.model.value.CaseId;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The list at the end of a backup file: all that the backup holds, in this file or in one before, with where and what it is. */
final class Manifest {

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<BackupDamage> leftOut = new LinkedHashSet<>();

    /** What an entry is of. The letters are part of the form. */
    enum Sort {
        CASE('C'),
        PRACTICE('P'),
        ATTACHMENT('A'),
        FORMS('F'),
        LOOKS('L');

        private final char letter;

        Sort(char letter) {
            this.letter = letter;
        }

        private static Sort of(int letter) throws IOException {
            for (Sort each : values()) {
                if (each.letter == letter) {
                    return each;
                }
            }
            throw new IOException("no list of a backup");
        }
    }

    /**
     * One record.
     *
     * @param id of a case or the practice its id, of an attachment its SHA-256, of looks their block, else empty
     * @param part the file that it lies in
     * @param from its first byte in that file, before it was sealed
     * @param to behind its last
     * @param hash SHA-256 of those bytes
     */
    record Entry(Sort sort, String id, int part, long from, long to, long revision, AuditHead head, String hash) {

        String key() {
            return sort.letter + id;
        }
    }

    /** Something that was damaged in the store when the backup was made. */
    void leaveOut(BackupDamage damage) {
        leftOut.add(damage);
    }

    Set<BackupDamage> leftOut() {
        return leftOut;
    }

    void add(Entry entry) {
        entries.put(entry.key(), entry);
    }

    Optional<Entry> find(Sort sort, String id) {
        return Optional.ofNullable(entries.get(sort.letter + id));
    }

    /** The practice, whose id is not known before. */
    Optional<Entry> ofPractice() {
        return entries.values().stream()
                .filter(each -> each.sort == Sort.PRACTICE)
                .findFirst();
    }

    /** The heads of all cases. */
    Map<CaseId, AuditHead> heads() {
        Map<CaseId, AuditHead> heads = new TreeMap<>();
        entries.values().stream()
                .filter(each -> each.sort == Sort.CASE)
                .forEach(each -> heads.put(new CaseId(each.id), each.head));
        return heads;
    }

    boolean has(Entry entry) {
        return entries.containsKey(entry.key());
    }

    Collection<Entry> all() {
        return entries.values();
    }

    long count(Sort sort) {
        return entries.values().stream().filter(each -> each.sort == sort).count();
    }

    /** What lies in a file, in its order there. */
    List<Entry> in(int part) {
        return entries.values().stream()
                .filter(each -> each.part == part)
                .sorted(Comparator.comparingLong(Entry::from))
                .toList();
    }

    void write(OutputStream to) throws IOException {
        var out = new DataOutputStream(to);
        out.writeInt(entries.size());
        for (Entry each : entries.values()) {
            out.writeByte(each.sort.letter);
            StoredRecord.text(out, each.id);
            out.writeInt(each.part);
            out.writeLong(each.from);
            out.writeLong(each.to);
            out.writeLong(each.revision);
            StoredRecord.head(out, each.head);
            StoredRecord.text(out, each.hash);
        }
        out.writeInt(leftOut.size());
        for (BackupDamage each : leftOut) {
            StoredRecord.text(out, each.what().name());
            StoredRecord.text(out, each.id());
        }
        out.flush();
    }

    static Manifest read(InputStream from) throws IOException {
        var in = new DataInputStream(from);
        var manifest = new Manifest();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            Sort sort = Sort.of(in.readUnsignedByte());
            manifest.add(new Entry(
                    sort,
                    StoredRecord.text(in),
                    in.readInt(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    StoredRecord.head(in),
                    StoredRecord.text(in)));
        }
        int left = in.readInt();
        for (int i = 0; i < left; i++) {
            manifest.leaveOut(new BackupDamage(What.valueOf(StoredRecord.text(in)), StoredRecord.text(in)));
        }
        return manifest;
    }
}
