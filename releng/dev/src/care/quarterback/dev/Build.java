package care.quarterback.dev;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compiles rooms with the compiler of Eclipse, as Tycho does. Recompiled are the sources that changed and those that mention
 * a class whose shape changed. Nothing is kept of a room with errors, so that the next run tries it again.
 */
final class Build {

    private static final Pattern PROBLEM = Pattern.compile("(/.*?\\.java):(\\d+): error: (.*)");

    private final Path cache;
    private final Map<String, Room> rooms;
    private final List<Path> jars;
    private final String options;
    /** For each room that was built: its classes, and a hash of the shape of each with that of its ancestors. */
    private final Map<String, Map<String, String>> shapes = new HashMap<>();
    /** Where the classes of a room lie: more than one folder when it has errors. */
    private final Map<String, List<Path>> output = new HashMap<>();

    private final Set<String> broken = new HashSet<>();
    private final Set<String> restricted = new HashSet<>();
    final Set<String> problems = new LinkedHashSet<>();
    int compiled;
    private Method compiler;

    Build(Path cache, Map<String, Room> rooms, List<Path> jars) {
        this.cache = cache;
        this.rooms = rooms;
        this.jars = jars;
        this.options = Hash.of(jars + " " + Runtime.version());
    }

    /** What was kept of the last build of a room without errors: hashes of sources, shapes of classes, shapes seen upstream. */
    private record Kept(Map<String, String> sources, Map<String, String> shapes, Map<String, String> seen) {}

    List<Path> classes(Room room) {
        return output.get(room.name());
    }

    void build(Room room) throws IOException {
        Path home = cache.resolve(room.name());
        Path classes = home.resolve("classes");
        Map<String, Path> files = sources(room);
        Map<String, String> hashes = new TreeMap<>();
        for (var each : files.entrySet()) {
            hashes.put(each.getKey(), Hash.of(Files.readAllBytes(each.getValue())));
        }
        hashes.put("", options + room.direct(rooms)); // the empty name stands for how it was compiled
        Map<String, String> upstream = new TreeMap<>();
        boolean dry = false;
        for (Room each : room.closure(rooms)) {
            if (!each.equals(room)) {
                upstream.putAll(shapes.get(each.name()));
                dry |= broken.contains(each.name());
            }
        }
        Kept kept = new Kept(read(home, "sources"), read(home, "shapes"), read(home, "seen"));
        boolean whole = !hashes.get("").equals(kept.sources().get(""));
        Set<String> touched = differing(kept.sources(), hashes);
        touched.remove("");
        Set<String> changed = differing(kept.seen(), upstream);
        output.put(room.name(), List.of(classes));
        if (!whole && touched.isEmpty() && changed.isEmpty()) {
            shapes.put(room.name(), kept.shapes());
            return;
        }
        Map<String, ClassFacts> facts = whole ? new HashMap<>() : facts(classes);
        Path fresh = home.resolve("fresh");
        delete(fresh);
        Set<String> done = new HashSet<>();
        Set<String> todo = new HashSet<>(touched);
        todo.addAll(mentioning(changed, files, facts.values()));
        for (String each : touched) { // what a deleted source defined is gone
            if (!files.containsKey(each)) {
                facts.values().removeIf(fact -> fact.source().equals(each));
            }
        }
        todo.retainAll(files.keySet());
        Map<String, String> now = whole ? Map.of() : shapes(facts, upstream);
        Set<String> handled = new HashSet<>(changed);
        Set<String> news = whole ? Set.of() : differing(kept.shapes(), now);
        int before = problems.size();
        while (whole || !todo.isEmpty() || !news.isEmpty()) {
            Set<String> next = mentioning(news, files, facts.values());
            todo.addAll(next);
            todo.removeAll(done);
            handled.addAll(news);
            whole |= done.size() + todo.size() > files.size() / 2;
            if (whole) {
                todo = new HashSet<>(files.keySet());
                facts.clear();
                delete(fresh);
            }
            if (todo.isEmpty()) {
                break;
            }
            compile(room, todo.stream().map(files::get).sorted().toList(), fresh, !whole);
            Set<String> round = todo;
            facts.values().removeIf(fact -> round.contains(fact.source()));
            for (var each : facts(fresh).entrySet()) {
                if (todo.contains(each.getValue().source())) {
                    facts.put(each.getKey(), each.getValue());
                }
            }
            done.addAll(todo);
            todo = new HashSet<>();
            now = shapes(facts, upstream);
            news = differing(kept.shapes(), now);
            news.removeAll(handled);
            if (whole) {
                break;
            }
        }
        shapes.put(room.name(), shapes(facts, upstream));
        if (dry || problems.size() > before) {
            broken.add(room.name());
            output.put(room.name(), List.of(fresh, classes));
            return;
        }
        keep(home, facts.keySet());
        write(home, "sources", Map.of()); // should the rest be interrupted, all is compiled again
        write(home, "shapes", shapes.get(room.name()));
        write(home, "seen", upstream);
        write(home, "sources", hashes);
    }

