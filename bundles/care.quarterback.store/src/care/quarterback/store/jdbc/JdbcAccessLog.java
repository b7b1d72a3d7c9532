package care.quarterback.store.jdbc;

import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.spi.AccessLog;
import care.quarterback.model.value.CaseId;
import care.quarterback.store.backup.Looks;
import care.quarterback.store.key.StoreSeal;
import care.quarterback.store.key.StoreSeal.Purpose;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** One row a page. Who adds a page at the same time as somebody else does it again behind the other. */
public final class JdbcAccessLog implements AccessLog {

    private static final String PAGE = "select page, made_at, previous_hash, content from access_log";
    private static final int NEWEST_PAGES = 200;

    /** Letters of a name or of searched words that are kept. */
    private static final int LONGEST = 1_000;

    private final Transactions transactions;
    private final StoreSeal seal;
    private final Heads heads;

    public JdbcAccessLog(Transactions transactions, StoreSeal seal, Heads heads) {
        this.transactions = transactions;
        this.seal = seal;
        this.heads = heads;
    }

    private record Page(long number, long madeAt, String previous, byte[] content) {

        static Page of(ResultSet row) throws SQLException {
            return new Page(row.getLong(1), row.getLong(2), row.getString(3), row.getBytes(4));
        }

        String hash() {
            return HexFormat.of().formatHex(Columns.sha256().digest(content));
        }
    }

    /** How long the chain is, and the hash of its last page. */
    static AuditHead head(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(PAGE + " order by page desc fetch first 1 rows only");
                var row = select.executeQuery()) {
            if (!row.next()) {
                return AuditHead.EMPTY;
            }
            Page last = Page.of(row);
            return new AuditHead(last.number, last.hash());
        }
    }

    @Override
    public void append(List<Access> accesses) {
        appendPages(List.of(accesses));
    }

    /** Writes pages, all of them or none; one without a look is none. */
    void appendPages(List<List<Access>> pages) {
        List<List<Access>> some = pages.stream().filter(page -> !page.isEmpty()).toList();
        if (some.isEmpty()) {
            return;
        }
        AuditHead reached = transactions.run(connection -> {
            AuditHead last = head(connection);
            for (List<Access> page : some) {
                last = insert(connection, last, page);
            }
            return last;
        });
        heads.reached(Heads.ACCESS, reached);
    }

    private AuditHead insert(Connection connection, AuditHead last, List<Access> accesses) throws SQLException {
        long number = last.length() + 1;
        String previous = number == 1 ? "" : last.hash();
        long madeAt = accesses.stream()
                .mapToLong(each -> each.at().toEpochMilli())
                .max()
                .orElseThrow();
        byte[] sealed = seal.seal(Purpose.ACCESS, packed(accesses), number, madeAt, previous);
        try (var insert = connection.prepareStatement(
                "insert into access_log (page, made_at, previous_hash, content) values (?, ?, ?, ?)")) {
            insert.setLong(1, number);
            insert.setLong(2, madeAt);
            insert.setString(3, previous);
            insert.setBytes(4, sealed);
            insert.executeUpdate();
        }
        return new AuditHead(number, new Page(number, madeAt, previous, sealed).hash());
    }

    /** The number of the last page. */
    long length() {
        return transactions.run(JdbcAccessLog::head).length();
    }

    /** Pages from a number on, for a backup. */
    Looks looks(long first, int count) {
        List<Page> pages = transactions.run(connection -> {
            try (var select = connection.prepareStatement(PAGE + " where page >= ? and page < ? order by page")) {
                select.setLong(1, first);
                select.setLong(2, first + count);
                return pages(select);
            }
        });
        List<Optional<List<Access>>> opened = pages.stream().map(this::open).toList();
        return new Looks(
                opened.stream().flatMap(Optional::stream).toList(),
                opened.stream().filter(Optional::isEmpty).count());
    }

    private static List<Page> pages(PreparedStatement select) throws SQLException {
        List<Page> pages = new ArrayList<>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                pages.add(Page.of(row));
            }
        }
        return pages;
    }

    @Override
    public Found find(Query query) {
        List<Access> found = new ArrayList<>();
        long unreadable = 0;
        long before = Long.MAX_VALUE;
        while (found.size() < query.limit()) {
            List<Page> pages = pages(before, query.from());
            for (Page page : pages) {
                Optional<List<Access>> accesses = open(page);
                unreadable += accesses.isEmpty() ? 1 : 0;
                accesses.orElse(List.of()).reversed().stream()
                        .filter(query::takes)
                        .forEach(found::add);
            }
            if (pages.size() < NEWEST_PAGES) {
                break;
            }
            before = pages.getLast().number;
        }
        return new Found(found.subList(0, Math.min(found.size(), query.limit())), unreadable);
    }

    /** Newest first. A page is as new as its newest look, so none that ends before a moment holds one after it. */
    private List<Page> pages(long before, Instant from) {
        return transactions.run(connection -> {
            try (var select = connection.prepareStatement(
                    PAGE + " where page < ? and made_at >= ? order by page desc fetch first ? rows only")) {
                select.setLong(1, before);
                select.setLong(2, from.toEpochMilli());
                select.setInt(3, NEWEST_PAGES);
                return pages(select);
            }
        });
    }

    @Override
    public long damaged() {
        AuditHead known = heads.of(Heads.ACCESS);
        return transactions.snapshot(connection -> {
            long damaged = 0;
            var last = AuditHead.EMPTY;
            boolean met = known.length() == 0;
            try (var select = connection.prepareStatement(PAGE + " order by page");
                    var row = select.executeQuery()) {
                while (row.next()) {
                    Page page = Page.of(row);
                    damaged += page.number - last.length() - 1; // missing between
                    boolean follows = page.number != last.length() + 1
                            || page.previous.equals(last.length() == 0 ? "" : last.hash());
                    damaged += follows && open(page).isPresent() ? 0 : 1;
                    last = new AuditHead(page.number, page.hash());
                    met |= page.number == known.length() && heads.fits(known, last);
                }
            }
            if (last.length() < known.length()) {
                return damaged + known.length() - last.length();
            }
            return damaged + (met || damaged > 0 ? 0 : 1);
        });
    }

    private Optional<List<Access>> open(Page page) {
        return seal.open(Purpose.ACCESS, page.content, page.number, page.madeAt, page.previous)
                .flatMap(JdbcAccessLog::unpacked);
    }

    private static byte[] packed(List<Access> accesses) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(accesses.size());
            for (Access each : accesses) {
                out.writeLong(each.at().toEpochMilli());
                out.writeUTF(Columns.text(each.person(), LONGEST));
                out.writeUTF(each.kind().name());
                out.writeUTF(each.caseId().map(CaseId::value).orElse(""));
                out.writeUTF(Columns.text(each.detail(), LONGEST));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory
        }
        return bytes.toByteArray();
    }

    /** Empty when these are no looks: a store without a key does not tell before. */
    private static Optional<List<Access>> unpacked(byte[] bytes) {
        List<Access> accesses = new ArrayList<>();
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            for (int left = in.readInt(); left > 0; left--) {
                accesses.add(new Access(
                        Instant.ofEpochMilli(in.readLong()),
                        in.readUTF(),
                        Kind.valueOf(in.readUTF()),
                        Optional.of(in.readUTF()).filter(id -> !id.isEmpty()).map(CaseId::new),
                        in.readUTF()));
            }
            return Optional.of(accesses);
        } catch (IOException | IllegalArgumentException altered) {
            return Optional.empty();
        }
    }
}
