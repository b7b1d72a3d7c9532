package care.quarterback.testkit;

import care.quarterback.core.spi.MailReader;
import care.quarterback.core.text.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Mails of tests: the first line is the subject, a line "+name:text" an attachment, in which | stands for a new line. */
public final class LetterMail implements MailReader {

    @Override
    public Mail read(byte[] mail) throws Unreadable {
        List<String> lines = new String(mail, StandardCharsets.UTF_8).lines().toList();
        if (lines.getFirst().isEmpty()) {
            throw new Unreadable(Message.of("tray", "mail.none"));
        }
        List<Attached> attached = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            if (line.startsWith("+")) {
                byte[] bytes = line.substring(colon + 1).replace('|', '\n').getBytes(StandardCharsets.UTF_8);
                attached.add(new Attached(line.substring(1, colon), bytes));
            } else {
                words.add(line);
            }
        }
        return new Mail(
                "Jo <jo@example.org>",
                lines.getFirst(),
                "Mon, 2 Mar 2026",
                String.join("\n", words),
                attached,
                List.of());
    }
}
