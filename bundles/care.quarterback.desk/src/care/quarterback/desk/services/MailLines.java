package care.quarterback.desk.services;

import care.quarterback.core.spi.MailReader.Attached;
import care.quarterback.core.spi.MailReader.Mail;
import care.quarterback.core.text.Message;
import care.quarterback.core.text.Sentences;
import care.quarterback.steps.tray.TrayRow;
import java.util.ArrayList;
import java.util.List;

/** A mail as people read it. */
public final class MailLines {

    private MailLines() {}

    /** Its head, what came with it, what to know, and its words after an empty line. */
    public static List<String> of(Mail mail, Sentences sentences) {
        List<String> lines = new ArrayList<>();
        add(lines, sentences, "mail.from", mail.from());
        add(lines, sentences, "mail.subject", mail.subject());
        add(lines, sentences, "mail.date", mail.date());
        add(
                lines,
                sentences,
                "mail.attached",
                String.join(", ", mail.attached().stream().map(Attached::name).toList()));
        mail.remarks().forEach(remark -> lines.add(sentences.of(remark)));
        lines.add("");
        lines.addAll(mail.words().lines().toList());
        return lines;
    }

    private static void add(List<String> lines, Sentences sentences, String key, String text) {
        if (!text.isEmpty()) {
            lines.add(sentences.of(Message.of("tray", key, text)));
        }
    }

    /** With which mail an item came; empty for what came without one. */
    public static String cameWith(TrayRow row, Sentences sentences) {
        return row.cameIn().isEmpty()
                ? ""
                : sentences.of(Message.of("tray", "mail.cameWith", row.cameIn(), row.sender()));
    }
}
