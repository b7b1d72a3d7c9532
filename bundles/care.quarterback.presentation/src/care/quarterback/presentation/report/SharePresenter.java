package care.quarterback.presentation.report;

import care.quarterback.desk.services.ShareDesk;
import care.quarterback.desk.services.ShareDesk.Named;
import care.quarterback.desk.services.ShareDesk.Offered;
import care.quarterback.desk.share.GeneratedPassphrase;
import care.quarterback.desk.share.PageLock;
import care.quarterback.desk.share.ShareCheck;
import care.quarterback.desk.share.ShareCheck.Scope;
import care.quarterback.desk.share.ShareQuery.Wish;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.report.ShareScreen.Document;
import care.quarterback.presentation.report.ShareScreen.Line;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Room;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes a family's own view: who will read it is chosen first, then the check says what it would tell, then it is written
 * and its passphrase shown once. Called on the screen's thread; the work is done beside it.
 */
public final class SharePresenter {

    private static final int NOBODY = -1;

    private final ShareDesk desk;
    private final Room room;
    private final CaseId id;
    private final Background.Lane lane;
    private final Set<ObjectId> with = new LinkedHashSet<>();
    private Consumer<ShareScreen> view = screen -> {};
    private Offered offered = new Offered("", List.of(), List.of());
    private int chosen = NOBODY;
    private ShareCheck check;

    public SharePresenter(ShareDesk desk, Room room, CaseId id) {
        this.desk = desk;
        this.room = room;
        this.id = id;
        this.lane = room.background().lane();
    }

    /** Shows who could read it; nobody is chosen. */
    public void start(Consumer<ShareScreen> shown) {
        view = shown;
        lane.run(
                () -> desk.offered(id),
                found -> {
                    offered = found;
                    show("", "", false);
                },
                this::failed);
    }

    /** The window is gone: nothing is shown any more. */
    public void stop() {
        lane.drop();
        view = screen -> {};
    }

    /** @param reader of the readers shown; 0 is the patient, -1 nobody */
    public void choose(int reader) {
        chosen = reader;
        with.clear();
        look();
    }

    /** A document goes along, or no longer. */
    public void take(ObjectId document, boolean along) {
        if (along ? with.add(document) : with.remove(document)) {
            look();
        }
    }

    /** Writes the view; an older file of that name stays until the new one is whole. */
    public void write(Path file) {
        if (chosen == NOBODY || check == null || !check.writable()) {
            return;
        }
        Wish wish = wish();
        lane.run(
                () -> written(file, wish),
                passphrase -> show(passphrase, say("share.written", file.getFileName()), false),
                this::failed);
    }

    private String written(Path file, Wish wish) {
        char[] passphrase = GeneratedPassphrase.make();
        try {
            Path part = Files.createTempFile(file.toAbsolutePath().getParent(), ".quarterback", ".part");
            try {
                try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
                    desk.write(id, wish, room.today(), new PageLock(passphrase, new SecureRandom()), out);
                }
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            return new String(passphrase);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private void look() {
        if (chosen == NOBODY) {
            lane.drop();
            check = null;
            show("", "", false);
            return;
        }
        Wish wish = wish();
        lane.run(
                () -> desk.check(id, wish, room.today()),
                found -> {
                    check = found;
                    show("", "", false);
                },
                this::failed);
    }

    private Wish wish() {
        Optional<ObjectId> person = chosen <= 0
                ? Optional.empty()
                : Optional.of(offered.people().get(chosen - 1).id());
        return new Wish(person, List.copyOf(with));
    }

    private void failed(Throwable failure) {
        show("", say(failure instanceof UncheckedIOException ? "files.unwritten" : "share.failed"), true);
    }

    private void show(String passphrase, String sentence, boolean problem) {
        List<String> readers = new ArrayList<>();
        if (!offered.patient().isEmpty() || !offered.people().isEmpty()) {
            readers.add(say("share.patient", offered.patient()));
            offered.people().stream().map(Named::name).forEach(readers::add);
        }
        boolean all = check != null && check.scope() == Scope.ALL;
        view.accept(new ShareScreen(
                readers,
                chosen,
                all
                        ? offered.documents().stream()
                                .map(each -> new Document(each.id(), each.name(), with.contains(each.id())))
                                .toList()
                        : List.of(),
                check == null ? List.of(new Line(say("share.choose"), false, false)) : lines(check),
                check != null && check.writable() && passphrase.isEmpty(),
                passphrase,
                sentence,
                problem));
    }

    private List<Line> lines(ShareCheck now) {
        List<Line> lines = new ArrayList<>();
        now.why().forEach(line -> lines.add(new Line(line, false, false)));
        now.careful().forEach(line -> lines.add(new Line(line, false, true)));
        lines.add(new Line(say(now.writable() ? "share.tells" : "share.tells.nothing"), true, false));
        now.tells().forEach(line -> lines.add(new Line(line, false, false)));
        return lines;
    }

    private String say(String key, Object... arguments) {
        return room.text().of(key, arguments);
    }
}
