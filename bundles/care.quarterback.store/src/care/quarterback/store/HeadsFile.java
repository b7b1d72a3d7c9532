package care.quarterback.store;

import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.model.value.CaseId;
import care.quarterback.store.HeadTable.Head;
import care.quarterback.store.jdbc.Heads;
import care.quarterback.store.key.StoreSeal;
import care.quarterback.store.key.StoreSeal.Purpose;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The heads of all chains in a file beside the database: a line that says what it is, then frames. A frame is its length (32
 * bits) and a sealed value: 0 and heads in the order of their ids, or 1 and heads that moved, 40 bytes each. A frame opens
 * only in its place, behind the one before it. What moves is appended after it is committed, so that the file is never ahead
 * of the database; a frame that was cut off at the end is passed over. Thread-safe.
 */
final class HeadsFile implements Heads, AutoCloseable {

    private static final byte[] FAMILY = "quarterback-heads 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte ALL = 0;
    private static final byte MOVED = 1;
    private static final int FRAME = 4_096;
    private static final int MANY_MOVES = 64;
    private static final int TAG = 16;
    private static final int HASH = 32;

    private final Path file;
    private final StoreSeal seal;
    private final HeadTable table;
    private FileChannel channel;
    private int frames;
    private int moves;
    private byte[] before = new byte[0];
    private boolean behind; // what moved could not be appended
    private boolean another; // somebody else writes the file

    /** A file that cannot be taken for what was written. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable() {
            super("the list of heads was altered");
        }
    }

    private HeadsFile(Path file, StoreSeal seal, HeadTable table) {
        this.file = file;
        this.seal = seal;
        this.table = table;
    }

    /** Begins a list in place of whatever is there. @param known what is in the database now */
    static HeadsFile make(Path file, StoreSeal seal, Map<CaseId, AuditHead> known) throws IOException {
        var table = new HeadTable();
        known.forEach((id, head) -> table.move(id, Head.of(head)));
        var made = new HeadsFile(file, seal, table);
        made.rewrite();
        return made;
    }

    /** @throws Unreadable when it was altered */
    static HeadsFile open(Path file, StoreSeal seal) throws IOException, Unreadable {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        var opened = new HeadsFile(file, seal, new HeadTable());
        int end = opened.begin(bytes);
        opened.channel = FileChannel.open(file, StandardOpenOption.WRITE);
        opened.channel.truncate(end);
        opened.channel.position(end);
        return opened;
    }

    /** A list that somebody else writes: what moves here is kept in memory alone. @throws Unreadable when it was altered */
    static HeadsFile openBesideAnother(Path file, StoreSeal seal) throws IOException, Unreadable {
        var opened = new HeadsFile(file, seal, new HeadTable());
        opened.another = true;
        opened.begin(ByteBuffer.wrap(Files.readAllBytes(file)));
        return opened;
    }

    /** @return where the last whole frame ends */
    private int begin(ByteBuffer bytes) throws Unreadable {
        byte[] family = new byte[Math.min(FAMILY.length, bytes.remaining())];
        bytes.get(family);
        if (!Arrays.equals(family, FAMILY)) {
            throw new Unreadable();
        }
        return read(bytes);
    }

    private int read(ByteBuffer bytes) throws Unreadable {
        int end = bytes.position();
        while (bytes.remaining() >= Integer.BYTES) {
            int length = bytes.getInt();
            if (length <= 0 || length > bytes.remaining()) {
                break; // cut off
            }
            byte[] sealed = new byte[length];
            bytes.get(sealed);
            byte[] value = seal.open(Purpose.HEADS, sealed, place()).orElseThrow(Unreadable::new);
            take(ByteBuffer.wrap(value));
            follow(sealed);
            end = bytes.position();
        }
        if (bytes.limit() - end > FRAME * HeadTable.SIZE + 64) {
            throw new Unreadable(); // more than one frame can leave
        }
        return end;
    }

