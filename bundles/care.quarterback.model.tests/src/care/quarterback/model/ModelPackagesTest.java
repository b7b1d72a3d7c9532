package care.quarterback.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModelPackagesTest {

    private static final int ROUNDS = 5;
    private static final List<String> PACKAGES =
            List.of("care.quarterback.model.CasePackage", "care.quarterback.model.practice.PracticePackage");

    /** In class loaders of their own, so that each round begins with nothing loaded. */
    @Test
    void threadsThatBeginTogetherFindBothPackagesWhole() throws Exception {
        assumeTrue(
                ModelPackages.class.getClassLoader() == ClassLoader.getSystemClassLoader(),
                "inside OSGi there is no class path to load anew: skipped");
        for (int round = 0; round < ROUNDS; round++) {
            assertEquals(List.of(), failures(), "round " + round);
        }
    }

    private static List<String> failures() throws IOException, InterruptedException {
        var failures = new ConcurrentLinkedQueue<String>();
        try (var loader = new URLClassLoader(path(), ClassLoader.getPlatformClassLoader())) {
            var begin = new CountDownLatch(1);
            var ended = new CountDownLatch(PACKAGES.size());
            for (String name : PACKAGES) {
                Thread.ofPlatform().daemon().start(() -> {
                    try {
                        begin.await();
                        loader.loadClass(ModelPackages.class.getName())
                                .getMethod("load")
                                .invoke(null);
                        Object made =
                                loader.loadClass(name).getField("eINSTANCE").get(null);
                        Object types =
                                made.getClass().getMethod("getEClassifiers").invoke(made);
                        if (((List<?>) types).size() < 10) {
                            failures.add(name + " has " + types);
                        }
                    } catch (ReflectiveOperationException | InterruptedException | LinkageError e) {
                        failures.add(name + ": " + e);
                    }
                    ended.countDown();
                });
            }
            begin.countDown();
            assertTrue(ended.await(60, TimeUnit.SECONDS), "they wait for each other");
        }
        return List.copyOf(failures);
    }

    private static URL[] path() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> {
                    try {
                        return new File(entry).toURI().toURL();
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toArray(URL[]::new);
    }
}
