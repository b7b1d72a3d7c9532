package care.quarterback.ui.tests;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long worked;
    private final List<Busy> busy = new ArrayList<>();
    private volatile long since;
    private volatile boolean over;
    private volatile List<String> stacks = new ArrayList<>();

    /**
     * A turn of the screen's thread.
     *
     * @param nanos how long it took; @param worked the processor time of it, which other programs do not lengthen
     * @param where the sampled places, the commonest first
     */
    record Busy(long nanos, long worked, String where) {}

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
            worked = threads.getCurrentThreadCpuTime();
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
            busy.add(
                    new Busy(System.nanoTime() - start, threads.getCurrentThreadCpuTime() - worked, commonest(stacks)));
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
                        .filter(frame -> !frame.getClassName().startsWith("care.quarterback.app."))
                        .filter(frame -> !frame.getClassName().contains("ui.tests"))
                        .limit(3)
                        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                        .collect(Collectors.joining(" < "));
                stacks.add(ours.isEmpty() ? top() : ours);
            }
        }
    }

    private String top() {
        List<String> frames = List.of(screen.getStackTrace()).stream()
                .map(frame -> frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName())
                .toList();
        int loop = Math.max(0, frames.indexOf("Display.readAndDispatch"));
        return String.join(" < ", frames.subList(0, Math.min(3, frames.size()))) + " ... "
                + String.join(" < ", frames.subList(Math.max(0, loop - 9), loop));
    }

    /** What was longest since the last question, longest first, without what was shorter than a frame. */
    List<Busy> longest() {
        List<Busy> taken = new ArrayList<>();
        display.syncExec(() -> {
            taken.addAll(busy);
            busy.clear();
        });
        return taken.stream()
                .filter(each -> each.worked() > 16_000_000)
                .sorted((one, other) -> Long.compare(other.worked(), one.worked()))
                .toList();
    }

    @Override
    public void close() {
        over = true;
    }
}
