package care.quarterback.cli;

import java.util.List;

/** How many lines a list may have. One more is asked for, so that a list that ends too early can say so. */
record Limit(int lines) {

    /** @throws CliFailure when that is not even one line */
    Limit {
        if (lines < 1) {
            throw new CliFailure(Exit.USAGE, Texts.of("limit.small"));
        }
    }

    int oneMore() {
        return Math.min(lines, Integer.MAX_VALUE - 1) + 1;
    }

    /** The lines to show; when there are more, a person is told, beside the answer. */
    <T> List<T> of(List<T> found, RootCommand root) {
        if (found.size() <= lines) {
            return found;
        }
        root.say("limit.cut", lines);
        return found.subList(0, lines);
    }
}
