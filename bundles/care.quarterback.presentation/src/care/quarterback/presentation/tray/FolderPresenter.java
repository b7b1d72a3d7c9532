package care.quarterback.presentation.tray;

import care.quarterback.core.account.Right;
import care.quarterback.core.session.Outcome;
import care.quarterback.desk.services.TrayDesk;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.preferences.Choices.TrayFolder;
import care.quarterback.presentation.preferences.Preferences;
import care.quarterback.presentation.tray.WatchedFolder.Left;
import care.quarterback.presentation.tray.WatchedFolder.Look;
import care.quarterback.presentation.work.Room;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Looks into the folder that the person chose for this computer, and says what couldn't be taken into the tray. Called on the
 * screen's thread, and calls back on it.
 */
public final class FolderPresenter {

    private final Room room;
    private final TrayDesk desk;
    private final boolean may;
    private final Preferences preferences;
    private TrayFolder watched = TrayFolder.NONE;
    private Optional<WatchedFolder> folder = Optional.empty();
    private boolean unreadable;
    private boolean failed;
    private boolean busy;

    public FolderPresenter(LiveCases cases, Preferences preferences) {
        this.room = cases.room();
        this.desk = cases.desk().tray();
        this.may = cases.desk().may(Right.OFFICE_WORK);
        this.preferences = preferences;
    }

    /** Looks once, unless a look is under way. @param problem is told what went wrong, each thing once */
    public void look(Consumer<String> problem) {
        chosen();
        if (busy || !may || folder.isEmpty()) {
            return;
        }
        busy = true;
        room.background()
                .run(
                        folder.get()::look,
                        look -> {
                            busy = false;
                            say(look, problem);
                        },
                        failure -> {
                            busy = false;
                            failed(room.sentence(failure, "tray.notTaken"), problem);
                        });
    }

    private void failed(String sentence, Consumer<String> problem) {
        if (!failed) {
            problem.accept(sentence);
        }
        failed = true;
    }

    private void chosen() {
        TrayFolder now = preferences.choices().trayFolder();
        if (!now.equals(watched)) {
            watched = now;
            unreadable = false;
            folder = path(now).map(path -> new WatchedFolder(desk, path, now.remove()));
        }
    }

    private static Optional<Path> path(TrayFolder chosen) {
        try {
            return chosen.path().isBlank() ? Optional.empty() : Optional.of(Path.of(chosen.path()));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private void say(Look look, Consumer<String> problem) {
        if (look.unreadable() && !unreadable) {
            problem.accept(room.text().of("tray.folder.unreadable"));
        }
        unreadable = look.unreadable();
        failed = false;
        if (!look.refused().isEmpty()) {
            problem.accept(look.refused().stream().map(this::sentence).collect(Collectors.joining("\n")));
        }
    }

    private String sentence(Left left) {
        List<String> why = left.outcome() instanceof Outcome.Rejected rejected
                ? rejected.problems().stream()
                        .map(each -> each.sentence(room.sentences()))
                        .toList()
                : List.of();
        if (left.outcome().done()) {
            return room.text().of("tray.folder.stays", left.name());
        }
        return room.text()
                .of("tray.refused", left.name(), why.isEmpty() ? room.text().of("tray.unreadable") : why.getFirst());
    }
}
