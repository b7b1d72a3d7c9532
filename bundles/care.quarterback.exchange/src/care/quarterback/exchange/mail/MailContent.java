package care.quarterback.exchange.mail;

import care.quarterback.core.spi.MailReader.Attached;
import care.quarterback.core.spi.MailReader.Mail;
import care.quarterback.core.spi.MailReader.Unreadable;
import care.quarterback.core.text.Message;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what is in a mail, part by part. */
final class MailContent {

    /** Smaller pictures among the words are logos, in bytes. */
    static final int SMALLEST_PICTURE = 10 << 10;

    private static final String PLAIN = "text/plain";
    private static final String HTML = "text/html";
    private static final List<String> HEADS = List.of("from", "subject", "date", "to", "received", "mime-version");
    private static final Set<String> SIGNATURES =
            Set.of("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature");
    private static final Set<String> SEALED =
            Set.of("application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted");
    private static final Map<String, String> ENDINGS = Map.of(
            "application/pdf",
            ".pdf",
            "image/jpeg",
            ".jpg",
            "image/png",
            ".png",
            "image/tiff",
            ".tif",
            "message/rfc822",
            ".eml",
            "text/csv",
            ".csv",
            PLAIN,
            ".txt",
            HTML,
            ".html",
            "text/calendar",
            ".ics");

    private final Deque<Choice> around = new ArrayDeque<>();
    private final List<String> words = new ArrayList<>();
    private final List<Attached> attached = new ArrayList<>();
    private final Set<Message> remarks = new LinkedHashSet<>();
    private PartHeader head = new PartHeader();

    /** Parts that belong together. */
    private static final class Choice {

        private final boolean alternative;
        private boolean chosen;

        Choice(String mediaType) {
            alternative = mediaType.endsWith("/alternative");
        }
    }

    /** @throws Unreadable where nothing in it is of a mail */
    void head(PartHeader header) throws Unreadable {
        if (HEADS.stream().noneMatch(header::has)) {
            throw new Unreadable(MimeMails.sentence("mail.none"));
        }
        head = header;
    }

    void enter(String mediaType) {
        if (mediaType.endsWith("/signed")) {
            remarks.add(MimeMails.sentence("mail.signed"));
        }
        around.push(new Choice(mediaType));
    }

    void leave() {
        around.poll();
    }

    void part(MailPart part) throws Unreadable {
        if (part.words(PLAIN)) {
            say(part, MailText.of(part));
        } else if (part.words(HTML)) {
            say(part, HtmlWords.of(MailText.of(part)));
        } else if (part.ornament()) {
            remarks.add(MimeMails.sentence("mail.logos"));
        } else if (!SIGNATURES.contains(part.mediaType())) {
            attach(part);
        }
    }

    /** Of the same words in two forms the first that has any. */
    private void say(MailPart part, String said) {
        boolean alternative = around.peek() != null && around.peek().alternative;
        if (said.isBlank() || (alternative && around.peek().chosen)) {
            return;
        }
        if (alternative) {
            around.peek().chosen = true;
        }
        if (part.damaged()) {
            remarks.add(MimeMails.sentence("mail.damagedWords"));
        }
        words.add(said.strip());
    }

    private void attach(MailPart part) throws Unreadable {
        String name = part.name().isEmpty() ? madeUp(part.mediaType()) : part.name();
        if (part.damaged()) {
            throw new Unreadable(MimeMails.sentence("mail.damaged", name));
        }
        if (part.is("application/ms-tnef") || name.equalsIgnoreCase("winmail.dat")) {
            remarks.add(MimeMails.sentence("mail.winmail"));
        }
        if (SEALED.contains(part.mediaType())) {
            remarks.add(MimeMails.sentence("mail.sealed"));
        }
        if (part.bytes().length > 0) {
            attached.add(new Attached(name, part.bytes()));
        }
    }

    private String madeUp(String mediaType) {
        return "attachment-" + (attached.size() + 1) + ENDINGS.getOrDefault(mediaType, "");
    }

    Mail mail() {
        return new Mail(
                head.line("from"),
                head.line("subject"),
                head.line("date"),
                String.join("\n\n", words),
                attached,
                List.copyOf(remarks));
    }
}
