package care.quarterback.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the jars of the target definition, of the wrappers and of the model's generator in the local Maven repository. */
final class Jars {

    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");
    private static final Pattern OTHER_SYSTEM = Pattern.compile(".*\\.(win32|cocoa)\\..*");
    /** What Tycho adds by itself to the class path of the compiler. */
    private static final String ANNOTATIONS = "org.osgi:org.osgi.service.component.annotations:1.5.1";

    private final Path repository;
    private final Path cache;

    Jars(Path cache) {
        String named = System.getenv("MAVEN_OPTS") == null ? "" : System.getenv("MAVEN_OPTS");
        Matcher option = Pattern.compile("-Dmaven\\.repo\\.local=(\\S+)").matcher(named);
        this.repository =
                option.find() ? Path.of(option.group(1)) : Path.of(System.getProperty("user.home"), ".m2/repository");
        this.cache = cache;
    }

    /** All jars of the house: what the target lists, what the wrappers hold, and the annotations of OSGi. */
    List<Path> all(Path releng) throws IOException {
        List<Path> poms = new ArrayList<>();
        try (var folders = Files.list(releng.resolve("wrappers"))) {
            folders.map(each -> each.resolve("pom.xml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .forEach(poms::add);
        }
        StringBuilder key = new StringBuilder(repository.toString()).append('\n');
        String target = Files.readString(releng.resolve("platform/target.target"));
        key.append(target);
        for (Path pom : poms) {
            key.append(Files.readString(pom));
        }
        String stamp = Hash.of(key.toString());
        Path list = cache.resolve("jars.txt");
        if (Files.exists(list)) {
            List<String> lines = Files.readAllLines(list);
            List<Path> jars = lines.stream().skip(1).map(Path::of).toList();
            if (lines.getFirst().equals(stamp) && jars.stream().allMatch(Files::exists)) {
                return jars;
            }
        }
        Map<String, Path> found = new LinkedHashMap<>();
        for (String each : dependencies(target)) {
            put(found, each, true);
        }
        put(found, ANNOTATIONS, true);
        for (Path pom : poms) {
            for (String each : dependencies(Files.readString(pom))) {
                put(found, each, true);
                follow(found, each);
            }
        }
        Files.createDirectories(cache);
        Files.writeString(
                list,
                stamp + "\n"
                        + String.join(
                                "\n",
                                found.values().stream().map(Path::toString).toList()));
        return List.copyOf(found.values());
    }

    /** The jars a pom lists, and no more. */
    List<Path> listed(Path pom) throws IOException {
        Map<String, Path> found = new LinkedHashMap<>();
        for (String each : dependencies(Files.readString(pom))) {
            put(found, each, true);
        }
        return List.copyOf(found.values());
    }

    /** The jar of the target with this name. */
    static Path named(List<Path> jars, String artifact) {
        return jars.stream()
                .filter(each -> each.getFileName().toString().matches(Pattern.quote(artifact) + "-\\d.*\\.jar"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(artifact + " is not in the target definition"));
    }

    /** Adds what a wrapped jar needs itself; a version that its own pom does not name is the newest one at hand. */
    private void follow(Map<String, Path> found, String coordinates) throws IOException {
        String[] part = coordinates.split(":");
        Path pom = repository.resolve(path(part[0], part[1], part[2], "pom"));
        if (!Files.exists(pom)) {
            return;
        }
        String text = Files.readString(pom).replaceAll("(?s)<!--.*?-->|<(dependencyManagement|build)>.*?</\\1>", "");
        Matcher each = DEPENDENCY.matcher(text);
        while (each.find()) {
            String body = each.group(1).replaceAll("(?s)<exclusions>.*", "");
            String group = tag(body, "groupId").replaceAll("\\$\\{project\\.groupId}", part[0]);
            String artifact = tag(body, "artifactId");
            String version = tag(body, "version");
            boolean needed = !tag(body, "scope").matches("test|provided|system")
                    && !tag(body, "optional").equals("true");
            if (!needed || artifact.equals("xml-apis") || found.containsKey(group + ":" + artifact)) {
                continue; // the JDK has what xml-apis holds
            }
            if (version.isEmpty() || version.contains("$")) {
                version = newest(group, artifact);
            }
            if (!version.isEmpty() && put(found, group + ":" + artifact + ":" + version, false)) {
                follow(found, group + ":" + artifact + ":" + version);
            }
        }
    }

    private String newest(String group, String artifact) throws IOException {
        Path versions = repository.resolve(group.replace('.', '/')).resolve(artifact);
        if (!Files.isDirectory(versions)) {
            return "";
        }
        try (Stream<Path> list = Files.list(versions)) {
            return list.map(each -> each.getFileName().toString())
                    .filter(each -> Files.exists(repository.resolve(path(group, artifact, each, "jar"))))
                    .max(Comparator.comparing(Jars::padded))
                    .orElse("");
        }
    }

    /** A version whose numbers sort as text. */
    private static String padded(String version) {
        return Pattern.compile("\\d+")
                .matcher(version)
                .replaceAll(each -> "0".repeat(10 - Math.min(9, each.group().length())) + each.group());
    }

    private boolean put(Map<String, Path> found, String coordinates, boolean needed) throws IOException {
        String[] part = coordinates.split(":");
        if (OTHER_SYSTEM.matcher(part[1]).matches()
                && System.getProperty("os.name").equals("Linux")) {
            return false;
        }
        String path = path(part[0], part[1], part[2], "jar");
        Path jar = repository.resolve(path);
        if (!Files.exists(jar)) {
            jar = cache.resolve("lib").resolve(jar.getFileName().toString());
            if (!Files.exists(jar)) {
                if (!needed) {
                    return false;
                }
                fetch(path, jar);
            }
        }
        found.putIfAbsent(part[0] + ":" + part[1], jar);
        return true;
    }

    /** Takes one missing jar from Maven Central, and believes it only with its checksum. */
    private static void fetch(String path, Path jar) throws IOException {
        String from = "https://repo1.maven.org/maven2/" + path;
        Files.createDirectories(jar.getParent());
        Path part = jar.resolveSibling(jar.getFileName() + ".part");
        System.err.println("fetching " + from);
        String sum = new String(curl(from + ".sha1", "-"), java.nio.charset.StandardCharsets.US_ASCII).strip();
        curl(from, part.toString());
        if (!sum.startsWith(Hash.of(Files.readAllBytes(part)))) {
            Files.deleteIfExists(part);
            throw new IOException(jar.getFileName() + " could not be fetched: run ./mvnw package -DskipTests once");
        }
        Files.move(part, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] curl(String from, String to) throws IOException {
        Process curl = new ProcessBuilder("curl", "-fsSL", "--retry", "2", "-o", to, from)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        byte[] out = curl.getInputStream().readAllBytes();
        try {
            if (curl.waitFor() != 0) {
                throw new IOException(from + " could not be fetched: run ./mvnw package -DskipTests once");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return out;
    }

    /** The coordinates of a pom or a target definition, as group:artifact:version. */
    private static List<String> dependencies(String xml) {
        List<String> list = new ArrayList<>();
        Matcher each = DEPENDENCY.matcher(xml);
        while (each.find()) {
            String body = each.group(1).replaceAll("(?s)<exclusions>.*", "");
            list.add(tag(body, "groupId") + ":" + tag(body, "artifactId") + ":" + tag(body, "version"));
        }
        return list;
    }

    private static String tag(String xml, String name) {
        Matcher tag =
                Pattern.compile("<" + name + ">\\s*([^<]*?)\\s*</" + name + ">").matcher(xml);
        return tag.find() ? tag.group(1) : "";
    }

    private static String path(String group, String artifact, String version, String type) {
        return group.replace('.', '/') + "/" + artifact + "/" + version + "/" + artifact + "-" + version + "." + type;
    }
}
