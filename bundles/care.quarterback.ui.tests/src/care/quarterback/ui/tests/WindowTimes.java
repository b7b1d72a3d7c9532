package care.quarterback.ui.tests;

import care.quarterback.ui.tests.ScreenWatch.Busy;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

/** Measures what a click takes in the real window. No test of the build: run it with releng/dev/window --test WindowTimes. */
class WindowTimes {

    /** How long the screen's thread may work on one thing, in nanoseconds. */
    private static final long LIMIT = 100_000_000;

    private final Desktop desktop = new Desktop();
    private final Bot bot = desktop.bot();

    private void measure(ScreenWatch watch, String what, Runnable act) {
        watch.longest();
        long start = System.nanoTime();
        act.run();
        long shown = System.nanoTime();
        LockSupport.parkNanos(400_000_000);
        List<Busy> longest = watch.longest();
        System.out.printf(
                "%-28s shown after %5d ms; turns by processor time (on the clock):", what, (shown - start) / 1_000_000);
        longest.stream()
                .limit(4)
                .forEach(each -> System.out.printf(" %d (%d)", each.worked() / 1_000_000, each.nanos() / 1_000_000));
        System.out.println();
        longest.stream()
                .filter(each -> each.worked() > LIMIT)
                .limit(3)
                .forEach(each -> System.out.printf("      %d ms: %s%n", each.worked() / 1_000_000, each.where()));
    }

    @Test
    void aCaseIsOpenedAndItsPagesAreTurned() {
        try (var watch =
                new ScreenWatch(bot.ask(() -> desktop.window().getShell().getDisplay()))) {
            for (String name : List.of("Ada", "Berta", "Clara", "Dora")) {
                Patients.Name patient = desktop.patient(name, "two-opinions");
                Table listed = desktop.listed(patient);
                measure(watch, "open " + name, () -> desktop.enter(listed, patient));
                for (int step = 0; step < 7; step++) {
                    int place = step;
                    measure(watch, "step " + (step + 1), () -> {
                        desktop.piece(place);
                        bot.await(
                                Table.class,
                                List.of(
                                                        "concerns",
                                                        "coverages",
                                                        "next-doctors",
                                                        "visits",
                                                        "requested-items",
                                                        "questions",
                                                        "goals")
                                                .get(place)
                                        + ".table");
                    });
                }
                for (String page : List.of("problems", "documents", "opinions", "journal", "tasks", "overview")) {
                    measure(watch, page, () -> desktop.page(page));
                }
                measure(watch, "journal again", () -> desktop.page("journal"));
                measure(watch, "form", () -> {
                    desktop.press("journal.add");
                    bot.await(Text.class, "journal.text");
                });
                measure(watch, "entry", () -> {
                    bot.type(bot.await(Text.class, "journal.text"), "Called the office.");
                    desktop.press("journal.submit");
                    Table journal = bot.await(Table.class, "journal.table");
                    Waiting.until("the entry", () -> desktop.lists(journal, "Called the office."));
                });
                measure(watch, "consensus", () -> {
                    desktop.press("case.consensus");
                    bot.await(Composite.class, "consensus.table");
                });
                measure(watch, "today", () -> desktop.show("care.quarterback.ui.today"));
            }
        }
    }
}
