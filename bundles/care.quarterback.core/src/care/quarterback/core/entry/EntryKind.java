package care.quarterback.core.entry;

import care.quarterback.core.text.Sentences;
import care.quarterback.model.CasePackage;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;

/**
 * A kind of entry of the case, such as a medication. Immutable.
 *
 * @param name as scripts and JSON write it, such as "requested-item"
 * @param places where such entries lie: lists, or a single place
 * @param fields what is filled in, in the model's order; those of {@link Place#SYSTEM} can be read and not typed
 */
public record EntryKind(String name, EClass type, List<EReference> places, List<EntryField> fields) {

    public EntryKind {
        places = List.copyOf(places);
        fields = List.copyOf(fields);
    }

    /** "Medication". */
    public String label(Sentences sentences) {
        return sentences.of("labels", labelKey());
    }

    /** "Medications". */
    public String plural(Sentences sentences) {
        return sentences.of("labels", labelKey() + ".many");
    }

    /** What such an entry lies in: "Invoice" for a payment. */
    public String holder(Sentences sentences) {
        return sentences.sentence(EntryWords.label(places.getFirst().getEContainingClass()));
    }

    /** What such an entry is, in a sentence. */
    public String hint(Sentences sentences) {
        return sentences.of("hints", type.getName());
    }

    private String labelKey() {
        return type.getName();
    }

    /** The fields that are typed. */
    public List<EntryField> typed() {
        return fields.stream().filter(field -> field.place() != Place.SYSTEM).toList();
    }

    /** The field of the name, with or without hyphens. */
    public Optional<EntryField> field(String typed) {
        return fields.stream()
                .filter(field ->
                        field.name().equalsIgnoreCase(typed) || field.feature().equalsIgnoreCase(typed))
                .findFirst();
    }

    /** The plain lists that take such an entry; empty where a command of its own adds it. */
    public List<EntryList> lists() {
        return EntryList.all().stream()
                .filter(list -> places.contains(list.reference()))
                .toList();
    }

    /** Whether such entries state something: they are taken out of use with a reason, and stay. */
    public boolean stated() {
        return CasePackage.Literals.STATEMENT.isSuperTypeOf(type);
    }

    /** Whether such entries can be taken off a list. */
    public boolean removable() {
        return stated() || places.stream().anyMatch(EReference::isMany);
    }

    /** True when the case holds at most one such entry in each place. */
    public boolean single() {
        return places.stream().noneMatch(EReference::isMany);
    }
}
