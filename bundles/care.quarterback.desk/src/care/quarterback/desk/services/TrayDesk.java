package care.quarterback.desk.services;

import care.quarterback.core.account.Right;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.entry.TypedCommands;
import care.quarterback.core.entry.Typing;
import care.quarterback.core.entry.VoidStatement;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.OnDay;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.session.Problem;
import care.quarterback.core.session.Together;
import care.quarterback.core.session.UnreadableCaseException;
import care.quarterback.core.spi.ImportSource;
import care.quarterback.core.spi.MailReader;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;
import care.quarterback.desk.deeds.DeskCatalogue;
import care.quarterback.model.CareCase;
import care.quarterback.model.Document;
import care.quarterback.model.practice.ArrivalKind;
import care.quarterback.model.practice.ArrivalWay;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.practice.PracticeCommand;
import care.quarterback.steps.records.DocumentBytes;
import care.quarterback.steps.records.FileArrival;
import care.quarterback.steps.records.StoredBytes;
import care.quarterback.steps.records.StoredPart;
import care.quarterback.steps.tray.AddToTray;
import care.quarterback.steps.tray.BeginFiling;
import care.quarterback.steps.tray.FinishFiling;
import care.quarterback.steps.tray.NewArrival;
import care.quarterback.steps.tray.ReturnToTray;
import care.quarterback.steps.tray.StopFiling;
import care.quarterback.steps.tray.TrayQuery;
import care.quarterback.steps.tray.TrayRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The tray: what arrived and is in no case yet. An item goes into its case first and leaves the tray then; which case that is
 * stands in the tray before, so that what is broken off in between is brought to its end. Blocking and thread-safe.
 */
public final class TrayDesk {

    /** The largest file that is taken, in bytes: 100 MB. */
    public static final long LARGEST = 100L << 20;

    private static final int READ_PAGES = 3;
    private static final int READ_BYTES = 256 << 10;

    private final PracticeDesk practice;
    private final Function<CaseId, CaseSession> sessions;
    private final DocumentBytes bytes;
    private final TrayMail mails;
    private final String me;
    private final Instant opened;
    private final Set<ObjectId> inHand = ConcurrentHashMap.newKeySet();

    TrayDesk(
            PracticeDesk practice,
            Function<CaseId, CaseSession> sessions,
            DocumentBytes bytes,
            MailReader mails,
            String me) {
        this.practice = practice;
        this.sessions = sessions;
        this.bytes = bytes;
        this.mails = new TrayMail(bytes, mails);
        this.me = me;
        this.opened = practice.clock().instant();
    }

    /**
     * What became of putting an item into a case.
     *
     * @param already true when the case had the same file: it stays there once, and the item leaves the tray
     */
    public record Filed(Outcome outcome, boolean already) {

        public boolean done() {
            return outcome.done();
        }
    }

    /** What is in the tray, the longest waiting first; what was broken off is brought to its end before. */
    public List<TrayRow> rows() {
        practice.refresh();
        List<TrayRow> rows = read();
        if (rows.stream().noneMatch(row -> row.going().isPresent()) || !practice.includes(Right.OFFICE_WORK)) {
            return rows;
        }
        rows.forEach(this::settle);
        return read();
    }

    private List<TrayRow> read() {
        return practice.session().query(TrayQuery::rows).join();
    }

    private Optional<TrayRow> find(ObjectId item) {
        return read().stream().filter(row -> row.id().equals(item)).findFirst();
    }

    /**
     * Takes a file in; a mail with what came with it, as items of their own. Nothing of one that is refused is in the tray.
     *
     * @param in read to its end, not closed
     */
    public Outcome add(Incoming file, InputStream in) throws IOException {
        practice.require(Right.OFFICE_WORK);
        practice.refresh();
        List<TrayRow> rows = read();
        if (rows.stream().filter(TrayRow::waits).count() >= AddToTray.MOST) {
            return rejected(Message.of("tray", "full", AddToTray.MOST));
        }
        try {
            return execute(new AddToTray(
                    file.isMail() ? mails.take(file, in, rows) : List.of(file.arrival(bytes.take(in, LARGEST)))));
        } catch (CommandRejected refused) {
            return new Outcome.Rejected(refused.problems());
        } catch (MailReader.Unreadable refused) {
            return rejected(refused.sentence());
        }
    }

    /**
     * What a mail in the tray says; empty for any other item, and for a mail that can't be read.
     *
     * @throws IOException when it is not in the store, or was altered
     */
    public Optional<MailReader.Mail> mail(TrayRow row) throws IOException {
        return row.kind() == ArrivalKind.MAIL ? mails.read(row) : Optional.empty();
    }

