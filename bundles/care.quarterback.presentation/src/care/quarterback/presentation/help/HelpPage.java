package care.quarterback.presentation.help;

import java.util.List;

/**
 * A page of the help.
 *
 * @param title as the contents and the window name it
 * @param inner whether it stands below another one in the contents
 */
public record HelpPage(String key, String title, boolean inner, List<HelpBlock> blocks) {

    /** The keys of the pages that its links lead to. */
    public List<String> targets() {
        return blocks.stream()
                .flatMap(block -> block.spans().stream())
                .filter(span -> span.kind() == HelpSpan.Kind.LINK)
                .map(HelpSpan::target)
                .toList();
    }
}
