package care.quarterback.store.backup;

import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.spi.BackupDamage;
import care.quarterback.core.spi.BackupDamage.What;
import care.quarterback.core.spi.BackupReport;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;
import care.quarterback.model.codec.CaseCodec;
import care.quarterback.model.codec.CaseFormatException;
import care.quarterback.store.backup.Manifest.Entry;
import care.quarterback.store.backup.Manifest.Sort;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a backup from its first record to its last and proves each: frames, hashes, documents, chains. What is whole goes to
 * the target; what is not is named. Used once.
 */
final class BackupReading {

    private final BackupChain chain;
    private final BackupTarget target;
    private final Progress progress;
    private final Set<BackupDamage> damages;
    private final CaseCodec codec = new CaseCodec();
    private final Map<String, AuditHead> ends = new HashMap<>(); // how far each chain of entries was followed
    private final Set<String> read = new HashSet<>(); // what was given to the target as it stood last
    private Manifest wanted = new Manifest();
    private boolean together; // with the files on which the newest builds
    private long done;
    private long total;

    BackupReading(BackupChain chain, BackupTarget target, Progress progress) {
        this.chain = chain;
        this.target = target;
        this.progress = progress;
        this.damages = new LinkedHashSet<>(chain.damages());
    }

    /** @throws StoreException FAILED when it was stopped */
    BackupReport all() {
        together = true;
        Optional<BackupPart> newest = chain.newest();
        if (newest.isPresent()) {
            wanted = newest.get().manifest();
            damages.addAll(wanted.leftOut());
            List<BackupPart> parts = chain.parts();
            total = parts.stream()
                    .mapToLong(part -> own(part).stream().filter(wanted::has).count())
                    .sum();
            parts.forEach(this::read);
            missed();
        }
        target.flush();
        return report(chain, wanted, List.copyOf(damages));
    }

    /** Only what the newest file holds of its own, such as just after it was written. */
    BackupReport own() {
        BackupPart newest = chain.newest().orElseThrow();
        wanted = newest.manifest();
        damages.addAll(wanted.leftOut());
        total = own(newest).size();
        read(newest);
        return report(chain, wanted, List.copyOf(damages));
    }

    static BackupReport report(BackupChain chain, Manifest manifest, List<BackupDamage> damages) {
        var header = chain.file().header();
        try {
            return new BackupReport(
                    chain.file().file(),
                    header.made(),
                    header.part(),
                    manifest.count(Sort.CASE),
                    manifest.in(header.part()).stream()
                            .filter(each -> each.sort() == Sort.CASE)
                            .count(),
                    manifest.count(Sort.ATTACHMENT),
                    Files.size(chain.file().file()),
                    damages);
        } catch (IOException e) {
            throw BackupFolder.unreadable(e);
        }
    }

    private static List<Entry> own(BackupPart part) {
        return part.manifest().in(part.header().part());
    }

    private void read(BackupPart part) {
        for (Entry entry : own(part)) {
            if (progress.cancelled()) {
                throw new StoreException(StoreException.Kind.FAILED, Message.of("store", "stopped"));
            }
            if (!wanted.has(entry)) {
                continue;
            }
            try {
                read(part, entry);
            } catch (IOException e) {
                if (isNewest(entry)) {
                    damaged(entry); // of an older one the history is missed by the next
                }
            }
            progress.report(++done, total, "");
        }
    }

    private void read(BackupPart part, Entry entry) throws IOException {
        boolean newest = isNewest(entry);
        switch (entry.sort()) {
            case CASE, PRACTICE -> record(part, entry, newest);
            case ATTACHMENT -> {
                try (var in = part.bytes(entry)) {
                    target.attachment(in);
                }
            }
            case FORMS -> {
                if (newest) {
                    target.forms(part.forms(entry));
                }
            }
            case LOOKS -> {
                if (newest) {
                    target.looks(part.looks(entry));
                }
            }
        }
        if (newest) {
            read.add(entry.key());
        }
    }

    private boolean isNewest(Entry entry) {
        return wanted.find(entry.sort(), entry.id()).filter(entry::equals).isPresent();
    }

    private void record(BackupPart part, Entry entry, boolean newest) throws IOException {
        StoredRecord record = part.record(entry);
        if (newest) {
            try {
                codec.unpack(record.document());
            } catch (CaseFormatException | RuntimeException e) {
                throw new IOException("a document that cannot be read");
            }
        }
        boolean follows = !together
                || record.after().equals(AuditHead.EMPTY)
                || record.after().equals(ends.get(entry.key()));
        if (!record.chained() || !follows) {
            damages.add(
                    entry.sort() == Sort.CASE
                            ? new BackupDamage(What.HISTORY, entry.id())
                            : new BackupDamage(What.PRACTICE, ""));
            return;
        }
        ends.put(entry.key(), record.head());
        if (entry.sort() == Sort.CASE) {
            target.add(record, newest);
        } else {
            target.practice(record, newest);
        }
    }

    /** What the list names and none of the files gave. */
    private void missed() {
        wanted.all().stream().filter(each -> !read.contains(each.key())).forEach(this::damaged);
    }

    private void damaged(Entry entry) {
        damages.add(new BackupDamage(
                switch (entry.sort()) {
                    case CASE -> What.CASE;
                    case PRACTICE -> What.PRACTICE;
                    case ATTACHMENT -> What.DOCUMENT;
                    case FORMS -> What.FORMS;
                    case LOOKS -> What.LOOKS;
                },
                entry.sort() == Sort.PRACTICE || entry.sort() == Sort.LOOKS ? "" : entry.id()));
    }
}
