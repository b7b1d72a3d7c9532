package care.quarterback.desk.services;

import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.spi.MailReader;
import care.quarterback.core.spi.MailReader.Attached;
import care.quarterback.core.spi.MailReader.Mail;
import care.quarterback.core.text.Message;
import care.quarterback.model.practice.ArrivalWay;
import care.quarterback.steps.records.DocumentBytes;
import care.quarterback.steps.records.StoredBytes;
import care.quarterback.steps.records.StoredPart;
import care.quarterback.steps.tray.NewArrival;
import care.quarterback.steps.tray.TrayRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes items of a mail and of what came with it. Blocking and thread-safe. */
record TrayMail(DocumentBytes bytes, MailReader reader) {

    /** So many items may one mail bring. */
    static final int MOST_ITEMS = 100;

    /** So deep may mails lie in mails. */
    static final int DEEPEST = 5;

    private static final int LONGEST_SUBJECT = 140;
    private static final int LONGEST_SENDER = 300;
    private static final int LONGEST_NAME = 200;

    /** What a mail brings. @param known what the tray has already, by its hash */
    private record Brought(List<NewArrival> items, Set<String> known) {}

    /** Whether the mail can be taken apart is known before anything is stored. */
    private record Opened(Incoming file, byte[] bytes, Mail mail, List<Opened> inside) {}

    /** The mail first, then what came with it; what the tray has already stays there once. */
    List<NewArrival> take(Incoming file, InputStream in, List<TrayRow> there)
            throws IOException, MailReader.Unreadable {
        byte[] whole = in.readNBytes((int) TrayDesk.LARGEST + 1);
        if (whole.length > TrayDesk.LARGEST) {
            throw CommandRejected.because("file", Message.of("tray", "large", TrayDesk.LARGEST >> 20));
        }
        if (whole.length == 0) {
            throw CommandRejected.because("file", Message.of("refusals", "records.emptyFile"));
        }
        Opened opened = open(file, whole, 1);
        Set<String> known =
                there.stream().map(row -> row.bytes().sha256()).collect(Collectors.toCollection(HashSet::new));
        var brought = new Brought(new ArrayList<>(), known);
        brought.items().add(head(opened).arrival(store(opened.bytes()), ""));
        keep(opened, brought);
        return brought.items();
    }

    private Opened open(Incoming file, byte[] whole, int depth) throws MailReader.Unreadable {
        if (depth > DEEPEST) {
            throw new MailReader.Unreadable(Message.of("tray", "mail.nested", DEEPEST));
        }
        Mail mail = reader.read(whole);
        List<Opened> inside = new ArrayList<>();
        for (Attached each : mail.attached()) {
            var incoming = new Incoming(shortened(each.name(), LONGEST_NAME), "", ArrivalWay.MAIL, sender(mail));
            inside.add(
                    incoming.isMail()
                            ? open(incoming, each.bytes(), depth + 1)
                            : new Opened(incoming, each.bytes(), null, List.of()));
        }
        return new Opened(file, whole, mail, inside);
    }

    private void keep(Opened mail, Brought brought) throws IOException {
        for (Opened each : mail.inside()) {
            StoredBytes stored = store(each.bytes());
            if (brought.known().add(stored.sha256())) {
                Incoming incoming = each.mail() == null ? each.file() : head(each);
                brought.items().add(incoming.arrival(stored, heading(mail.mail())));
            }
            if (brought.items().size() > MOST_ITEMS) {
                throw CommandRejected.because("file", Message.of("tray", "mail.items", MOST_ITEMS));
            }
            keep(each, brought);
        }
    }

    private StoredBytes store(byte[] file) throws IOException {
        return bytes.take(new ByteArrayInputStream(file), TrayDesk.LARGEST);
    }

    /** A mail is called by its subject, unless the person said how. */
    private static Incoming head(Opened mail) {
        Incoming file = mail.file();
        String label = file.label().isBlank() ? mail.mail().subject() : file.label();
        String sender = file.way() == ArrivalWay.MAIL || file.sender().isBlank() ? sender(mail.mail()) : file.sender();
        return new Incoming(file.name(), label, file.way(), sender);
    }

    private static String sender(Mail mail) {
        return shortened(mail.from(), LONGEST_SENDER);
    }

    /** Subject and date, as the mail says them. */
    private static String heading(Mail mail) {
        String subject = shortened(mail.subject(), LONGEST_SUBJECT);
        return shortened((subject + ", " + mail.date()).replaceAll("^, |, $", ""), LONGEST_NAME);
    }

    private static String shortened(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    /** @throws IOException when the bytes are not in the store, or were altered */
    Optional<Mail> read(TrayRow row) throws IOException {
        var out = new ByteArrayOutputStream();
        bytes.write(StoredPart.whole(row.bytes()), out);
        try {
            return Optional.of(reader.read(out.toByteArray()));
        } catch (MailReader.Unreadable unread) {
            return Optional.empty();
        }
    }
}