    private void take(ByteBuffer value) throws Unreadable {
        try {
            byte kind = value.get();
            while (value.hasRemaining()) {
                if (kind == ALL) {
                    table.append(value);
                } else {
                    table.move(value);
                }
            }
            moves += kind == MOVED ? 1 : 0;
        } catch (BufferUnderflowException e) {
            throw new Unreadable();
        }
    }

    private Object[] place() {
        return new Object[] {frames, HexFormat.of().formatHex(before)};
    }

    private void follow(byte[] sealed) {
        frames++;
        before = Arrays.copyOfRange(sealed, sealed.length - TAG, sealed.length);
    }

    @Override
    public synchronized AuditHead of(CaseId id) {
        Head head = table.of(id);
        return new AuditHead(head.length(), hash(head));
    }

    private static String hash(Head head) {
        return HexFormat.of()
                .formatHex(ByteBuffer.allocate(HASH)
                        .putLong(head.first())
                        .putLong(head.second())
                        .array());
    }

    @Override
    public boolean fits(AuditHead known, AuditHead found) {
        return Head.of(known).leadsTo(Head.of(found));
    }

    @Override
    public synchronized void reached(CaseId id, AuditHead head) {
        Head next = Head.of(head);
        if (next.length() <= table.of(id).length()) {
            return; // a later save was quicker to be told
        }
        table.move(id, next);
        if (another) {
            return;
        }
        var value = ByteBuffer.allocate(1 + HeadTable.SIZE).put(MOVED);
        HeadTable.put(value, id, next);
        try {
            append(value.array());
            moves++;
        } catch (IOException e) {
            behind = true; // such as by a full disk: the save itself is kept, and closing tries once more
        }
    }

    private void append(byte[] value) throws IOException {
        if (behind || channel == null) {
            throw new IOException("the list of heads is written anew on closing");
        }
        byte[] sealed = seal.seal(Purpose.HEADS, value, place());
        var frame = ByteBuffer.allocate(Integer.BYTES + sealed.length)
                .putInt(sealed.length)
                .put(sealed)
                .flip();
        while (frame.hasRemaining()) {
            channel.write(frame);
        }
        follow(sealed);
    }

    @Override
    public synchronized List<CaseId> ids() {
        return table.ids();
    }

    /** Those that were saved last, the newest last: what an older database lacks. */
    synchronized Map<CaseId, AuditHead> recent() {
        Map<CaseId, AuditHead> recent = new LinkedHashMap<>();
        table.recent().forEach((id, head) -> recent.put(id, new AuditHead(head.length(), hash(head))));
        return recent;
    }

    /** Writes all of it beside its place, and puts it there whole. */
    private void rewrite() throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        FileChannel old = channel;
        channel = HomeFolder.open(draft);
        try {
            channel.write(ByteBuffer.wrap(FAMILY));
            frames = 0;
            before = new byte[0];
            behind = false;
            List<CaseId> ids = table.ids();
            for (int start = 0; start < ids.size(); start += FRAME) {
                List<CaseId> some = ids.subList(start, Math.min(start + FRAME, ids.size()));
                var value =
                        ByteBuffer.allocate(1 + some.size() * HeadTable.SIZE).put(ALL);
                some.forEach(id -> HeadTable.put(value, id, table.of(id)));
                append(value.array());
            }
            Map<CaseId, Head> recent = table.recent();
            if (!recent.isEmpty()) {
                var value =
                        ByteBuffer.allocate(1 + recent.size() * HeadTable.SIZE).put(MOVED);
                recent.forEach((id, head) -> HeadTable.put(value, id, head));
                append(value.array());
            }
            channel.force(true);
            HomeFolder.replace(draft, file);
        } catch (IOException e) {
            behind = true;
            Files.deleteIfExists(draft);
            throw e;
        } finally {
            if (old != null) {
                old.close();
            }
        }
    }

    @Override
    public synchronized void close() {
        if (another) {
            return;
        }
        try {
            if (behind || moves > MANY_MOVES) {
                rewrite();
            }
            channel.close();
        } catch (IOException e) {
            // the database is ahead of the list, which is no fault
        }
    }
}
