package care.quarterback.steps.chase;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.AccessRequest;
import care.quarterback.model.RequestEvent;

/** Says where a request stands and what comes next, in the same words in the window, on the command line and on paper. */
public final class ChaseWords {

    private static final String FEATURE = "chase";

    private final Sentences sentences;

    public ChaseWords(Sentences sentences) {
        this.sentences = sentences;
    }

    /** "Fee asked: decide by Thu, Mar 12, 2026". */
    public String state(CaseFacts facts, ChaseLine line) {
        AccessRequest request = line.request();
        if (line.fulfilled()) {
            return sentences.of(FEATURE, "state.done", request.getFulfilledOn());
        }
        if (line.refused()) {
            return sentences.of(FEATURE, "state.refused");
        }
        return line.open().stream()
                .findFirst()
                .map(event -> open(facts, event))
                .or(() -> line.again().map(day -> sentences.of(FEATURE, "state.again", day)))
                .orElseGet(() -> sentences.of(FEATURE, "state.not-sent"));
    }

    private String open(CaseFacts facts, RequestEvent event) {
        return sentences.of(
                FEATURE,
                "state." + event.getKind(),
                facts.calendar().plus(event.getOn(), facts.settings().number(PlanDefault.REQUEST_ANSWER)));
    }

    /** By when the law wants an answer; empty while nothing went out, and once the copy or a refusal came. */
    public String legallyDue(ChaseLine line) {
        return line.legallyOpen()
                ? line.clock().map(clock -> sentences.date(clock.counts())).orElse("")
                : "";
    }
}
