package care.quarterback.exchange.mail;

/**
 * A part of a mail that has no parts of its own.
 *
 * @param mediaType in small letters
 * @param name of the file, without folders; empty where it has none
 * @param attachment whether the mail says that it is one
 * @param shownInside whether the mail shows it among its words
 * @param charset as the mail says it; empty where it doesn't
 * @param damaged whether it had letters that can't stand there
 */
record MailPart(
        String mediaType,
        String name,
        boolean attachment,
        boolean shownInside,
        String charset,
        byte[] bytes,
        boolean damaged) {

    /** Whether it is words of the mail itself, in this form. */
    boolean words(String form) {
        return mediaType.equals(form) && !attachment && name.isEmpty();
    }

    boolean is(String type) {
        return mediaType.equals(type);
    }

    /** A logo or a line: shown inside, and too small for a page that someone photographed. */
    boolean ornament() {
        return mediaType.startsWith("image/")
                && shownInside
                && !attachment
                && bytes.length < MailContent.SMALLEST_PICTURE;
    }
}
