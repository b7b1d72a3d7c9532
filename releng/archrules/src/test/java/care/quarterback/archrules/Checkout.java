package care.quarterback.archrules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.Manifest;

/** The checkout as the rules see it: bundles, their manifests, sources and compiled classes. */
final class Checkout {

    static final String PREFIX = "care.quarterback.";

    private final Path root;
    /** Where the quick tests compiled to; empty in the whole build. */
    private final String elsewhere = System.getProperty("quarterback.classes", "");

    private Checkout(Path root) {
        this.root = root;
    }

    static Checkout here() {
        return new Checkout(
                Path.of(System.getProperty("quarterback.root", "../..")).normalize());
    }

    /** One of our bundles. */
    record Bundle(String name, Path folder, Manifest manifest) {

        boolean isTest() {
            return name.endsWith("tests") || name.endsWith(".testkit");
        }

        /** A manifest header's clauses, split at the commas that stand outside quotes. */
        List<String> clauses(String header) {
            String value = manifest.getMainAttributes().getValue(header);
            return value == null ? List.of() : List.of(value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"));
        }

        /** The header's clauses without their attributes. */
        List<String> names(String header) {
            return clauses(header).stream().map(c -> c.split(";")[0].strip()).toList();
        }
    }

    List<Bundle> bundles() {
        var found = new TreeMap<String, Bundle>();
        try (var folders = Files.newDirectoryStream(root.resolve("bundles"), PREFIX + "*")) {
            for (Path folder : folders) {
                Path file = folder.resolve("META-INF/MANIFEST.MF");
                if (Files.exists(file)) {
                    try (InputStream in = Files.newInputStream(file)) {
                        String name = folder.getFileName().toString();
                        found.put(name, new Bundle(name, folder, new Manifest(in)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(found.values());
    }

    List<Bundle> shipped() {
        return bundles().stream().filter(bundle -> !bundle.isTest()).toList();
    }

    /** The hand-written Java files of the bundle. */
    List<Path> sources(Bundle bundle) {
        Path source = bundle.folder().resolve("src");
        if (!Files.isDirectory(source)) {
            return List.of();
        }
        try (var files = Files.walk(source)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean builtByTycho() {
        return elsewhere.isEmpty();
    }

    /** The compiled classes of the bundles. A rule over nothing would pass: so every bundle must have been compiled. */
    JavaClasses classes(Predicate<Bundle> which) {
        List<Path> folders = new ArrayList<>();
        for (Bundle bundle : bundles()) {
            if (!which.test(bundle)) {
                continue;
            }
            Path classes = builtByTycho()
                    ? bundle.folder().resolve("target/classes")
                    : Path.of(elsewhere, bundle.name(), "classes");
            if (!Files.isDirectory(classes.resolve("care"))) {
                throw new AssertionError(bundle.name() + " is not compiled: run the whole build");
            }
            folders.add(classes);
        }
        return new ClassFileImporter().importPaths(folders);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path root() {
        return root;
    }
}