    /**
     * The words that an item has: of a PDF those of its first pages, of a mail its subject too. Empty for pictures and scans.
     *
     * @throws IOException when it is not in the store, was altered, or is a PDF that can't be read
     */
    public String words(TrayRow row) throws IOException {
        if (row.paged()) {
            return bytes.words(row.bytes().sha256(), READ_PAGES);
        }
        if (row.kind() == ArrivalKind.MAIL) {
            return mails.read(row)
                    .map(mail -> mail.subject() + "\n" + mail.words())
                    .orElse("");
        }
        if (row.kind() == ArrivalKind.PICTURE || row.kind() == ArrivalKind.ZIP) {
            return "";
        }
        try (InputStream in = source(row).open()) {
            return new String(in.readNBytes(READ_BYTES), StandardCharsets.UTF_8);
        }
    }

    /** Does a command of the tray: a change, set aside, back again. */
    public Outcome execute(PracticeCommand command) {
        practice.require(Right.OFFICE_WORK);
        return practice.session().execute(command).join();
    }

    /** Writes an item's file out, verified. @throws IOException when it is not in the tray, or was altered */
    public void write(ObjectId item, OutputStream out) throws IOException {
        bytes.write(part(item), out);
    }

    /** An item as a file to be imported: it is read into memory, at most 100 MB. */
    public ImportSource source(TrayRow row) {
        return new TraySource(row, bytes);
    }

    /** The record that an item holds was imported into a case: it leaves the tray. */
    public Outcome imported(ObjectId item, CaseId into) {
        return execute(new FinishFiling(item, number(sessions.apply(into))));
    }

    private StoredPart part(ObjectId item) throws IOException {
        TrayRow row = find(item).orElseThrow(() -> new IOException("the item is not in the tray"));
        return StoredPart.whole(row.bytes());
    }

    /**
     * Puts an item into a case: into the case first, then out of the tray.
     *
     * @param made of the item's bytes, with what the person said of it; may throw {@link CommandRejected}
     */
    public Filed file(ObjectId item, CaseId to, EntryDesk.How how, Filing made) {
        practice.require(Right.OFFICE_WORK);
        practice.refresh();
        Optional<TrayRow> row = find(item);
        if (row.isEmpty()) {
            return refused(Message.of("tray", "gone"));
        }
        CaseSession session =
                sessions.apply(to); // refuses a case that is kept from the person, before anything is written
        Made ready =
                session.query(careCase -> make(careCase, row.get(), how, made)).join();
        if (!ready.problems().isEmpty()) {
            return new Filed(new Outcome.Rejected(ready.problems()), false);
        }
        CaseCommand command = how.day()
                .<CaseCommand>map(day -> new OnDay(ready.command(), day))
                .orElse(ready.command());
        if (how.trial()) {
            return new Filed(session.copy().execute(command).join(), false);
        }
        inHand.add(item);
        try {
            return file(row.get(), session, command);
        } finally {
            inHand.remove(item);
        }
    }

    /** Makes the command that puts the bytes into a case. */
    public interface Filing {

        FileArrival of(StoredBytes bytes, TypedCommands typed);
    }

    /** A command, or why there is none. */
    private record Made(CaseCommand command, List<Problem> problems) {}

    private Made make(CareCase careCase, TrayRow row, EntryDesk.How how, Filing made) {
        LocalDate today = how.day().orElseGet(() -> LocalDate.now(practice.clock()));
        var typing = new Typing(careCase, today, practice.clock().getZone(), DeskCatalogue.get(), how.sentences());
        try {
            return new Made(made.of(row.bytes(), new TypedCommands(typing)), List.of());
        } catch (CommandRejected rejected) {
            return new Made(null, rejected.problems());
        }
    }

    private Filed file(TrayRow row, CaseSession session, CaseCommand command) {
        Outcome begun = execute(new BeginFiling(row.id(), session.id(), me));
        if (!begun.done()) {
            return new Filed(begun, false);
        }
        boolean already = holds(session, row);
        Outcome taken = already ? begun : session.execute(command).join();
        if (!taken.done()) {
            execute(new StopFiling(row.id()));
            return new Filed(taken, false);
        }
        execute(new FinishFiling(row.id(), number(session)));
        return new Filed(taken, already);
    }

