package care.quarterback.presentation.records;

import care.quarterback.core.spi.StoreException;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.model.CareCase;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.report.PrivateCopies;
import care.quarterback.presentation.report.SendPresenter;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.steps.letters.SentFiles;
import care.quarterback.steps.records.DocumentBytes;
import care.quarterback.steps.records.StoredBytes;
import care.quarterback.steps.records.StoredPart;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Opens a document of a case through a private copy, which is verified while it is written and deleted when the window
 * closes, at the latest when the next one opens; saves it where a person says; takes files in. Blocking: called from a job,
 * never on the screen's thread.
 */
public final class DocumentPresenter {

    private final DocumentBytes documents;
    private final PrivateCopies copies;

    public DocumentPresenter(DocumentBytes documents, PrivateCopies copies) {
        this.documents = documents;
        this.copies = copies;
    }

    /** Of an open store. */
    public static DocumentPresenter of(OpenDesk desk, PrivateCopies copies) {
        return new DocumentPresenter(desk.files().documents(), copies);
    }

    /** What became of it. */
    public sealed interface Result {

        /** A copy that a viewer can show; its name says nothing about the patient. */
        record Opened(Path file) implements Result {}

        /** Saved where the person said. @param sentence that says so */
        record Saved(String sentence) implements Result {}

        /** Not opened or not saved: a sentence for the person. */
        record Failed(String sentence) implements Result {}
    }

    /** Writes a fresh copy of the document; of a part of a file its pages only. */
    public Result open(LiveCase live, ObjectId document) {
        Path file = null;
        try {
            Optional<StoredPart> part = part(live, document);
            if (part.isEmpty()) {
                return onPaper(live);
            }
            boolean page = documents.hasPage(part.get());
            file = copies.fresh(page ? ".html" : part.get().ending());
            if (page) {
                writePage(part.get(), file);
            } else {
                write(part.get(), file);
            }
            live.papers().opened(live.id());
            return new Result.Opened(file);
        } catch (IOException | CompletionException failure) {
            remove(file);
            return new Result.Failed(live.room().text().of("document.failed"));
        }
    }

    /** Opens the copy that we keep of a letter that went out. */
    public Result openCopy(LiveCase live, ObjectId letter) {
        return openOf(live, careCase -> SentFiles.copy(careCase, letter), "sent.noCopy");
    }

    /** Opens what proves that a letter went out. */
    public Result openProof(LiveCase live, ObjectId letter) {
        return openOf(live, careCase -> SentFiles.proof(careCase, letter), "sent.noProof");
    }

    private Result openOf(LiveCase live, Function<CareCase, Optional<ObjectId>> which, String none) {
        return live.read(which)
                .join()
                .map(id -> open(live, id))
                .orElseGet(() -> new Result.Failed(live.room().text().of(none)));
    }

    /** How the name of the document's file ends, such as ".pdf"; empty when it is on paper only. */
    public Optional<String> ending(LiveCase live, ObjectId document) {
        return part(live, document).map(StoredPart::ending);
    }

    /** Writes the document to a file; one that is there already is replaced once all of it is written. */
    public Result save(LiveCase live, ObjectId document, Path target) {
        ScreenText text = live.room().text();
        Path file = null;
        try {
            live.papers().requireSaving();
            Optional<StoredPart> part = part(live, document);
            if (part.isEmpty()) {
                return onPaper(live);
            }
            file = begun(target);
            if (file == null) {
                return new Result.Failed(text.of("document.notSaved"));
            }
            write(part.get(), file);
            Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
            live.papers().saved(live.id());
            return new Result.Saved(text.of("document.saved"));
        } catch (StoreException known) {
            remove(file);
            return new Result.Failed(live.room().sentences().sentence(known.said()));
        } catch (IOException | CompletionException failure) {
            remove(file);
            return new Result.Failed(text.of("document.failed"));
        }
    }

    /** A file beside the target; null where nothing can be written. */
    private static Path begun(Path target) {
        try {
            return Files.createTempFile(target.toAbsolutePath().getParent(), "save", ".part");
        } catch (IOException noPlace) {
            return null;
        }
    }

    /** What takes in the pages of a letter, and what proves that it went out. */
    public SendPresenter.Keeping keeping() {
        return documents::take;
    }

    /** Takes a file's bytes in, see {@link DocumentBytes#take}. */
    StoredBytes take(InputStream in) throws IOException {
        return documents.take(in);
    }

    private static Optional<StoredPart> part(LiveCase live, ObjectId document) {
        return live.read(careCase -> StoredPart.of(careCase, document)).join();
    }

    private static Result onPaper(LiveCase live) {
        return new Result.Failed(live.room().text().of("document.paper"));
    }

    private void write(StoredPart part, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            documents.write(part, out);
        }
    }

    private void writePage(StoredPart part, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            documents.writePage(part, out);
        }
    }

    private static void remove(Path file) {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException stillThere) {
                // the sweep at the next start takes a private copy
            }
        }
    }
}
