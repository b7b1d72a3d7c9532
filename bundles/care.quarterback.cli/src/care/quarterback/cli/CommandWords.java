package care.quarterback.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A line cut into words, by rules that are the same on every system. Words stand apart by blanks. Inside double quotes blanks
 * belong to the word, \" is a quote and \\ a backslash; inside single quotes everything is itself. Outside quotes a backslash
 * is itself, so that folders of Windows need no care.
 */
final class CommandWords {

    private static final char NONE = 0;

    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean begun;
    private char quote = NONE;

    private CommandWords(String line) {
        this.line = line;
    }

    /** @throws CliFailure when a quote is not closed */
    static List<String> of(String line) {
        return new CommandWords(line).cut();
    }

    private List<String> cut() {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean escaped =
                    quote == '"' && c == '\\' && i + 1 < line.length() && "\"\\".indexOf(line.charAt(i + 1)) >= 0;
            if (escaped) {
                word.append(line.charAt(++i));
            } else if (quote != NONE) {
                inside(c);
            } else {
                outside(c);
            }
        }
        if (quote != NONE) {
            throw new CliFailure(Exit.USAGE, Texts.of("batch.quote"));
        }
        end();
        return words;
    }

    private void inside(char c) {
        if (c == quote) {
            quote = NONE;
        } else {
            word.append(c);
        }
    }

    private void outside(char c) {
        if (c == '"' || c == '\'') {
            quote = c;
            begun = true;
        } else if (Character.isWhitespace(c)) {
            end();
        } else {
            word.append(c);
            begun = true;
        }
    }

    private void end() {
        if (begun) {
            words.add(word.toString());
            word.setLength(0);
            begun = false;
        }
    }
}
