package care.quarterback.testkit;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseSession;
import care.quarterback.model.Addressee;
import care.quarterback.model.TaskKind;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.tasks.AddTask;
import care.quarterback.steps.tasks.TaskEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Many small cases, each with a call to make, for a list as long as a practice's. The same ones each time. */
public final class ManyCases {

    private static final LocalDate BORN = LocalDate.of(1950, 1, 1);
    private static final int FIRST_DUE = -5;
    private static final int DUE_DAYS = 14;

    private ManyCases() {}

    /**
     * Enters cases of patients with this family name, whose given names are numbers.
     *
     * @param begin begins a case
     * @param owners whose tasks they are, in turns
     * @param today the tasks are due from five days before to eight days after
     */
    public static void enter(
            Supplier<CaseSession> begin, String family, int count, List<String> owners, LocalDate today) {
        TaskKind[] kinds = TaskKind.values();
        for (int i = 0; i < count; i++) {
            CaseSession session = begin.get();
            done(session, new OpenCase(new PersonName("N%03d".formatted(i), family), BORN.plusDays(i), "Which way?"));
            done(
                    session,
                    new AddTask(new TaskEntry(
                            "",
                            "Call office %03d".formatted(i),
                            Addressee.STAFF,
                            kinds[i % kinds.length],
                            today.plusDays(FIRST_DUE + i % DUE_DAYS),
                            owners.get(i % owners.size()),
                            "(555) 555-0%03d".formatted(i))));
        }
    }

    private static void done(CaseSession session, CaseCommand command) {
        var outcome = session.execute(command).join();
        if (!outcome.done()) {
            throw new IllegalStateException(outcome.toString());
        }
    }
}
