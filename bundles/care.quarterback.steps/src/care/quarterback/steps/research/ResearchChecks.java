package care.quarterback.steps.research;

import care.quarterback.core.check.Check;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.text.Sentences;
import java.util.List;

/** The checks of what was read, what is asked, and what is said when in the visit. */
public final class ResearchChecks {

    private ResearchChecks() {}

    public static List<Check> all() {
        return List.of(
                new TopicPhaseCheck(),
                new BoardQuestionCheck(new SourceCheck(SourceTables.shipped())),
                new OutreachCheck(),
                new StarterQuestionCheck());
    }

    public static List<DeadlineRule> deadlines(Sentences sentences) {
        return List.of(new OutreachDeadlines(sentences));
    }
}
