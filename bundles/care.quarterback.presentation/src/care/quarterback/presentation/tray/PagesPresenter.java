package care.quarterback.presentation.tray;

import care.quarterback.desk.report.PagePictures;
import care.quarterback.desk.report.PagePictures.PagePicture;
import care.quarterback.desk.services.MailLines;
import care.quarterback.desk.services.TrayDesk;
import care.quarterback.model.practice.ArrivalKind;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.tray.TrayRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Shows what an item of the tray looks like: the pages of a PDF, the words of a text. Nothing lies on the disk for it. Called on
 * the screen's thread, and calls back on it.
 */
public final class PagesPresenter {

    private static final long MOST_WORDS = 64 << 10;

    private final TrayPresenter tray;
    private final TrayDesk desk;
    private final Room room;
    private final PagePictures pictures;
    private final int dots;
    private final Background.Lane lane;
    private Consumer<TrayPreview> view = preview -> {};
    private Optional<TrayRow> shown = Optional.empty();
    private byte[] bytes = new byte[0];
    private int page = 1;
    private int pages;

    /** @param dots how many of the screen make an inch of the paper */
    public PagesPresenter(TrayPresenter tray, Room room, PagePictures pictures, int dots) {
        this.tray = tray;
        this.desk = tray.desk();
        this.room = room;
        this.pictures = pictures;
        this.dots = dots;
        this.lane = room.background().lane();
    }

    public void start(Consumer<TrayPreview> screen) {
        view = screen;
    }

    public void stop() {
        lane.drop();
        view = preview -> {};
        bytes = new byte[0];
    }

    /** Shows the first page of an item; nothing where none is chosen. */
    public void show(Optional<ObjectId> chosen) {
        Optional<TrayRow> item = chosen.flatMap(tray::find);
        if (item.map(TrayRow::id).equals(shown.map(TrayRow::id))) {
            return;
        }
        shown = item;
        bytes = new byte[0];
        page = 1;
        pages = 0;
        if (item.isEmpty()) {
            lane.drop();
            view.accept(TrayPreview.NONE);
        } else {
            read(item.get());
        }
    }

    private void read(TrayRow row) {
        if (row.kind() == ArrivalKind.MAIL) {
            lane.run(
                    () -> mail(row),
                    said -> view.accept(words(row, said)),
                    failure -> view.accept(words(room.sentence(failure, "tray.noPreview"))));
            return;
        }
        if (!row.paged() && row.bytes().size() > MOST_WORDS) {
            view.accept(words(room.text().of("tray.noPreview")));
            return;
        }
        lane.run(
                () -> read(row.id()),
                read -> {
                    bytes = read;
                    if (row.paged()) {
                        draw();
                    } else {
                        view.accept(words(row, text(read)));
                    }
                },
                failure -> view.accept(words(room.sentence(failure, "tray.noPreview"))));
    }

    private String mail(TrayRow row) {
        try {
            String said = desk.mail(row)
                    .map(mail -> String.join("\n", MailLines.of(mail, room.sentences())))
                    .orElseGet(() -> room.text().of("tray.noPreview"));
            return said.length() > MOST_WORDS ? said.substring(0, (int) MOST_WORDS) : said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] read(ObjectId item) {
        var out = new ByteArrayOutputStream();
        try {
            desk.write(item, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String text(byte[] read) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(read))
                    .toString();
        } catch (CharacterCodingException noText) {
            return room.text().of("tray.noPreview");
        }
    }

    private TrayPreview words(TrayRow row, String words) {
        return words(cameWith(row) + words);
    }

    private String cameWith(TrayRow row) {
        String sentence = MailLines.cameWith(row, room.sentences());
        return sentence.isEmpty() ? "" : sentence + "\n\n";
    }

    private static TrayPreview words(String words) {
        return new TrayPreview(Optional.empty(), "", words, false, false);
    }

    /** @param by 1 for the next page, -1 for the one before */
    public void turn(int by) {
        int wanted = page + by;
        if (wanted >= 1 && wanted <= pages) {
            page = wanted;
            draw();
        }
    }

    private void draw() {
        byte[] pdf = bytes;
        int wanted = page;
        lane.run(
                () -> drawn(pdf, wanted),
                picture -> {
                    pages = picture.pages();
                    view.accept(new TrayPreview(
                            Optional.of(picture),
                            room.text().of("preview.place", wanted, pages),
                            shown.map(this::cameWith).orElse("") + picture.text(),
                            wanted > 1,
                            wanted < pages));
                },
                failure -> view.accept(words(room.text().of("tray.noPreview"))));
    }

    private PagePicture drawn(byte[] pdf, int wanted) {
        try {
            return pictures.page(pdf, wanted, dots);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
