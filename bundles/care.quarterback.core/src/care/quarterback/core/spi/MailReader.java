package care.quarterback.core.spi;

import care.quarterback.core.text.Message;
import java.util.List;

/** Takes mails apart. Nothing that a mail points at is fetched. Thread-safe; the mail is in memory while it is worked on. */
public interface MailReader {

    /**
     * A mail. Texts that it doesn't have are empty; its date is written as the mail says it.
     *
     * @param words of the mail, without markup
     * @param attached what came with it, in its order; mails in the mail are among them, whole
     * @param remarks what to know about it, such as that nobody checked its signature
     */
    record Mail(
            String from, String subject, String date, String words, List<Attached> attached, List<Message> remarks) {

        public Mail {
            attached = List.copyOf(attached);
            remarks = List.copyOf(remarks);
        }
    }

    /** What came with a mail. @param name of the file, without folders; never empty */
    record Attached(String name, byte[] bytes) {}

    /** A mail that can't be taken apart as a whole. */
    final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Message sentence;

        /** @param sentence what is wrong, what is safe, what to do */
        public Unreadable(Message sentence) {
            super(sentence.toString());
            this.sentence = sentence;
        }

        public Message sentence() {
            return sentence;
        }
    }

    /** @throws Unreadable when it is no mail, is damaged or cut off, or has more in it than we take */
    Mail read(byte[] mail) throws Unreadable;
}
