package care.quarterback.testkit.scenario;

import care.quarterback.core.session.CaseCommand;
import java.time.LocalDate;
import java.util.function.Function;

/** One command on its day; it is made when its turn comes, so that it can name what earlier steps entered. */
public record Step(LocalDate on, Function<Known, CaseCommand> command) {}
