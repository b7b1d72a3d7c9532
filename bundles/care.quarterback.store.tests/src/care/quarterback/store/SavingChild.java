package care.quarterback.store;

import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.model.value.CaseId;
import care.quarterback.testkit.Fixed;
import java.nio.file.Path;
import java.util.List;

/** The main class of a second process: opens a store and saves one command after the other, until it is killed. */
public final class SavingChild {

    static final String GOAL = "goal number ";

    private SavingChild() {}

    /**
     * Prints "open", then each revision after its commit.
     *
     * @param arguments the home, the id of the case, and "hold" to do nothing but keep the store open, or "letters" to put a
     *     letter with each goal, as an import does
     */
    public static void main(String[] arguments) throws Exception {
        try (OpenStore store = TestStores.open(Path.of(arguments[0]))) {
            System.out.println("open");
            if (arguments.length > 2 && arguments[2].equals("hold")) {
                System.in.read(); // ends when the parent says so, or is gone
                return;
            }
            var services =
                    CaseServices.direct(store.cases(), SampleCases::project, Fixed.on("2026-03-02"), Fixed.sentences());
            var id = new CaseId(arguments[1]);
            boolean there = store.cases().ids().equals(List.of(id));
            var session = there
                    ? CaseSession.open(services, SampleCases.NURSE, id)
                    : CaseSession.create(services, SampleCases.NURSE, id);
            long revision = session.revision().join();
            while (true) {
                if (arguments.length > 2) {
                    store.attachments().put(SmallPractice.bytes(letter(revision + 1)));
                }
                var goal = new SampleCases.AddGoal(GOAL + (revision + 1));
                revision = ((Outcome.Done) session.execute(goal).join()).revision();
                System.out.println(revision);
            }
        }
    }

    /** Some hundred thousand letters, of each number others. */
    static String letter(long number) {
        return ("letter " + number + ", ").repeat(20_000);
    }
}
