package care.quarterback.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the benchmarks are run; set by run.sh as system properties.
 *
 * @param quick true for a trial run: fewer rounds and a smaller store, so that only the shape of the figures counts
 * @param work a folder for what is made on the way
 * @param launcher the jar that starts the copy of the product this runs in
 * @param bare the jar that starts the copy with the bare workbench
 * @param reference the folder with the jars of HAPI
 * @param fonts the folder with the fonts that prints embed
 */
record Settings(boolean quick, Path work, Path shared, Path launcher, Path bare, Path reference, Path fonts) {

    static Settings ofSystem() {
        return new Settings(
                Boolean.getBoolean("benchmarks.quick"),
                path("benchmarks.work"),
                path("quarterback.shared"),
                path("benchmarks.launcher"),
                path("benchmarks.bare"),
                path("benchmarks.reference"),
                path("benchmarks.fonts"));
    }

    private static Path path(String property) {
        return Path.of(System.getProperty(property, "")).toAbsolutePath();
    }

    /** A file of the reference data, where it is present. */
    Optional<Path> data(String name) {
        return Optional.of(shared.resolve("data").resolve(name)).filter(Files::isReadable);
    }

    /** One of two amounts: for figures, or for a trial run. */
    int amount(int full, int trial) {
        return quick ? trial : full;
    }
}
