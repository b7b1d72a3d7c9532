package care.quarterback.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;

/**
 * Starts a second Java with the classes of this one. In a plain Java they are on the class path; inside OSGi they are found
 * by where a class of each bundle came from, and jars inside of a bundle are unpacked.
 */
final class ChildJava {

    private ChildJava() {}

    static Process start(Path work, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-Xshare:auto", "-cp"));
        command.add(String.join(File.pathSeparator, classPath(work)));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectError(work.resolve("child.err").toFile())
                .start();
    }

    /** Whether this Java, and so a second one, has all classes on one class path: tables are made only there, not beside OSGi. */
    static boolean plain() {
        return ChildJava.class.getClassLoader() instanceof URLClassLoader
                || ChildJava.class.getClassLoader() == ClassLoader.getSystemClassLoader();
    }

    private static Set<String> classPath(Path work) throws IOException {
        Set<String> path = new LinkedHashSet<>();
        if (ChildJava.class.getClassLoader() instanceof URLClassLoader loader) {
            for (URL url : loader.getURLs()) {
                path.add(file(url).toString());
            }
        } else if (ChildJava.class.getClassLoader() == ClassLoader.getSystemClassLoader()) {
            path.addAll(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
        } else {
            for (Class<?> each : oneOfEachBundle()) {
                Path jar = file(each.getProtectionDomain().getCodeSource().getLocation());
                path.add(jar.toString());
                path.addAll(jarsWithin(jar, work));
            }
        }
        return path;
    }

    private static List<Class<?>> oneOfEachBundle() {
        return List.of(
                seenBy(care.quarterback.testkit.Fixed.class, "care.quarterback.desk.text.DeskTexts"),
                seenBy(care.quarterback.testkit.Fixed.class, "care.quarterback.consensus.text.ConsensusTexts"),
                seenBy(care.quarterback.testkit.Fixed.class, "care.quarterback.steps.text.StepTexts"),
                seenBy(com.zaxxer.hikari.HikariDataSource.class, "org.slf4j.Logger"),
                org.bouncycastle.crypto.generators.Argon2BytesGenerator.class,
                com.zaxxer.hikari.HikariDataSource.class,
                ChildJava.class,
                JdbcStoreProvider.class,
                care.quarterback.core.spi.OpenStore.class,
                care.quarterback.model.CareCase.class,
                care.quarterback.testkit.Fixed.class,
                org.eclipse.emf.common.util.EList.class,
                org.eclipse.emf.ecore.EObject.class,
                org.eclipse.emf.ecore.change.ChangeDescription.class,
                org.eclipse.emf.ecore.xmi.XMLResource.class,
                org.apache.derby.jdbc.EmbeddedDataSource.class,
                com.nulabinc.zxcvbn.Zxcvbn.class,
                org.flywaydb.core.Flyway.class,
                org.junit.jupiter.api.Assertions.class,
                seenBy(org.junit.jupiter.api.Assertions.class, "org.opentest4j.AssertionFailedError"),
                seenBy(org.junit.jupiter.api.Assertions.class, "org.junit.platform.commons.util.StringUtils"));
    }

    /** A class of a bundle that the store itself does not see. */
    private static Class<?> seenBy(Class<?> other, String name) {
        try {
            return Class.forName(name, false, other.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path file(URL url) {
        try {
            String text = url.toString();
            return Path.of(new URI(text.startsWith("file:") ? text : "file:" + text));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> jarsWithin(Path jar, Path work) throws IOException {
        if (!Files.isRegularFile(jar)) {
            return List.of();
        }
        List<String> unpacked = new ArrayList<>();
        try (var bundle = new JarFile(jar.toFile())) {
            bundle.stream().filter(entry -> entry.getName().endsWith(".jar")).forEach(entry -> {
                Path to = work.resolve(Path.of(entry.getName()).getFileName().toString());
                try (var in = bundle.getInputStream(entry)) {
                    if (!Files.exists(to)) {
                        Files.copy(in, to);
                    }
                    unpacked.add(to.toString());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return unpacked;
    }
}
