package care.quarterback.presentation.tray;

import care.quarterback.core.session.Outcome;
import care.quarterback.desk.services.Incoming;
import care.quarterback.desk.services.TrayDesk;
import care.quarterback.model.practice.ArrivalWay;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes what comes into a folder of this computer, such as a scanner's, into the tray. A file is taken once its size and time
 * stood still for two looks, and a PDF without its end for a minute, so never half of it. Blocking; used by one thread at a time.
 */
public final class WatchedFolder {

    /** Where files lie that were taken, in the folder itself. */
    public static final String TAKEN = "Taken";

    private static final int MOST = 20; // at a look: the window stays usable while a scanner is emptied
    private static final int PATIENT = 12; // looks at five seconds: a scanner that pauses between pages

    private final TrayDesk desk;
    private final Path folder;
    private final boolean remove;
    private Map<Path, Still> before = Map.of();
    private final Map<Path, WatchedFile> refused = new HashMap<>();
    private final Set<Path> named = new HashSet<>();

    /** How a file was at a look, and for how many looks before. */
    private record Still(WatchedFile file, int looks) {}

    /**
     * What a look found.
     *
     * @param taken how many files are in the tray now
     * @param refused those that aren't, with why; each is named once
     * @param unreadable whether the folder can't be read
     */
    public record Look(int taken, List<Left> refused, boolean unreadable) {

        public Look {
            refused = List.copyOf(refused);
        }
    }

    /** A file that stays in the folder. @param outcome why; done where it is in the tray, and only couldn't be moved away */
    public record Left(String name, Outcome outcome) {}

    /** @param remove true to remove what was taken; else it goes into the folder {@link #TAKEN} */
    public WatchedFolder(TrayDesk desk, Path folder, boolean remove) {
        this.desk = desk;
        this.folder = folder;
        this.remove = remove;
    }

    /** Looks once. */
    public Look look() {
        Map<Path, Still> now;
        try {
            now = files();
        } catch (IOException | UncheckedIOException e) {
            return new Look(0, List.of(), true);
        }
        before = now;
        refused.entrySet()
                .removeIf(each -> !now.containsKey(each.getKey())
                        || !now.get(each.getKey()).file().equals(each.getValue()));
        named.retainAll(now.keySet());
        List<Left> left = new ArrayList<>();
        int taken = 0;
        int tried = 0;
        for (Still still : now.values()) {
            WatchedFile file = still.file();
            if (refused.containsKey(file.path()) || !stood(still) || tried++ >= MOST) {
                continue;
            }
            Outcome outcome = take(file);
            boolean inTray = outcome.done();
            taken += inTray ? 1 : 0;
            if (inTray && putAway(file.path())) {
                continue;
            }
            if (inTray || lasting(outcome)) {
                refused.put(file.path(), file);
            }
            if (named.add(file.path())) {
                left.add(new Left(file.path().getFileName().toString(), outcome));
            }
        }
        return new Look(taken, left, false);
    }

    private static boolean stood(Still still) {
        return still.looks() >= 1
                && still.file().size() > 0
                && (still.looks() >= PATIENT || still.file().ended());
    }

    /** Why it isn't taken is the file itself; else it is tried again: it was locked, or the tray was full. */
    private static boolean lasting(Outcome outcome) {
        return outcome instanceof Outcome.Rejected rejected
                && !rejected.problems().isEmpty()
                && rejected.problems().stream()
                        .noneMatch(problem -> problem.message().key().equals("full"));
    }

    /** By name, as a scanner counts them. */
    private Map<Path, Still> files() throws IOException {
        Map<Path, Still> found = new LinkedHashMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.sorted().toList()) {
                WatchedFile.of(each).ifPresent(file -> {
                    Still earlier = before.get(each);
                    boolean same = earlier != null && earlier.file().equals(file);
                    found.put(each, new Still(file, same ? earlier.looks() + 1 : 0));
                });
            }
        }
        return found;
    }

    private Outcome take(WatchedFile file) {
        try (InputStream in = file.open()) {
            return desk.add(new Incoming(file.path().getFileName().toString(), ArrivalWay.FOLDER), in);
        } catch (IOException unreadable) {
            return new Outcome.Rejected(List.of());
        }
    }

    private boolean putAway(Path file) {
        try {
            if (remove) {
                Files.delete(file);
            } else {
                Path place = Files.createDirectories(folder.resolve(TAKEN));
                Files.move(file, free(place, file.getFileName().toString()), StandardCopyOption.ATOMIC_MOVE);
            }
            return true;
        } catch (IOException stays) {
            return false;
        }
    }

    /** A scanner gives the same name each day: what was taken before isn't overwritten. */
    private static Path free(Path place, String name) {
        Path wanted = place.resolve(name);
        int dot = name.lastIndexOf('.');
        for (int i = 2; Files.exists(wanted); i++) {
            String beginning = dot < 1 ? name : name.substring(0, dot);
            wanted = place.resolve(beginning + " (" + i + ")" + (dot < 1 ? "" : name.substring(dot)));
        }
        return wanted;
    }
}
