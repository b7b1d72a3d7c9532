package care.quarterback.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checkout above the tests: what its sources say, for tests of what is reached from where. */
public final class SourceTree {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile(
            "@CommandName\\(\"(\\w+)\"\\)(?:(?!@CommandName).)*?\\b(?:record|class) (\\w+)", Pattern.DOTALL);
    private static final List<String> ROOMS = List.of("core", "steps", "consensus", "desk");

    private final Path root;

    private SourceTree(Path root) {
        this.root = root;
    }

    /** The checkout that the tests run in. */
    public static SourceTree here() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("releng/docs/requirements.md"))) {
                return new SourceTree(at);
            }
        }
        throw new IllegalStateException("the sources are not above the tests");
    }

    /** A file of the checkout, line by line. */
    public List<String> lines(String file) {
        try {
            return Files.readAllLines(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the files that lie in a folder of the checkout, with this ending, which is left out. */
    public Set<String> names(String folder, String ending) {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String file, List<String> lines) {
        try {
            Files.writeString(root.resolve(file), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sources of bundles without their comments, by the simple name of the class. */
    public Map<String, String> sources(List<String> bundles) {
        Map<String, String> sources = new TreeMap<>();
        for (String bundle : bundles) {
            try (Stream<Path> files = Files.walk(
                    root.resolve("bundles/care.quarterback." + bundle).resolve("src"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> sources.merge(
                                file.getFileName().toString().replace(".java", ""), read(file), String::concat));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sources;
    }

    /** The rows of all tables that the rooms ship, in no order. */
    List<String> tables() {
        List<String> lines = new ArrayList<>();
        for (String room : ROOMS) {
            try (Stream<Path> files =
                    Files.walk(root.resolve("bundles/care.quarterback." + room).resolve("src"))) {
                for (Path table :
                        files.filter(file -> file.toString().endsWith(".tsv")).toList()) {
                    Files.readAllLines(table).stream()
                            .filter(line -> !line.startsWith("#"))
                            .forEach(lines::add);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines;
    }

    private static String read(Path file) {
        try {
            return COMMENT.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The commands of all rooms: the class of each, with its name in the audit. */
    public Map<String, String> commands() {
        Map<String, String> commands = new TreeMap<>();
        sources(ROOMS)
                .values()
                .forEach(source -> COMMAND.matcher(source)
                        .results()
                        .forEach(found -> commands.put(found.group(2), found.group(1))));
        return commands;
    }
}