    /** Whether the case has the file; a part of a file is no file. */
    private static boolean holds(CaseSession session, TrayRow row) {
        return session.query(careCase -> CaseFacts.standing(careCase.getDocuments())
                        .anyMatch(document ->
                                row.bytes().sha256().equals(document.getSha256()) && document.getSplitFrom() == null))
                .join();
    }

    private static String number(CaseSession session) {
        return session.query(careCase -> Objects.toString(careCase.getNumber(), ""))
                .join();
    }

    /** What the case has leaves the tray; what it hasn't goes on waiting, once nobody is at it any more. */
    private void settle(TrayRow row) {
        if (row.going().isEmpty() || inHand.contains(row.id())) {
            return;
        }
        TrayRow.Going going = row.going().get();
        try {
            CaseSession session = sessions.apply(going.to());
            if (holds(session, row)) {
                execute(new FinishFiling(row.id(), number(session)));
            } else if (given(going)) {
                execute(new StopFiling(row.id()));
            }
        } catch (StoreException | UnreadableCaseException kept) {
            return; // a case that only others open, or that cannot be read: who can open it brings this to its end
        }
    }

    private boolean given(TrayRow.Going going) {
        boolean mine = going.by().equals(me) && going.since().isBefore(opened);
        return mine
                || going.since()
                        .plus(BeginFiling.LONGEST)
                        .isBefore(practice.clock().instant());
    }

    /** A document of a case, with its parts. @param ids those that go, the whole file first */
    private record Back(List<ObjectId> ids, NewArrival arrival) {}

    /**
     * Puts a document from a case back into the tray, with the parts that were made of it: into the tray first, then out of use in
     * the case.
     *
     * @param reason why; stands in the case
     */
    public Outcome putBack(CaseId from, ObjectId document, String reason) {
        practice.require(Right.OFFICE_WORK);
        CaseSession session = sessions.apply(from);
        Optional<Back> back =
                session.query(careCase -> back(careCase, document)).join();
        if (back.isEmpty()) {
            return rejected(Message.of("tray", "noFile"));
        }
        List<CaseCommand> voids = back.get().ids().stream()
                .<CaseCommand>map(id -> new VoidStatement(id, reason))
                .toList();
        Outcome tried = session.copy().execute(new Together(voids)).join();
        if (!tried.done()) {
            return tried;
        }
        practice.refresh();
        Optional<TrayRow> before = inTray(back.get());
        boolean there = before.isPresent();
        Outcome added = before.map(row -> row.waits() ? tried : execute(new ReturnToTray(row.id())))
                .orElseGet(() -> execute(new AddToTray(List.of(back.get().arrival()))));
        if (!added.done()) {
            return added;
        }
        Outcome voided = session.execute(new Together(voids)).join();
        if (!voided.done() && !there) {
            inTray(back.get()).ifPresent(row -> execute(new FinishFiling(row.id(), number(session))));
        }
        return voided;
    }

    private Optional<TrayRow> inTray(Back back) {
        String sha256 = back.arrival().bytes().sha256();
        return read().stream()
                .filter(row -> row.bytes().sha256().equals(sha256))
                .findFirst();
    }

    private static Optional<Back> back(CareCase careCase, ObjectId id) {
        Optional<Document> found = CaseFacts.standing(careCase.getDocuments())
                .filter(document -> document.getId().equals(id.value()))
                .map(document -> document.getSplitFrom() == null ? document : document.getSplitFrom())
                .filter(document -> document.getSha256() != null && !document.isVoided())
                .findFirst();
        return found.map(whole -> {
            List<ObjectId> ids = new ArrayList<>(List.of(new ObjectId(whole.getId())));
            CaseFacts.standing(careCase.getDocuments())
                    .filter(document -> document.getSplitFrom() == whole)
                    .forEach(part -> ids.add(new ObjectId(part.getId())));
            var stored = new StoredBytes(
                    whole.getSha256(), whole.getSize(), Objects.toString(whole.getMediaType(), ""), whole.getPages());
            return new Back(
                    List.copyOf(ids),
                    new NewArrival(
                            whole.getTitle(),
                            ArrivalKinds.of(stored.mediaType(), ""),
                            ArrivalWay.PUT_BACK,
                            Objects.toString(whole.getAuthor(), ""),
                            "",
                            "",
                            "",
                            stored,
                            null));
        });
    }

    private static Filed refused(Message message) {
        return new Filed(rejected(message), false);
    }

    private static Outcome rejected(Message message) {
        return new Outcome.Rejected(List.of(new Problem("item", message)));
    }
}
