package care.quarterback.core.person;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which first names stand for one another: the lines of {@code nicknames.tsv}. */
final class Nicknames {

    private static final Map<String, Set<Integer>> LINES = read();

    private Nicknames() {}

    static boolean related(String one, String other) {
        return !Collections.disjoint(LINES.getOrDefault(one, Set.of()), LINES.getOrDefault(other, Set.of()));
    }

    private static Map<String, Set<Integer>> read() {
        Map<String, Set<Integer>> lines = new HashMap<>();
        try (var reader = new BufferedReader(
                new InputStreamReader(Nicknames.class.getResourceAsStream("nicknames.tsv"), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.startsWith("#")) {
                    for (String name : line.split("[\\t ]+")) {
                        lines.computeIfAbsent(name, each -> new HashSet<>()).add(number);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
