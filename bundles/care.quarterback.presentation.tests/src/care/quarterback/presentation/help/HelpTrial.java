package care.quarterback.presentation.help;

import java.util.Map;
import java.util.Optional;

/** A small book for tests. */
final class HelpTrial {

    private static final Map<String, String> FILES = Map.of(
            "contents.txt",
                    "first-day\tYour first day\ntoday\tToday\n calls\tMaking calls\nbackup\tBack up your cases\n",
            "first-day.md",
                    "# Your first day\n\nOpen a case. Then see [Today](today). Calls, calls, calls, calls, calls, calls.",
            "today.md", "# Today\n\n## Calls in a row\n\nPress `C`.",
            "calls.md", "# Making calls\n\nSay how it went.",
            "backup.md", "# Back up your cases\n\nKeep a copy away from the computer, in the café too.");

    private HelpTrial() {}

    static HelpBook book() {
        return HelpBook.read(name -> Optional.ofNullable(FILES.get(name)));
    }
}
