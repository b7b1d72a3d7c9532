package care.quarterback.dev;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * A bundle of this checkout, as its manifest tells.
 *
 * @param host the bundle it is a fragment of, or empty
 * @param needs the bundles and packages it asks for, by name
 * @param exports the packages it shows
 * @param sources its folders of Java sources
 */
record Room(String name, Path folder, String host, Set<String> needs, Set<String> exports, List<Path> sources) {

    /** @param places bundles, or folders of bundles */
    static Map<String, Room> all(List<Path> places) throws IOException {
        Map<String, Room> rooms = new TreeMap<>();
        for (Path place : places) {
            try (var folders = Files.list(place)) {
                for (Path folder :
                        Stream.concat(Stream.of(place), folders).sorted().toList()) {
                    Path manifest = folder.resolve("META-INF/MANIFEST.MF");
                    if (Files.isRegularFile(manifest)) {
                        Room room = read(folder, manifest);
                        rooms.put(room.name(), room);
                    }
                }
            }
        }
        return rooms;
    }

    private static Room read(Path folder, Path manifest) throws IOException {
        var head = new Manifest();
        try (InputStream in = Files.newInputStream(manifest)) {
            head.read(in);
        }
        var build = new Properties();
        try (InputStream in = Files.newInputStream(folder.resolve("build.properties"))) {
            build.load(in);
        }
        Set<String> needs = names(head, "Require-Bundle");
        needs.addAll(names(head, "Import-Package"));
        Set<String> host = names(head, "Fragment-Host");
        List<Path> sources = new ArrayList<>();
        for (String each : build.getProperty("source..", "").split("[,\\s]+")) {
            if (!each.isEmpty()) {
                sources.add(folder.resolve(each));
            }
        }
        return new Room(
                names(head, "Bundle-SymbolicName").iterator().next(),
                folder,
                host.isEmpty() ? "" : host.iterator().next(),
                needs,
                names(head, "Export-Package"),
                sources);
    }

    /** The names a header lists, without their attributes. */
    private static Set<String> names(Manifest manifest, String header) {
        Set<String> names = new LinkedHashSet<>();
        String value = manifest.getMainAttributes().getValue(header);
        if (value != null) {
            for (String clause : value.replaceAll("\"[^\"]*\"", "").split(",")) {
                names.add(clause.split(";")[0].strip());
            }
        }
        return names;
    }

    /** The rooms this one asks for itself; a fragment also has what its host asks for. */
    Set<Room> direct(Map<String, Room> rooms) {
        Set<Room> direct = new LinkedHashSet<>();
        for (Room each : rooms.values()) {
            if (each.name().equals(host)) {
                direct.addAll(each.direct(rooms));
                direct.add(each);
            } else if (needs.contains(each.name()) || each.exports().stream().anyMatch(needs::contains)) {
                direct.add(each);
            }
        }
        return direct;
    }

    /** This room and all it builds on, the lowest first. */
    Set<Room> closure(Map<String, Room> rooms) {
        Set<Room> closure = new LinkedHashSet<>();
        for (Room each : direct(rooms)) {
            if (!each.equals(this)) {
                closure.addAll(each.closure(rooms));
            }
        }
        closure.add(this);
        return closure;
    }

    /** Whether its tests run in a plain Java: a fragment that is built like any bundle, with no harness of its own. */
    boolean plainTests() {
        return name.endsWith(".tests") && !host.isEmpty();
    }

    String shortName() {
        return name.replaceFirst("^care\\.quarterback\\.", "").replaceFirst("\\.tests$", "");
    }
}
