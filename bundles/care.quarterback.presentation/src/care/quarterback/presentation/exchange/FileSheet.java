package care.quarterback.presentation.exchange;

import java.util.List;

/**
 * One file of an import, before or after it.
 *
 * @param file its name, for the screen only
 * @param sentence what became of it, or would
 * @param parts what there is to say of its entries
 */
public record FileSheet(String file, Standing standing, String sentence, List<Part> parts) {

    public FileSheet {
        parts = List.copyOf(parts);
    }

    /** How the file fares. */
    public enum Standing {
        WHOLE,
        PARTLY,
        NOTHING,
        REFUSED
    }

    /** Lines under a heading; an empty heading for the notes on the whole file. @param attention look at these */
    public record Part(String heading, boolean attention, List<String> lines) {

        public Part {
            lines = List.copyOf(lines);
        }
    }
}
