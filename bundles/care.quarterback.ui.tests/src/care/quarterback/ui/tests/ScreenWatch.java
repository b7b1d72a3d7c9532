package care.quarterback.ui.tests;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;

/** Watches how long the screen's thread is busy with one thing, and with what. */
final class ScreenWatch implements AutoCloseable {

    private static final long SAMPLE = 5_000_000;

    private final Display display;
    private final Thread screen;
    private final Thread sampler;
    private final Deque<Long> begun = new ArrayDeque<>();
    private final List<Busy> busy = new ArrayList<>();
    private volatile long since;
    private volatile boolean over;
    private volatile List<String> stacks = new ArrayList<>();

    /** A time in which nothing else was done. @param where the sampled places, the commonest first */
    record Busy(long nanos, String where) {}

    ScreenWatch(Display display) {
        this.display = display;
        this.screen = display.getThread();
        display.syncExec(() -> {
            display.addListener(SWT.PreEvent, event -> begin());
            display.addListener(SWT.PostEvent, event -> end());
        });
        sampler = Thread.ofPlatform().daemon().start(this::sample);
    }

    private void begin() {
        begun.push(System.nanoTime());
        if (begun.size() == 1) {
            stacks = new ArrayList<>();
            since = begun.peek();
        }
    }

    private void end() {
        if (begun.isEmpty()) {
            return;
        }
        long start = begun.pop();
        if (begun.isEmpty()) {
            since = 0;
            busy.add(new Busy(System.nanoTime() - start, commonest(stacks)));
        }
    }

    private static String commonest(List<String> stacks) {
        Map<String, Integer> counts = new HashMap<>();
        stacks.forEach(stack -> counts.merge(stack, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted((one, other) -> other.getValue() - one.getValue())
                .limit(6)
                .map(each -> each.getValue() + "x " + each.getKey())
                .collect(Collectors.joining("; "));
    }

    private void sample() {
        while (!over) {
            LockSupport.parkNanos(SAMPLE);
            long start = since;
            if (start != 0 && System.nanoTime() - start > SAMPLE) {
                String ours = List.of(screen.getStackTrace()).stream()
                        .filter(frame -> frame.getClassName().startsWith("care.quarterback"))
                        .filter(frame -> !frame.getClassName().contains("ui.tests"))
                        .limit(3)
                        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                        .collect(Collectors.joining(" < "));
                stacks.add(ours.isEmpty() ? top() : ours);
            }
        }
    }

    private String top() {
        return List.of(screen.getStackTrace()).stream()
                .limit(4)
                .map(frame -> frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName())
                .collect(Collectors.joining(" < "));
    }

    /** What was longest since the last question, longest first, without what was shorter than a frame. */
    List<Busy> longest() {
        List<Busy> taken = new ArrayList<>();
        display.syncExec(() -> {
            taken.addAll(busy);
            busy.clear();
        });
        return taken.stream()
                .filter(each -> each.nanos() > 16_000_000)
                .sorted((one, other) -> Long.compare(other.nanos(), one.nanos()))
                .toList();
    }

    @Override
    public void close() {
        over = true;
    }
}
