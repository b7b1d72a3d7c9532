package care.quarterback.dev;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles rooms and runs their plain tests; see the script "test" beside. */
public final class DevTest {

    private static final int MOST = 40;
    /** Classes of tests side by side, the methods of each in order. */
    private static final List<String> PARALLEL = List.of(
            "-Djunit.jupiter.execution.parallel.enabled=true",
            "-Djunit.jupiter.execution.parallel.mode.default=same_thread",
            "-Djunit.jupiter.execution.parallel.mode.classes.default=concurrent");

    private final Path root;
    private final Path releng;
    private final Path cache;
    private final Map<String, Room> rooms;
    private final Jars repository;
    private final List<Path> jars;
    private final Build build;

    private DevTest(Path dev) throws IOException {
        this.releng = dev.getParent();
        this.root = releng.getParent();
        this.cache = dev.resolve("target");
        this.rooms = Room.all(List.of(root.resolve("bundles"), releng.resolve("benchmarks")));
        this.repository = new Jars(cache);
        this.jars = repository.all(releng);
        this.build = new Build(cache, rooms, jars);
    }

    /** @param args the folder of this tool, then a room or "rules" and perhaps a test; or --compile and perhaps a room */
    public static void main(String[] args) {
        try {
            if (args.length < 2) {
                throw new IllegalArgumentException(
                        "usage: releng/dev/test BUNDLE [Class[#method]] | all | rules [Class] | --compile [BUNDLE]");
            }
            var tool = new DevTest(Path.of(args[0]));
            boolean good = args[1].equals("--compile")
                    ? tool.compile(args.length > 2 ? args[2] : "all")
                    : args[1].equals("rules")
                            ? tool.rules(args.length > 2 ? args[2] : "")
                            : tool.test(args[1], args.length > 2 ? args[2] : "");
            System.exit(good ? 0 : 1);
        } catch (IOException | InterruptedException | IllegalArgumentException | IllegalStateException e) {
            System.err.println(e instanceof IllegalArgumentException ? e.getMessage() : e.toString());
            System.exit(2);
        }
    }

