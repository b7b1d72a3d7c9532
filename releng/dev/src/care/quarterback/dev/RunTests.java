package care.quarterback.dev;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the tests of one room and prints those that failed, briefly, and one line in the end. */
public final class RunTests implements TestExecutionListener {

    private static final int FRAMES = 8;
    private static final String USUAL = "(.*[.$])?(Test[^.$]*|[^.$]*(Test|Tests|TestCase))";

    private final PrintStream out;
    private final AtomicInteger passed = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger skipped = new AtomicInteger();

    private RunTests(PrintStream out) {
        this.out = out;
    }

    /** @param args the room, its classes, a folder for the output, seconds spent compiling, then Class#method or nothing */
    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        PrintStream out = System.out;
        String[] wanted = args[4].split("#", 2);
        if (args[4].isEmpty()) { // what tests print is of interest when one is looked at
            System.setOut(new PrintStream(Files.newOutputStream(Path.of(args[2], "output.txt")), true));
            System.setErr(System.out);
        }
        loadModel();
        var listener = new RunTests(out);
        LauncherFactory.create().execute(request(Path.of(args[1]), wanted), listener);
        double took = (System.nanoTime() - start) / 1e9;
        out.printf(
                "%s: %s passed, %s failed, %s skipped in %.1f s (compile %s s)%n",
                args[0], listener.passed, listener.failed, listener.skipped, took, args[3]);
        System.exit(listener.failed.get() == 0 && listener.passed.get() > 0 ? 0 : 1);
    }

    /** Tests run side by side: the model is made ready before the first of them, as the product does. */
    private static void loadModel() {
        try {
            Class.forName("care.quarterback.model.ModelPackages")
                    .getMethod("load")
                    .invoke(null);
        } catch (ClassNotFoundException noModel) {
            // these tests need none
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LauncherDiscoveryRequest request(Path classes, String[] wanted) {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClasspathRoots(Set.of(classes)));
        request.filters(ClassNameFilter.includeClassNamePatterns(
                wanted[0].isEmpty() ? USUAL : "(.*[.$])?" + glob(wanted[0]) + "(\\$.*)?"));
        if (wanted.length > 1) {
            Pattern method = Pattern.compile(glob(wanted[1]));
            request.filters((PostDiscoveryFilter) each -> FilterResult.includedIf(each.getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(source -> method.matcher(((MethodSource) source).getMethodName())
                            .matches())
                    .orElse(true)));
        }
        return request.build();
    }

    private static String glob(String name) {
        return "\\Q" + name.replace("*", "\\E.*\\Q") + "\\E";
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        skipped.incrementAndGet();
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        switch (result.getStatus()) {
            case SUCCESSFUL -> passed.addAndGet(test.isTest() ? 1 : 0);
            case ABORTED -> skipped.incrementAndGet();
            case FAILED -> {
                failed.incrementAndGet();
                out.println("FAILED " + name(test));
                result.getThrowable().ifPresent(this::print);
            }
        }
    }

    private static String name(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(each -> each.getClassName().replaceFirst(".*\\.", "") + "#" + each.getMethodName()
                        + (test.getDisplayName().startsWith(each.getMethodName()) ? "" : " " + test.getDisplayName()))
                .orElse(test.getDisplayName());
    }

    private void print(Throwable thrown) {
        String lead = "  ";
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            out.println(lead + each.toString().strip().replace("\n", "\n    "));
            int frames = 0;
            for (StackTraceElement frame : each.getStackTrace()) {
                if (frame.getClassName().startsWith("care.quarterback.")
                        && !frame.getClassName().startsWith(RunTests.class.getPackageName())
                        && frames++ < FRAMES) {
                    out.println("    at " + frame);
                }
            }
            lead = "  caused by ";
        }
    }
}
