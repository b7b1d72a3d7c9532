package care.quarterback.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/**
 * A window as one who waits sees it, from a thread beside the screen's: how long until something is there and painted, and how
 * long the screen's thread let others wait. Each line that it prints is a name and milliseconds.
 */
final class WindowScreen {

    private static final long LOOK_AGAIN = 1_000_000;
    private static final long PATIENCE = 20_000_000_000L;
    private static final long KEY_EVERY = 60_000_000;
    private static final double MILLI = 1e6;

    private final Display display;
    private volatile long longest;
    private volatile boolean over;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private int deep;
    private long begun;
    private long worked;

    WindowScreen(Display display) {
        this.display = display;
        display.asyncExec(() -> {
            display.addListener(SWT.PreEvent, event -> begin());
            display.addListener(SWT.PostEvent, event -> end());
        });
        Thread.ofPlatform().daemon().start(this::ask);
    }

    /** Asks the screen's thread for a turn again and again: what it waits for longest is the longest that nothing moves. */
    private void ask() {
        while (!over && !display.isDisposed()) {
            long asked = System.nanoTime();
            display.syncExec(() -> {});
            longest = Math.max(longest, System.nanoTime() - asked);
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }

    private void begin() {
        if (deep++ == 0) {
            begun = threads.getCurrentThreadCpuTime();
        }
    }

    private void end() {
        if (deep > 0 && --deep == 0) {
            worked = Math.max(worked, threads.getCurrentThreadCpuTime() - begun);
        }
    }

    /** The longest turn of the screen's thread since the last question, by processor time: other programs do not lengthen it. */
    double turn() {
        double[] longestTurn = new double[1];
        display.syncExec(() -> {
            longestTurn[0] = worked / MILLI;
            worked = 0;
        });
        return longestTurn[0];
    }

    /** How long the screen's thread let anybody wait since the last question. */
    double longest() {
        double waited = longest / MILLI;
        longest = 0;
        return waited;
    }

    void over() {
        over = true;
    }

    void does(Runnable action) {
        display.syncExec(action);
    }

    /** Begins something and waits until it is there, painted. @return milliseconds */
    double until(Runnable act, BooleanSupplier there) {
        long start = System.nanoTime();
        display.asyncExec(act);
        return since(start, there);
    }

    double since(long start, BooleanSupplier there) {
        boolean[] found = new boolean[1];
        while (!found[0]) {
            display.syncExec(() -> {
                found[0] = there.getAsBoolean();
                if (found[0]) {
                    paint();
                }
            });
            if (System.nanoTime() - start > PATIENCE) {
                throw new IllegalStateException("waited in vain");
            }
            if (!found[0]) {
                LockSupport.parkNanos(LOOK_AGAIN);
            }
        }
        return (System.nanoTime() - start) / MILLI;
    }

    private void paint() {
        for (Shell shell : display.getShells()) {
            shell.update();
        }
    }

    void pause(int millis) {
        LockSupport.parkNanos(millis * 1_000_000L);
    }

    /** Types so many letters by the keyboard. @return of each the time until it stands there and the thread is free again */
    List<Double> type(Text field, int letters) {
        does(() -> {
            field.getShell().forceActive();
            field.setFocus();
        });
        pause(500);
        List<Double> taken = new ArrayList<>();
        for (int i = 0; i < letters; i++) {
            String[] before = new String[1];
            does(() -> before[0] = field.getText());
            char letter = i % 6 == 5 ? ' ' : (char) ('a' + i % 26);
            long start = System.nanoTime();
            does(() -> {
                press(letter, SWT.KeyDown);
                press(letter, SWT.KeyUp);
            });
            taken.add(since(start, () -> !field.getText().equals(before[0])));
            LockSupport.parkNanos(KEY_EVERY);
        }
        return taken;
    }

    private void press(char letter, int type) {
        var event = new Event();
        event.type = type;
        event.character = letter;
        event.keyCode = letter;
        display.post(event);
    }

    /** Scrolls as a wheel does, and jumps to the end of what is known; waits for what comes there. */
    void scroll(String name, Table table, int frames, int jumps) {
        List<Double> turns = new ArrayList<>();
        longest();
        turn();
        for (int i = 0; i < frames; i++) {
            long start = System.nanoTime();
            does(() -> {
                table.setTopIndex(table.getTopIndex() + 3);
                table.update();
            });
            turns.add((System.nanoTime() - start) / MILLI);
            pause(16);
        }
        print(name + ".frame", turns);
        print(name + ".frame.longest", List.of(longest()));
        print(name + ".frame.turn", List.of(turn()));
        List<Double> ends = new ArrayList<>();
        List<Double> waits = new ArrayList<>();
        for (int i = 0; i < jumps; i++) {
            int[] before = new int[1];
            does(() -> before[0] = table.getItemCount());
            ends.add(until(
                    () -> table.setTopIndex(table.getItemCount() - 1),
                    () -> table.getItemCount() > before[0]
                            || !table.getItem(before[0] - 1).getText(1).isEmpty()));
            pause(50);
            waits.add(longest());
        }
        print(name + ".end", ends);
        print(name + ".end.longest", waits);
        print(name + ".end.turn", List.of(turn()));
    }

    /** All that can be seen and fits. */
    <C extends Control> Optional<C> find(Class<C> type, Predicate<C> fits) {
        for (Shell shell : display.getShells()) {
            if (shell.isVisible()) {
                Optional<C> found = find(shell, type, fits);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static <C extends Control> Optional<C> find(Composite in, Class<C> type, Predicate<C> fits) {
        return Arrays.stream(in.getChildren())
                .filter(Control::getVisible)
                .map(child -> type.isInstance(child) && fits.test(type.cast(child))
                        ? Optional.of(type.cast(child))
                        : child instanceof Composite inner ? find(inner, type, fits) : Optional.<C>empty())
                .flatMap(Optional::stream)
                .findFirst();
    }

    static void print(String name, List<Double> millis) {
        System.out.println(name + "="
                + millis.stream()
                        .map(each -> String.format(Locale.ROOT, "%.3f", each))
                        .collect(Collectors.joining(" ")));
    }
}