    private boolean compile(String name) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Set<Room> wanted = new LinkedHashSet<>();
        if (name.equals("all")) {
            rooms.values().forEach(each -> wanted.addAll(each.closure(rooms)));
        } else {
            wanted.addAll(room(name).closure(rooms));
        }
        build(wanted);
        System.out.printf(
                "%d bundles, %d files compiled, %d errors in %s s%n",
                wanted.size(), build.compiled, build.problems.size(), seconds(start));
        return build.problems.isEmpty();
    }

    private boolean test(String name, String test) throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<Room> tests = name.equals("all")
                ? rooms.values().stream().filter(Room::plainTests).toList()
                : List.of(room(name.endsWith(".tests") ? name : name + ".tests"));
        Set<Room> wanted = new LinkedHashSet<>();
        for (Room each : tests) {
            if (!each.plainTests()) {
                throw new IllegalArgumentException(
                        "the tests of " + each.shortName() + " need OSGi: run them with ./mvnw");
            }
            wanted.addAll(each.closure(rooms));
        }
        build(wanted);
        if (!build.problems.isEmpty()) {
            return false;
        }
        Path runner = runner();
        String took = seconds(start);
        boolean good = true;
        Map<Path, Long> before = sources(wanted);
        try (var file = lockFile();
                var lock = file.lock(0, Long.MAX_VALUE, true)) { // a build of this checkout waits, other tests don't
            for (Room each : tests) {
                good &= run(each, test, runner, took);
            }
            lock.release();
        }
        if (!sources(wanted).equals(before)) {
            System.out.println("The sources changed while these tests ran: run them again.");
        }
        return good;
    }

    /** Holds the rules of the house against what was compiled here, as the whole build does against its own classes. */
    private boolean rules(String test) throws IOException, InterruptedException {
        long start = System.nanoTime();
        if (!compile("all")) {
            return false;
        }
        String took = seconds(start);
        Path folder = releng.resolve("archrules");
        Path classes = cache.resolve("rules/classes");
        Build.delete(classes);
        List<Path> path = new ArrayList<>(repository.listed(folder.resolve("pom.xml")));
        path.addAll(jars);
        List<String> compile = new ArrayList<>(List.of(java() + "c", "-proc:none", "-d", classes.toString()));
        compile.addAll(List.of("-cp", join(path)));
        try (Stream<Path> walk = Files.walk(folder.resolve("src/test/java"))) {
            walk.map(Path::toString).filter(each -> each.endsWith(".java")).forEach(compile::add);
        }
        if (new ProcessBuilder(compile).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("the rules of the house do not compile");
        }
        path.addAll(0, List.of(runner(), classes));
        List<String> command = new ArrayList<>(List.of(java(), "-XX:+UseSerialGC", "-Xmx768m"));
        command.addAll(List.of("-Dquarterback.root=" + root, "-Dquarterback.classes=" + cache));
        command.addAll(List.of("-cp", join(path), "care.quarterback.dev.RunTests", "rules"));
        command.addAll(List.of(classes.toString(), cache.resolve("rules").toString(), took, test));
        return new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .inheritIO()
                        .start()
                        .waitFor()
                == 0;
    }

    private FileChannel lockFile() throws IOException {
        return FileChannel.open(
                cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** What the tests read beside the classes, and when each file was written. */
    private static Map<Path, Long> sources(Set<Room> rooms) throws IOException {
        Map<Path, Long> written = new HashMap<>();
        for (Room room : rooms) {
            for (Path folder : room.sources()) {
                if (Files.isDirectory(folder)) {
                    try (Stream<Path> walk = Files.walk(folder)) {
                        walk.filter(Files::isRegularFile)
                                .forEach(each -> written.put(each, each.toFile().lastModified()));
                    }
                }
            }
        }
        return written;
    }

    private Room room(String name) {
        Room room = rooms.getOrDefault(name, rooms.get("care.quarterback." + name));
        if (room == null) {
            throw new IllegalArgumentException("there is no bundle " + name + "; there are "
                    + rooms.values().stream()
                            .filter(Room::plainTests)
                            .map(Room::shortName)
                            .collect(Collectors.joining(" ")));
        }
        return room;
    }

    /** Compiles the rooms in order and prints what is wrong. */
    private void build(Set<Room> wanted) throws IOException, InterruptedException {
        Files.createDirectories(cache);
        try (var file = lockFile();
                var lock = file.lock()) { // a second build waits, and this one for the tests that read its classes
            for (Room each : wanted) {
                generate(each);
                build.build(each);
            }
            lock.release();
        }
        build.problems.stream().limit(MOST).forEach(System.out::println);
        if (build.problems.size() > MOST) {
            System.out.println("... and " + (build.problems.size() - MOST) + " more");
        }
    }

    /** Makes the code of a model anew when it is missing or older than an ecore file, as the pom of the bundle says. */
    private void generate(Room room) throws IOException, InterruptedException {
        Path generated = room.folder().resolve("src-gen");
        Path pom = room.folder().resolve("pom.xml");
        if (!room.sources().contains(room.folder().resolve("src-gen/")) || !Files.exists(pom)) {
            return;
        }
        List<String> ecores = Pattern.compile("<argument>(.*?\\.ecore)</argument>")
                .matcher(Files.readString(pom))
                .results()
                .map(each -> each.group(1))
                .toList();
        long newest = 0;
        for (String each : ecores) {
            newest = Math.max(newest, modified(room.folder().resolve(each)));
        }
        Path modelgen = releng.resolve("modelgen");
        Path generator = modelgen.resolve("src/main/java/care/quarterback/modelgen/GenerateModel.java");
        if (oldest(generated) > Math.max(newest, modified(generator))) {
            return;
        }
        List<String> command = new ArrayList<>(List.of(java(), "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(join(repository.listed(modelgen.resolve("pom.xml"))));
        command.addAll(List.of(generator.toString(), room.folder().toString()));
        command.addAll(ecores);
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("the code of " + room.name() + " could not be generated");
        }
    }

    private static long modified(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toMillis();
    }

    private static long oldest(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .mapToLong(each -> each.toFile().lastModified())
                    .min()
                    .orElse(0);
        }
    }

    /** Compiles the small program that starts JUnit, when it is not there yet. */
    private Path runner() throws IOException, InterruptedException {
        Path classes = cache.resolve("tool/runner");
        if (!Files.exists(classes)) {
            Path source = cache.resolveSibling("src/care/quarterback/dev/RunTests.java");
            int code = new ProcessBuilder(
                            java().replaceFirst("java$", "javac"),
                            "-d",
                            classes.toString(),
                            "-cp",
                            join(jars),
                            source.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                Build.delete(classes);
                throw new IllegalStateException("the runner of the tests does not compile");
            }
        }
        return classes;
    }

    /** Starts JUnit in the folder of the tests, with what the build gives its tests. */
    private boolean run(Room room, String test, Path runner, String took) throws IOException, InterruptedException {
        Set<Path> path = new LinkedHashSet<>(List.of(runner));
        List<Room> closure = new ArrayList<>(room.closure(rooms));
        for (Room each : closure.reversed()) {
            path.addAll(build.classes(each));
            path.addAll(each.sources()); // properties and tables lie beside the sources
            path.add(each.folder());
        }
        path.addAll(jars);
        Path work = cache.resolve(room.name()).resolve("work");
        Files.createDirectories(work);
        List<String> command = new ArrayList<>(List.of(java(), "-XX:+UseSerialGC", "-Xmx512m"));
        if (!test.isEmpty()) {
            command.add("-XX:TieredStopAtLevel=1"); // a class is over before better code would pay, a whole room is not
        }
        command.addAll(List.of("-Djava.awt.headless=true", "-Dderby.stream.error.file=" + work.resolve("derby.log")));
        command.add("-Dquarterback.proofs=" + work);
        if (closure.stream().noneMatch(each -> each.needs().contains("org.apache.derby"))) { // a Java has one Derby
            command.addAll(PARALLEL);
        }
        if (System.getenv("DEVTEST_OPTS") != null
                && !System.getenv("DEVTEST_OPTS").isBlank()) {
            command.addAll(List.of(System.getenv("DEVTEST_OPTS").strip().split("\\s+")));
        }
        command.addAll(List.of("-cp", join(path), "care.quarterback.dev.RunTests", room.shortName()));
        command.addAll(List.of(build.classes(room).getFirst().toString(), work.toString(), took, test));
        return new ProcessBuilder(command)
                        .directory(room.folder().toFile())
                        .inheritIO()
                        .start()
                        .waitFor()
                == 0;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String join(Iterable<Path> paths) {
        List<String> all = new ArrayList<>();
        paths.forEach(each -> all.add(each.toString()));
        return String.join(File.pathSeparator, all);
    }

    static String seconds(long start) {
        return "%.1f".formatted((System.nanoTime() - start) / 1e9);
    }
}
