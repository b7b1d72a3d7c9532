package care.quarterback.store;

import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.StoreException;
import care.quarterback.testkit.Fixed;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletionException;

/** Saves until the disk takes no more, says what it was told, waits for room, and goes on in the same process. */
final class FullDiskChild {

    private static final int MANY_LETTERS = 30_000;

    private FullDiskChild() {}

    public static void main(String[] arguments) throws Exception {
        var in = new BufferedReader(new InputStreamReader(System.in));
        try (OpenStore store = TestStores.open(Path.of(arguments[0]))) {
            var services =
                    CaseServices.direct(store.cases(), SampleCases::project, Fixed.on("2026-03-02"), Fixed.sentences());
            var session = CaseSession.create(services, SampleCases.NURSE, SampleCases.id(1));
            System.out.println("open");
            in.readLine();
            var random = new Random(20261130);
            int saved = 0;
            for (int i = 0; i < 200; i++) {
                try {
                    session.execute(new SampleCases.AddGoal(letters(random))).join();
                    saved++;
                } catch (CompletionException e) {
                    System.out.println(saved + " " + told(e));
                    in.readLine();
                    break;
                }
            }
            session.execute(new SampleCases.AddGoal("after")).join();
            var reopened = CaseSession.open(services, SampleCases.NURSE, SampleCases.id(1));
            int there = reopened.query(c -> c.getGoals().size()).join();
            System.out.println(
                    there + " " + store.cases().verify(SampleCases.id(1)).verified());
        }
    }

    /** One word that no compression makes smaller by much. */
    private static String letters(Random random) {
        return random.ints(MANY_LETTERS, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String told(CompletionException failure) {
        return failure.getCause() instanceof StoreException store
                ? store.said().key()
                : failure.getCause().getClass().getName();
    }
}