    /** The sources that mention one of the classes: by a constant of their own classes, or by its simple name in their text. */
    private static Set<String> mentioning(Set<String> classes, Map<String, Path> files, Collection<ClassFacts> facts)
            throws IOException {
        Set<String> sources = new HashSet<>();
        if (classes.isEmpty()) {
            return sources;
        }
        Set<String> names = classes.stream()
                .map(each -> each.substring(Math.max(each.lastIndexOf('/'), each.lastIndexOf('$')) + 1))
                .collect(Collectors.toSet());
        for (ClassFacts each : facts) {
            if (each.words().stream().anyMatch(classes::contains)) {
                sources.add(each.source());
            }
        }
        Pattern word = Pattern.compile("\\w+");
        for (var each : files.entrySet()) {
            if (!sources.contains(each.getKey())
                    && word.matcher(Files.readString(each.getValue()))
                            .results()
                            .anyMatch(at -> names.contains(at.group()))) {
                sources.add(each.getKey());
            }
        }
        sources.retainAll(files.keySet());
        return sources;
    }

    private static Map<String, String> shapes(Map<String, ClassFacts> facts, Map<String, String> upstream) {
        Map<String, String> shapes = new TreeMap<>();
        facts.keySet().forEach(each -> shape(each, facts, upstream, shapes));
        return shapes;
    }

    private static String shape(
            String name, Map<String, ClassFacts> facts, Map<String, String> upstream, Map<String, String> shapes) {
        ClassFacts fact = facts.get(name);
        if (fact == null) {
            return upstream.getOrDefault(name, "");
        }
        String known = shapes.get(name);
        if (known == null) {
            var text = new StringBuilder(fact.shape());
            fact.supers().forEach(each -> text.append(shape(each, facts, upstream, shapes)));
            known = text.length() == fact.shape().length() ? fact.shape() : Hash.of(text.toString());
            shapes.put(name, known);
        }
        return known;
    }

    private static Set<String> differing(Map<String, String> before, Map<String, String> after) {
        Set<String> differing = new HashSet<>(before.keySet());
        differing.addAll(after.keySet());
        differing.removeIf(each -> after.containsKey(each) && after.get(each).equals(before.get(each)));
        return differing;
    }

    private void compile(Room room, List<Path> files, Path out, boolean beside) throws IOException {
        Files.createDirectories(out);
        List<String> path = new ArrayList<>();
        path.add(out.toString());
        if (beside) {
            path.add(cache.resolve(room.name()).resolve("classes").toString());
        }
        Set<Room> direct = room.direct(rooms);
        for (Room each : room.closure(rooms)) {
            if (!each.equals(room)) {
                String rules = each.name().equals(room.host()) ? "" : rules(each, direct.contains(each));
                classes(each).forEach(folder -> path.add(folder + rules));
            }
        }
        jars.forEach(each -> path.add(each.toString()));
        List<String> arguments = new ArrayList<>(
                List.of("-warn:none", "-err:forbidden", "-proc:none", "-proceedOnError", "-Xemacs", "-g"));
        arguments.addAll(List.of("--release", "21", "-encoding", "UTF-8", "-d", out.toString()));
        arguments.addAll(List.of("-cp", String.join(":", path)));
        files.forEach(each -> arguments.add(each.toString()));
        var report = new StringWriter();
        eclipse(arguments, new PrintWriter(report));
        compiled += files.size();
        Matcher each = PROBLEM.matcher(report.toString());
        boolean any = false;
        while (each.find()) {
            Path file = cache.getParent().getParent().getParent().relativize(Path.of(each.group(1)));
            String text = each.group(3).strip();
            boolean restriction = text.startsWith("Access restriction:"); // once for a type in a file is enough
            boolean first = restriction && restricted.add(file.toString());
            if (!restriction || (restricted.add(file + text) && text.contains("The type")) || first) {
                problems.add(
                        file + ":" + each.group(2) + ": " + text.replaceFirst(" \\(restriction on classpath.*", ""));
            }
            any = true;
        }
        if (!any && report.toString().contains("ERROR")) {
            problems.add(room.name() + ": " + report.toString().strip());
        }
    }

