package care.quarterback.presentation.consensus;

import java.util.List;

/** One reason in short lines, under a heading of its own. Immutable. @param title may be empty */
public record WhyPart(String title, List<String> lines) {

    public WhyPart {
        lines = List.copyOf(lines);
    }
}
