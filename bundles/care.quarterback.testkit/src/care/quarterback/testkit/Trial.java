package care.quarterback.testkit;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.session.Problem;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.model.CareCase;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** A case to try commands on: each is done, undone with the whole tree compared, and done again. For one thread. */
public final class Trial {

    private final CaseSession session;

    /** A new case on the day. */
    public Trial(String day) {
        var services = new CaseServices(
                new MemoryRepository(),
                new CaseProjector(careCase -> List.of(), careCase -> List.of()),
                new SettableClock(LocalDate.parse(day)),
                Fixed.ids(),
                Fixed.sentences(),
                () -> Runnable::run);
        session = CaseSession.create(services, new Actor("Alma Reyes"));
    }

    /** Does the command for good, after undoing it once. @throws AssertionError when it is refused or not undone */
    public Trial does(CaseCommand command) {
        CareCase before = copy();
        done(command.name(), session.execute(new NotYetHappened(command)).join());
        CareCase after = copy();
        done("undo of " + command.name(), session.undo().join());
        same("after undo of " + command.name(), before);
        done("redo of " + command.name(), session.redo().join());
        same("after redo of " + command.name(), after);
        return this;
    }

    /** The sentences with which the command is refused; the case is as before. */
    public List<String> refused(CaseCommand command) {
        return problems(command).stream()
                .map(problem -> problem.sentence(Fixed.sentences()))
                .toList();
    }

    /** What the command is refused for; the case is as before. */
    public List<Problem> problems(CaseCommand command) {
        CareCase before = copy();
        Outcome outcome = session.execute(command).join();
        same("after a refusal", before);
        if (outcome instanceof Outcome.Rejected rejected) {
            return rejected.problems();
        }
        throw new AssertionError(command.name() + " was not refused");
    }

    /** Reads from the case. */
    public <T> T read(Function<CareCase, T> query) {
        return session.query(query).join();
    }

    /** The id of what the query names. */
    public ObjectId id(Function<CareCase, String> query) {
        return new ObjectId(read(query));
    }

    private CareCase copy() {
        return session.query(EcoreUtil::copy).join();
    }

    private void same(String when, CareCase expected) {
        if (!session.query(careCase -> EcoreUtil.equals(careCase, expected)).join()) {
            throw new AssertionError("the case is not as it was " + when);
        }
    }

    private static void done(String what, Outcome outcome) {
        if (!outcome.done()) {
            throw new AssertionError(what + " was not done: " + outcome);
        }
    }
}
