package care.quarterback.presentation.tray;

import care.quarterback.core.session.Outcome;
import care.quarterback.desk.services.Incoming;
import care.quarterback.desk.services.TrayDesk;
import care.quarterback.model.practice.ArrivalWay;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes what comes into a folder of this computer, such as a scanner's, into the tray. A file is taken once its size and time
 * stood still for two looks, so never half of it. Blocking; used by one thread at a time.
 */
public final class WatchedFolder {

    /** Where files lie that were taken, in the folder itself. */
    public static final String TAKEN = "Taken";

    private static final int MOST = 20; // at a look: the window stays usable while a scanner is emptied

    private final TrayDesk desk;
    private final Path folder;
    private final boolean remove;
    private Map<Path, Still> before = Map.of();
    private final Set<Path> refused = new HashSet<>();

    /** How a file was at a look. */
    private record Still(long size, long changed) {}

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
        } catch (IOException e) {
            return new Look(0, List.of(), true);
        }
        List<Left> left = new ArrayList<>();
        int taken = 0;
        int tried = 0;
        for (Map.Entry<Path, Still> file : now.entrySet()) {
            boolean stood = file.getValue().equals(before.get(file.getKey()))
                    && file.getValue().size() > 0;
            if (!stood || refused.contains(file.getKey()) || tried++ >= MOST) {
                continue;
            }
            Outcome outcome = take(file.getKey());
            boolean inTray = outcome.done();
            taken += inTray ? 1 : 0;
            if (!inTray || !putAway(file.getKey())) {
                refused.add(file.getKey());
                left.add(new Left(file.getKey().getFileName().toString(), outcome));
            }
        }
        before = now;
        refused.retainAll(now.keySet());
        return new Look(taken, left, false);
    }

    private Map<Path, Still> files() throws IOException {
        Map<Path, Still> found = new HashMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.sorted().toList()) {
                boolean ours = Files.isRegularFile(each)
                        && !each.getFileName().toString().startsWith(".");
                if (ours) {
                    found.put(
                            each,
                            new Still(
                                    Files.size(each),
                                    Files.getLastModifiedTime(each).toMillis()));
                }
            }
        }
        return found;
    }

    /** A file that can't be read now is tried at the next look. */
    private Outcome take(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return desk.add(new Incoming(file.getFileName().toString(), ArrivalWay.FOLDER), in);
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
