package care.quarterback.steps.records;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What was asked for against what is sent, in both directions by one relation: a document and an item fit each other or
 * they do not. Immutable.
 */
record PackageMatch(List<Asked> items, List<Held> documents) {

    PackageMatch {
        items = List.copyOf(items);
        documents = List.copyOf(documents);
    }

    /** An item that no document answers. @param nearest how close the closest document comes */
    record Missing(Asked item, Fit nearest) {}

    /** A document that answers nothing. @param nearest how close it comes to the closest item */
    record Excess(Held document, Fit nearest) {}

    /** By the order of the items; what the office does without is not missing. */
    List<Missing> missing() {
        return items.stream()
                .filter(item -> !item.waived())
                .map(item -> new Missing(item, nearest(documents, document -> Fit.of(document, item))))
                .filter(one -> one.nearest() != Fit.FITS)
                .toList();
    }

    /** By the order of the documents; the newest primary care note always goes along, and what is kept with a reason may. */
    List<Excess> excess() {
        return unasked().stream().filter(one -> !one.document().kept()).toList();
    }

    private List<Excess> unasked() {
        Optional<Held> always = primaryCareNote();
        return documents.stream()
                .filter(document -> always.filter(document::equals).isEmpty())
                .map(document -> new Excess(document, nearest(items, item -> Fit.of(document, item))))
                .filter(one -> one.nearest() != Fit.FITS)
                .toList();
    }

    /** The newest note of the primary care doctor in the package; an undated one only when there is no other. */
    Optional<Held> primaryCareNote() {
        return documents.stream()
                .filter(Held::primaryCareNote)
                .max(Comparator.comparing(one -> one.date().orElse(LocalDate.MIN)));
    }

    /** Which share of the documents was asked for, the primary care note counted in, in percent; empty without documents. */
    OptionalDouble percent() {
        return documents.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(100.0 * (documents.size() - unasked().size()) / documents.size());
    }

    private static <T> Fit nearest(List<T> those, Function<T, Fit> fit) {
        return those.stream().map(fit).min(Comparator.naturalOrder()).orElse(Fit.OTHER_THING);
    }
}
