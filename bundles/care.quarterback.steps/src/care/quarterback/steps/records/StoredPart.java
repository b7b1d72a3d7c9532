package care.quarterback.steps.records;

import care.quarterback.model.CareCase;
import care.quarterback.model.Document;
import care.quarterback.model.value.ObjectId;
import java.util.Objects;
import java.util.Optional;

/**
 * A document as it lies in the store: a whole file, or some pages of one.
 *
 * @param mediaType such as "application/pdf"; empty when unknown
 */
public record StoredPart(String sha256, String mediaType, Optional<Pages> pages) {

    /** The first and the last page, from 1. */
    public record Pages(int from, int to) {}

    /** How a file of it is called at its end: viewers go by it, and what is not known opens with none by itself. */
    public String ending() {
        return switch (mediaType) {
            case StoredBytes.PDF -> ".pdf";
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "image/tiff" -> ".tif";
            case "application/dicom" -> ".dcm";
            case "application/zip" -> ".zip";
            case "text/plain" -> ".txt";
            case "text/rtf", "application/rtf" -> ".rtf";
            default -> ".bin";
        };
    }

    /** All of a file. */
    public static StoredPart whole(StoredBytes bytes) {
        return new StoredPart(bytes.sha256(), bytes.mediaType(), Optional.empty());
    }

    /** Empty when the document is on paper only. */
    public static Optional<StoredPart> of(Document document) {
        if (document.getSha256() == null || document.getSha256().isBlank()) {
            return Optional.empty();
        }
        Optional<Pages> pages = document.getPageFrom() == null || document.getPageTo() == null
                ? Optional.empty()
                : Optional.of(new Pages(document.getPageFrom(), document.getPageTo()));
        return Optional.of(new StoredPart(document.getSha256(), Objects.toString(document.getMediaType(), ""), pages));
    }

    /** Of the document with this id; empty when there is none, or when no file is kept of it. */
    public static Optional<StoredPart> of(CareCase careCase, ObjectId document) {
        return careCase.getDocuments().stream()
                .filter(each -> each.getId().equals(document.value()))
                .findFirst()
                .flatMap(StoredPart::of);
    }
}
