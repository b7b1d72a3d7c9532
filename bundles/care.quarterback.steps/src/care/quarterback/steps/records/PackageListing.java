package care.quarterback.steps.records;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Document;
import care.quarterback.model.Element;
import care.quarterback.model.RequestedItem;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.records.PackageLists.Asked;
import care.quarterback.steps.records.PackageLists.AskedState;
import care.quarterback.steps.records.PackageLists.Packed;
import care.quarterback.steps.records.PackageLists.PackedState;
import care.quarterback.steps.records.PackageMatch.PackagedDocument;
import care.quarterback.steps.records.PackageMatch.RequestedRecord;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Holds what one opinion's office asked for against its package, each entry by its id. Used while the case is read. */
final class PackageListing {

    private static final String FEATURE = "check-records";

    private final Sentences sentences;
    private final SoughtOpinion sought;
    private final PackageMatch match;

    PackageListing(Sentences sentences, SoughtOpinion sought) {
        this.sentences = sentences;
        this.sought = sought;
        this.match = PackageFacts.of(sought);
    }

    PackageLists lists() {
        List<Document> here = PackageFacts.documents(sought);
        return new PackageLists(
                sought.number(),
                sought.place(),
                sought.packageDue(),
                sought.packages()
                        .filter(each -> each.getLockedOn() == null)
                        .reduce((before, last) -> last)
                        .map(PackageListing::id),
                sought.items().stream().map(this::asked).toList(),
                here.stream().map(this::packed).toList(),
                CaseFacts.standing(sought.facts().careCase().getDocuments())
                        .filter(document -> !here.contains(document))
                        .map(document -> packed(document, PackedState.NOT_ASKED, "", Set.of()))
                        .toList());
    }

    private Asked asked(RequestedItem item) {
        Set<ObjectId> documents =
                ids(match.documents(), document -> fits(document, record(item)), PackagedDocument::id);
        if (!CaseFacts.blank(item.getWaivedBy())) {
            String why = sentences.of(
                    FEATURE, "list.waived", item.getWaivedBy(), Objects.toString(item.getWaivedReason(), ""));
            return new Asked(id(item), text(item), AskedState.NOT_NEEDED, why, documents);
        }
        return match.missing().stream()
                .filter(missing -> missing.item().id().equals(item.getId()))
                .findFirst()
                .map(missing -> new Asked(
                        id(item),
                        text(item),
                        AskedState.MISSING,
                        why("REQUEST_ITEM_MISSING", missing.nearest(), text(item)),
                        documents))
                .orElseGet(() -> new Asked(id(item), text(item), AskedState.HERE, "", documents));
    }

    private Packed packed(Document document) {
        PackagedDocument held = match.documents().stream()
                .filter(each -> each.id().equals(document.getId()))
                .findFirst()
                .orElseThrow();
        Set<ObjectId> items = ids(match.items(), item -> fits(held, item), RequestedRecord::id);
        if (match.primaryCareNote().filter(held::equals).isPresent()) {
            return packed(document, PackedState.NOTE, sentences.of(FEATURE, "list.note"), items);
        }
        if (!items.isEmpty()) {
            return packed(document, PackedState.ASKED, "", items);
        }
        if (held.kept()) {
            String why = sentences.of(
                    FEATURE, "list.kept", Objects.toString(document.getKeptBy(), ""), document.getKeptReason());
            return packed(document, PackedState.KEPT, why, items);
        }
        return match.excess().stream()
                .filter(excess -> excess.document().equals(held))
                .findFirst()
                .map(excess -> packed(
                        document, PackedState.NOT_ASKED, why("PACKAGE_EXCESS", excess.nearest(), held.title()), items))
                .orElseGet(() -> packed(document, PackedState.ASKED, "", items));
    }

    private static Packed packed(Document document, PackedState state, String why, Set<ObjectId> items) {
        return new Packed(
                id(document),
                Objects.toString(document.getTitle(), ""),
                Optional.ofNullable(document.getServiceDate()),
                state,
                why,
                items);
    }

    private RequestedRecord record(RequestedItem item) {
        return match.items().stream()
                .filter(each -> each.id().equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean fits(PackagedDocument document, RequestedRecord item) {
        return DocumentFit.of(document, item) == DocumentFit.FITS;
    }

    private static <T> Set<ObjectId> ids(List<T> those, Predicate<T> fits, Function<T, String> id) {
        return those.stream().filter(fits).map(id).map(ObjectId::new).collect(Collectors.toUnmodifiableSet());
    }

    private String why(String code, DocumentFit nearest, String subject) {
        return sentences.of(FEATURE, code + nearest.variant(), subject);
    }

    private static String text(RequestedItem item) {
        return Objects.toString(item.getText(), "");
    }

    private static ObjectId id(Element entry) {
        return new ObjectId(entry.getId());
    }
}
