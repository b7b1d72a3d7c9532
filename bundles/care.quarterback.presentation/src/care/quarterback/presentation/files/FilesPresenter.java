package care.quarterback.presentation.files;

import care.quarterback.core.spi.BackupReport;
import care.quarterback.core.spi.CodeCatalogues.Loaded;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.desk.services.BackupDesk;
import care.quarterback.desk.services.Desk;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.presentation.unlock.TypedSecret;
import care.quarterback.presentation.work.Choice;
import care.quarterback.presentation.work.LongWork;
import care.quarterback.presentation.work.Room;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What goes out of Quarterback as files and comes back: a backup and its return, one case for somebody else, a list of codes.
 * Each piece of work can be watched and, until it writes, stopped. Called on the screen's thread.
 */
public final class FilesPresenter {

    private static final int MOST_DAMAGES = 10;

    private final Desk desk;
    private final OpenDesk open;
    private final Room room;
    private final LongWork work;
    private final List<Runnable> backedUp = new CopyOnWriteArrayList<>();

    /** What the person sees of it. All methods are called on the screen's thread. */
    public interface View {

        /** Where the work is. @param percent how much of it is done; -1 when nobody can tell */
        void working(String sentence, int percent);

        /** It is done, or it is not: a sentence that says which. */
        void done(boolean problem, String sentence);
    }

    /** A piece of work that has begun. */
    public static final class Running {

        private volatile boolean stopped;

        /** Stops as soon as that is safe. */
        public void stop() {
            stopped = true;
        }
    }

    private interface Task {

        /** @return what is said when it is done */
        String run(Progress progress) throws IOException;
    }

    public FilesPresenter(Desk desk, OpenDesk open, Room room, LongWork work) {
        this.desk = desk;
        this.open = open;
        this.room = room;
        this.work = work;
    }

    /** A free place beside the store for what a backup holds. */
    public Path restoreFolder() {
        return free(open.location().home().resolveSibling("quarterback-restored-" + LocalDate.now(room.clock())));
    }

    private static Path free(Path wanted) {
        Path path = wanted;
        for (int number = 2; Files.exists(path); number++) {
            path = wanted.resolveSibling(wanted.getFileName() + "-" + number);
        }
        return path;
    }

    /** Where a backup is made when the window closes. @param chosen in Preferences; nowhere for those who can't make one */
    public Optional<Path> closingBackup(String chosen) {
        return Optional.of(chosen)
                .filter(folder -> !folder.isBlank() && open.backups().included())
                .map(Path::of);
    }

    /** Makes a backup in a folder: of all there is, or of what changed since the newest one there. */
    public Running backUp(Path folder, View view) {
        return begin("files.job.backup", view, progress -> {
            BackupReport made = open.backups().make(folder, progress);
            show(() -> backedUp.forEach(Runnable::run));
            return said(made, text().of("files.backup.done", made.file()), "files.backup.notWhole");
        });
    }

    /**
     * Reads a backup from end to end, and changes nothing.
     *
     * @param typed the passphrase of the backup, or its recovery key; wiped
     */
    public Running check(Path backup, char[] typed, View view) {
        StoreSecret secret = TypedSecret.of(typed);
        return begin("files.job.check", view, progress -> {
            try (secret) {
                BackupReport found = desk.check(BackupDesk.place(backup), secret, progress);
                String whole = text().of(
                                "files.check.done",
                                found.cases(),
                                found.documents(),
                                found.made().atZone(room.clock().getZone()).toLocalDate());
                return said(found, whole, "files.check.notWhole");
            }
        });
    }

    /** @throws NotWhole with what is not as it was saved, as far as there is anything */
    private String said(BackupReport report, String whole, String otherwise) throws NotWhole {
        if (report.whole()) {
            return whole;
        }
        throw new NotWhole(damages(report, otherwise));
    }

    private String damages(BackupReport report, String key) {
        return Stream.concat(
                        Stream.of(text().of(key, report.file(), report.damages().size())),
                        report.damages().stream()
                                .limit(MOST_DAMAGES)
                                .map(damage -> room.sentences().sentence(damage.said())))
                .collect(Collectors.joining("\n"));
    }

    /** A backup that was written or read, and does not hold all that there was. */
    private static final class NotWhole extends IOException {

        private static final long serialVersionUID = 1L;

        NotWhole(String sentence) {
            super(sentence);
        }
    }

    /** Tells of every backup that is made; returns what ends that. */
    public Runnable onBackup(Runnable listener) {
        backedUp.add(listener);
        return () -> backedUp.remove(listener);
    }

    /**
     * Tells the line that Today shows when it is time for a backup; empty when it is not, and while there is nothing to lose.
     *
     * @param days 0 for no reminder; whoever can't make a backup gets none
     */
    public void remind(int days, Consumer<String> tell) {
        if (days == 0 || !open.backups().included()) {
            tell.accept("");
            return;
        }
        room.background().run(() -> reminder(days), tell, failure -> tell.accept(""));
    }

