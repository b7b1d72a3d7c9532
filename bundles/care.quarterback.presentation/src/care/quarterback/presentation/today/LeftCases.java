package care.quarterback.presentation.today;

import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.live.LiveCases.Unfinished;
import java.util.Optional;
import java.util.function.Consumer;

/** Says in which case a form was left unfinished before this start, one after the other. On the screen's thread. */
public final class LeftCases {

    private final LiveCases cases;

    /** What the line says. @param caseId which case to open; empty for a new one */
    public record Line(Optional<CaseId> caseId, String sentence) {}

    public LeftCases(LiveCases cases) {
        this.cases = cases;
    }

    /** @param show is given the next one; nothing where none is left */
    public void look(Consumer<Optional<Line>> show) {
        cases.unfinished(all -> show.accept(all.stream().findFirst().map(this::line)));
    }

    private Line line(Unfinished left) {
        var text = cases.room().text();
        return left.patient().isEmpty()
                ? new Line(Optional.empty(), text.of("drafts.left.new"))
                : new Line(Optional.of(left.caseId()), text.of("drafts.left", left.patient()));
    }
}
