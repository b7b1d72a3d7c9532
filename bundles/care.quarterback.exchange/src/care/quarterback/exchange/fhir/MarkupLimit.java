package care.quarterback.exchange.fhir;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Refuses a tag, an attribute or a comment that is longer than any real one, before a parser has gathered it. */
final class MarkupLimit extends FilterReader {

    private static final int LONGEST = 1 << 20;

    private long open;
    private boolean inside;

    MarkupLimit(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] characters, int offset, int length) throws IOException {
        int read = super.read(characters, offset, length);
        if (read > 0) {
            look(characters, offset, read);
        }
        return read;
    }

    /** Only the last piece of what was read can go on in the next. */
    private void look(char[] characters, int offset, int length) {
        int last = offset + length - 1;
        while (last >= offset && characters[last] != '>' && characters[last] != '<') {
            last--;
        }
        if (last < offset) {
            open += inside ? length : 0;
        } else {
            inside = characters[last] == '<';
            open = inside ? offset + length - last : 0;
        }
        if (open > LONGEST) {
            throw new Refusal("markup-long", LONGEST >> 20);
        }
    }
}