    /** Of another bundle only what its manifest shows may be used, and nothing of one that is not asked for. */
    private static String rules(Room room, boolean direct) {
        var rules = new StringBuilder("[");
        if (direct) {
            room.exports()
                    .forEach(each ->
                            rules.append('+').append(each.replace('.', '/')).append("/*:"));
        }
        return rules.append("-**/*]").toString();
    }

    private void eclipse(List<String> arguments, PrintWriter report) {
        try {
            if (compiler == null) {
                URL jar = Jars.named(jars, "ecj").toUri().toURL();
                var loader = new URLClassLoader(new URL[] {jar});
                Class<?> batch = loader.loadClass("org.eclipse.jdt.core.compiler.batch.BatchCompiler");
                Class<?> progress = loader.loadClass("org.eclipse.jdt.core.compiler.CompilationProgress");
                compiler = batch.getMethod("compile", String[].class, PrintWriter.class, PrintWriter.class, progress);
            }
            compiler.invoke(null, arguments.toArray(String[]::new), report, report, null);
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException("the compiler of Eclipse did not start", e);
        }
    }

    static Map<String, Path> sources(Room room) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        for (Path folder : room.sources()) {
            if (Files.isDirectory(folder)) {
                try (var walk = Files.walk(folder)) {
                    walk.filter(each -> each.toString().endsWith(".java"))
                            .forEach(each -> files.put(folder.relativize(each).toString(), each));
                }
            }
        }
        return files;
    }

    private static Map<String, ClassFacts> facts(Path classes) throws IOException {
        Map<String, ClassFacts> facts = new HashMap<>();
        if (Files.isDirectory(classes)) {
            List<Path> files;
            try (var walk = Files.walk(classes)) {
                files = walk.filter(each -> each.toString().endsWith(".class")).toList();
            }
            for (Path each : files) {
                ClassFacts fact = ClassFacts.of(Files.readAllBytes(each));
                facts.put(fact.name(), fact);
            }
        }
        return facts;
    }

    /** Moves the fresh classes to the others, and drops those that no source makes any more. */
    private static void keep(Path home, Set<String> names) throws IOException {
        Path fresh = home.resolve("fresh");
        Path classes = home.resolve("classes");
        Files.createDirectories(classes);
        for (String each : names) {
            Path file = fresh.resolve(each + ".class");
            if (Files.exists(file)) {
                Path to = classes.resolve(each + ".class");
                Files.createDirectories(to.getParent());
                Files.move(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        delete(fresh);
        List<Path> stale;
        try (var walk = Files.walk(classes)) {
            stale = walk.filter(each -> each.toString().endsWith(".class"))
                    .filter(each ->
                            !names.contains(classes.relativize(each).toString().replaceFirst("\\.class$", "")))
                    .toList();
        }
        for (Path each : stale) {
            Files.delete(each);
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> all;
            try (var walk = Files.walk(folder)) {
                all = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : all) {
                Files.delete(each);
            }
        }
    }

    private static Map<String, String> read(Path home, String name) throws IOException {
        Path file = home.resolve(name + ".tsv");
        Map<String, String> map = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                int tab = line.indexOf('\t');
                map.put(line.substring(0, tab), line.substring(tab + 1));
            }
        }
        return map;
    }

    private static void write(Path home, String name, Map<String, String> map) throws IOException {
        Files.createDirectories(home);
        Files.write(
                home.resolve(name + ".tsv"),
                map.entrySet().stream()
                        .map(each -> each.getKey() + "\t" + each.getValue())
                        .toList());
    }
}
