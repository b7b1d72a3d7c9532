package care.quarterback.presentation.records;

import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.casefile.LiveCase;
import care.quarterback.presentation.report.PrivateCopies;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.steps.records.DocumentBytes;
import care.quarterback.steps.records.StoredBytes;
import care.quarterback.steps.records.StoredPart;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * Opens a document of a case through a private copy, which is verified while it is written and deleted when the window
 * closes, at the latest when the next one opens. Blocking: called from a job, never on the screen's thread.
 */
final class DocumentPresenter {

    private final DocumentBytes documents;
    private final PrivateCopies copies;

    public DocumentPresenter(DocumentBytes documents, PrivateCopies copies) {
        this.documents = documents;
        this.copies = copies;
    }

    /** What became of it. */
    public sealed interface Result {

        /** A copy that a viewer can show; its name says nothing about the patient. */
        record Opened(Path file) implements Result {}

        /** Not opened: a sentence for the person. */
        record Failed(String sentence) implements Result {}
    }

    /** Writes a fresh copy of the document; of a part of a file its pages only. */
    public Result open(LiveCase live, ObjectId document) {
        ScreenText text = live.room().text();
        Path file = null;
        try {
            Optional<StoredPart> part =
                    live.read(careCase -> StoredPart.of(careCase, document)).join();
            if (part.isEmpty()) {
                return new Result.Failed(text.of("document.paper"));
            }
            file = copies.fresh(suffix(part.get().mediaType()));
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                documents.write(part.get(), out);
            }
            return new Result.Opened(file);
        } catch (IOException | CompletionException failure) {
            remove(file);
            return new Result.Failed(text.of("document.failed"));
        }
    }

    /** Viewers go by the end of the name; what is not known opens with none by itself. */
    private static String suffix(String mediaType) {
        return switch (mediaType) {
            case StoredBytes.PDF -> ".pdf";
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "image/tiff" -> ".tif";
            case "application/dicom" -> ".dcm";
            case "application/zip" -> ".zip";
            default -> ".bin";
        };
    }

    private static void remove(Path file) {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException stillThere) {
                // the sweep at the next start takes it
            }
        }
    }
}
