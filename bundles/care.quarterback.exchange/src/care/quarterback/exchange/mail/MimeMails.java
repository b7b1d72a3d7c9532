package care.quarterback.exchange.mail;

import care.quarterback.core.spi.MailReader;
import care.quarterback.core.text.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.osgi.service.component.annotations.Component;

/** Mails as the internet writes them (RFC 5322, MIME). */
@Component
public final class MimeMails implements MailReader {

    /** So many parts may a mail have. */
    static final int MOST_PARTS = 500;

    /** So deep may parts lie in parts. */
    static final int DEEPEST = 20;

    private static final int LONGEST_LINE = 1 << 20;
    private static final int LONGEST_HEADER = 64 << 10;
    private static final int MOST_HEADERS = 1000;

    private static final MimeConfig LIMITS = new MimeConfig.Builder()
            .setMaxLineLen(LONGEST_LINE)
            .setMaxHeaderLen(LONGEST_HEADER)
            .setMaxHeaderCount(MOST_HEADERS)
            .build();

    @Override
    public Mail read(byte[] mail) throws Unreadable {
        var flaws = new Flaws();
        var stream = new MimeTokenStream(LIMITS, flaws, null);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        var found = new MailContent();
        try {
            stream.parse(new ByteArrayInputStream(mail));
            read(stream, found, flaws);
        } catch (IOException | MimeException broken) {
            throw new Unreadable(sentence("mail.broken"));
        }
        return found.mail();
    }

    static Message sentence(String key, Object... arguments) {
        return Message.of("tray", key, arguments);
    }

    private static void read(MimeTokenStream stream, MailContent found, Flaws flaws)
            throws IOException, MimeException, Unreadable {
        var header = new PartHeader();
        int parts = 0;
        int depth = 0;
        for (EntityState at = stream.getState(); at != EntityState.T_END_OF_STREAM; at = stream.next()) {
            switch (at) {
                case T_START_HEADER -> header = new PartHeader();
                case T_FIELD -> header.add(stream.getField());
                case T_END_HEADER -> {
                    if (parts == 0) {
                        found.head(header);
                    }
                    parts++;
                    limit(parts, MOST_PARTS, "mail.parts");
                }
                case T_START_MULTIPART -> {
                    depth++;
                    limit(depth, DEEPEST, "mail.deep");
                    found.enter(stream.getBodyDescriptor().getMimeType());
                }
                case T_END_MULTIPART -> {
                    depth--;
                    found.leave();
                }
                case T_BODY -> body(stream, header, found, flaws);
                default -> {
                    // what stands before, between and after the parts is for readers of long ago
                }
            }
        }
        if (flaws.cutOff()) {
            throw new Unreadable(sentence("mail.cutOff"));
        }
    }

    private static void body(MimeTokenStream stream, PartHeader header, MailContent found, Flaws flaws)
            throws IOException, Unreadable {
        flaws.begin();
        byte[] bytes = stream.getDecodedInputStream().readAllBytes();
        boolean damaged = flaws.damaged();
        found.part(header.part(stream.getBodyDescriptor().getMimeType(), bytes, damaged));
    }

    private static void limit(int count, int most, String key) throws Unreadable {
        if (count > most) {
            throw new Unreadable(sentence(key, most));
        }
    }
}
