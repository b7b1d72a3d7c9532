package care.quarterback.steps.records;

import care.quarterback.core.calendar.Window;
import care.quarterback.model.DocumentFormat;
import care.quarterback.model.DocumentType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/**
 * What was asked for against what is sent, in both directions by one relation: a document and an item fit each other or
 * they do not. Immutable.
 */
record PackageMatch(List<RequestedRecord> items, List<PackagedDocument> documents) {

    PackageMatch {
        items = List.copyOf(items);
        documents = List.copyOf(documents);
    }

    /** An item that no document answers. @param nearest how close the closest document comes */
    record Missing(RequestedRecord item, DocumentFit nearest) {}

    /** A document that answers nothing. @param nearest how close it comes to the closest item */
    record Excess(PackagedDocument document, DocumentFit nearest) {}

    /** By the order of the items; what the office does without is not missing. */
    List<Missing> missing() {
        return items.stream()
                .filter(item -> !item.waived())
                .map(item -> new Missing(item, nearest(documents, document -> DocumentFit.of(document, item))))
                .filter(missing -> missing.nearest() != DocumentFit.FITS)
                .toList();
    }

    /** By the order of the documents; the newest primary care note always goes along, and what is kept with a reason may. */
    List<Excess> excess() {
        return unasked().stream().filter(excess -> !excess.document().kept()).toList();
    }

    private List<Excess> unasked() {
        Optional<PackagedDocument> always = primaryCareNote();
        return documents.stream()
                .filter(document -> always.filter(document::equals).isEmpty())
                .map(document -> new Excess(document, nearest(items, item -> DocumentFit.of(document, item))))
                .filter(excess -> excess.nearest() != DocumentFit.FITS)
                .toList();
    }

    /** The newest note of the primary care doctor in the package; an undated one only when there is no other. */
    Optional<PackagedDocument> primaryCareNote() {
        return documents.stream()
                .filter(PackagedDocument::primaryCareNote)
                .max(Comparator.comparing(document -> document.date().orElse(LocalDate.MIN)));
    }

    /** Which share of the documents was asked for, the primary care note counted in, in percent; empty without documents. */
    OptionalDouble percent() {
        return documents.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(100.0 * (documents.size() - unasked().size()) / documents.size());
    }

    private static <T> DocumentFit nearest(List<T> those, Function<T, DocumentFit> fit) {
        return those.stream().map(fit).min(Comparator.naturalOrder()).orElse(DocumentFit.OTHER_THING);
    }

    /**
     * What an office asked for.
     *
     * @param about all the words that say what is wanted
     * @param window the days that its documents may tell of; empty when any day will do, or when it is not known yet
     * @param waived the office has said that it can do without
     */
    record RequestedRecord(
            String id,
            String text,
            DocumentType type,
            DocumentFormat format,
            String about,
            Optional<Window> window,
            boolean waived) {}

    /**
     * A document of a package.
     *
     * @param about all the words that say what it is and who wrote it
     * @param date the day it tells of
     * @param answers ids of what it was said to answer: then it answers nothing else
     * @param kept somebody wants it in the package although nobody asked for it, and said why
     */
    record PackagedDocument(
            String id,
            String title,
            DocumentType type,
            DocumentFormat format,
            String about,
            Optional<LocalDate> date,
            Set<String> answers,
            boolean primaryCareNote,
            boolean kept) {}
}
