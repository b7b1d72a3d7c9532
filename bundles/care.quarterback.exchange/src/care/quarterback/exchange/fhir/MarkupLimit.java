package care.quarterback.exchange.fhir;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Refuses a tag, an attribute or a comment that is longer than any real one, before a parser has gathered it. Follows quotes,
 * comments and blocks of plain text, so that a ">" in one of them ends nothing.
 */
final class MarkupLimit extends FilterReader {

    private static final int LONGEST = 1 << 20;

    /** A block of plain text may be a file, in Base64. */
    private static final int LONGEST_BLOCK = 32 << 20;

    private static final String COMMENT = "!--";
    private static final String BLOCK = "![CDATA[";
    private static final String INSTRUCTION = "?";

    private final StringBuilder begun = new StringBuilder();
    private State state = State.TEXT;
    private boolean lifted;
    private long open;
    private char last;
    private char lastButOne;

    /** What the reader is in. */
    private enum State {
        TEXT,
        BEGUN,
        TAG,
        QUOTE,
        APOSTROPHE,
        COMMENT,
        BLOCK,
        INSTRUCTION
    }

    MarkupLimit(Reader in) {
        super(in);
    }

    /** From here on anything may be as long as it is: FHIR has its files in attributes. */
    void lift() {
        lifted = true;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] characters, int offset, int length) throws IOException {
        int read = super.read(characters, offset, length);
        for (int i = offset; i < offset + read && !lifted; i++) {
            look(characters[i]);
        }
        return read;
    }

    private void look(char each) {
        if (state == State.TEXT) {
            if (each == '<') {
                open = 1;
                begin();
            }
            return;
        }
        open++;
        switch (state) {
            case BEGUN -> begun(each);
            case TAG -> tag(each);
            case QUOTE -> state = each == '"' ? State.TAG : state;
            case APOSTROPHE -> state = each == '\'' ? State.TAG : state;
            default -> end(each);
        }
        if (state != State.TEXT && open > (state == State.BLOCK ? LONGEST_BLOCK : LONGEST)) {
            throw state == State.BLOCK
                    ? new Refusal("block-long", LONGEST_BLOCK >> 20)
                    : new Refusal("markup-long", LONGEST >> 20);
        }
    }

    private void begin() {
        state = State.BEGUN;
        begun.setLength(0);
    }

    private void begun(char each) {
        if (begun.isEmpty() && each != '!' && each != '?') {
            state = State.TAG;
            tag(each);
            return;
        }
        String so = begun.append(each).toString();
        last = 0;
        lastButOne = 0;
        switch (so) {
            case COMMENT -> state = State.COMMENT;
            case BLOCK -> state = State.BLOCK;
            case INSTRUCTION -> state = State.INSTRUCTION;
            default -> {
                if (!COMMENT.startsWith(so) && !BLOCK.startsWith(so)) {
                    state = State.TAG;
                    tag(each);
                }
            }
        }
    }

    private void tag(char each) {
        switch (each) {
            case '>' -> state = State.TEXT;
            case '"' -> state = State.QUOTE;
            case '\'' -> state = State.APOSTROPHE;
            case '<' -> begin();
            default -> {
                // a name, or what is between
            }
        }
    }

    private void end(char each) {
        boolean ends = each == '>'
                && switch (state) {
                    case COMMENT -> last == '-' && lastButOne == '-';
                    case BLOCK -> last == ']' && lastButOne == ']';
                    default -> last == '?';
                };
        if (ends) {
            state = State.TEXT;
        }
        lastButOne = last;
        last = each;
    }
}