    private String reminder(int days) {
        LocalDate today = LocalDate.now(room.clock());
        return open.backups()
                .last()
                .map(last -> last.plusDays(days).isAfter(today) ? "" : text().of("files.backup.last", last))
                .orElseGet(() -> open.lists().find("", 1).isEmpty() ? "" : text().of("files.backup.never"));
    }

    /**
     * Puts a backup into a folder of its own; the cases that are open stay as they are.
     *
     * @param typed the passphrase of the backup, or its recovery key; wiped
     */
    public Running restore(Path backup, Path into, char[] typed, View view) {
        StoreSecret secret = TypedSecret.of(typed);
        return begin("files.job.restore", view, progress -> {
            try (secret) {
                Path place = BackupDesk.place(backup);
                BackupReport report = desk.restore(
                                place, new StoreLocation.Embedded(into), secret, open.seat(), progress)
                        .report();
                String done = text().of("files.restore.done", into);
                if (!report.whole()) {
                    throw new NotWhole(damages(report, "files.restore.partly") + "\n" + done);
                }
                return done;
            }
        });
    }

    /** The kinds of file that a case can be written as. */
    public List<Choice<String>> exportKinds() {
        return desk.exportKinds().stream()
                .map(kind -> new Choice<>(kind, text().of("files.export." + kind)))
                .toList();
    }

    /** What the name of such a file ends in. @param kind one of {@link #exportKinds} */
    public String exportEnding(String kind) {
        return desk.exportEnding(kind);
    }

    /** Writes a case as a file; an older file of that name stays until the new one is whole. */
    public Running export(CaseId id, String kind, Path file, View view) {
        return begin("files.job.export", view, progress -> {
            Path part = Files.createTempFile(file.toAbsolutePath().getParent(), ".quarterback", ".part");
            try {
                try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
                    open.files().export(id, kind, out);
                }
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            return text().of("files.export.done", file.getFileName());
        });
    }

    /** Loads a release of the codes, a file or a zip or a folder that holds it. */
    public Running loadCodes(Path given, View view) {
        return begin("files.job.codes", view, progress -> {
            Loaded loaded = desk.loadCodes(given, open.location().home(), progress);
            String release = loaded.catalogue().release();
            String sentence = loaded.indexTerms() > 0
                    ? text().of("files.codes.index", release, loaded.codes(), loaded.indexTerms())
                    : text().of("files.codes.done", release, loaded.codes());
            return loaded.leftOut().map(why -> sentence + " " + why).orElse(sentence);
        });
    }

    /** Keeps the public keys of an issuer of health cards. */
    public Running loadKeys(Path given, View view) {
        return begin("files.job.keys", view, progress -> {
            int kept = desk.keepKeys(given, open.location().home());
            return kept == 0 ? text().of("files.keys.none") : text().of("files.keys.done", kept);
        });
    }

    private Running begin(String job, View view, Task task) {
        var running = new Running();
        view.working(text().of(job), -1);
        work.begin(text().of(job), outer -> {
            boolean problem = false;
            String sentence;
            try {
                sentence = task.run(new Watched(text().of(job), outer, running, view));
            } catch (IOException | RuntimeException failure) {
                problem = true;
                sentence = sentence(failure);
            }
            boolean failed = problem;
            String said = sentence;
            show(() -> view.done(failed, said));
        });
        return running;
    }

    private String sentence(Throwable failure) {
        return switch (failure) {
            case CompletionException wrapped when wrapped.getCause() != null -> sentence(wrapped.getCause());
            case UncheckedIOException wrapped -> sentence(wrapped.getCause());
            case StoreException known -> room.sentences().sentence(known.said());
            case NotWhole known -> known.getMessage();
            case InterruptedIOException stopped -> text().of("files.stopped");
            case java.nio.file.FileSystemException unwritten -> text().of("files.unwritten");
            case IOException refused -> text().of("files.refused", refused.getMessage());
            default -> text().of("files.failed");
        };
    }

    private ScreenText text() {
        return room.text();
    }

    private void show(Runnable action) {
        room.background().onScreen(action);
    }

    /** Says in words how far the work is. */
    private final class Watched implements Progress {

        private final String job;
        private final Progress outer;
        private final Running running;
        private final View view;

        private Watched(String job, Progress outer, Running running, View view) {
            this.job = job;
            this.outer = outer;
            this.running = running;
            this.view = view;
        }

        @Override
        public void report(long done, long total, String what) {
            int percent = total <= 0 ? -1 : (int) Math.min(100, 100 * done / total);
            outer.report(percent, 100, what);
            show(() -> view.working(what.isEmpty() ? job : what, percent));
        }

        @Override
        public boolean cancelled() {
            return running.stopped || outer.cancelled();
        }
    }
}
