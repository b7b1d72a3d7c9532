package care.quarterback.presentation.practice;

import java.util.List;

/**
 * What a file would change in a list. Immutable.
 *
 * @param headline what it comes to, or why it can't be read
 * @param notes what to know about the file as a whole
 * @param lines what is wrong first, then what changes, then what is new, then what stays
 * @param apply the words of the button that does it; empty while a line is wrong, or when there is nothing to do
 */
public record ListImportScreen(String headline, List<String> notes, List<Line> lines, String apply) {

    public ListImportScreen {
        notes = List.copyOf(notes);
        lines = List.copyOf(lines);
    }

    /** A line of the file. @param details what it changes, or what is wrong with it */
    public record Line(long number, String effect, String name, String details, boolean wrong) {}
}
