package care.quarterback.desk.exchange;

import care.quarterback.core.entry.Catalogue;
import care.quarterback.core.entry.EntryKind;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.deeds.DeskCatalogue;
import java.util.Locale;
import java.util.Optional;

/** Says how many entries of a type a file holds: "3 prescriptions". Every face says it in these words. */
public final class ImportTypes {

    private final Catalogue catalogue = DeskCatalogue.get();
    private final Sentences sentences;

    public ImportTypes(Sentences sentences) {
        this.sentences = sentences;
    }

    /** @param type of an item: a resource of a record, "CareCase", the name of a kind of entry, or blank for unknown */
    public String count(String type, int count) {
        if (sentences.has("exchange", "type." + type)) {
            return sentences.of("exchange", "type." + type, count);
        }
        Optional<EntryKind> kind = catalogue.kinds().stream()
                .filter(each -> each.name().equals(type))
                .findFirst();
        if (kind.isPresent()) {
            String one = inside(kind.get().label(sentences));
            return sentences.of(
                    "exchange", "types.kind", count, one, inside(kind.get().plural(sentences)));
        }
        return type.isEmpty()
                ? sentences.of("exchange", "types.unnamed", count)
                : sentences.of("exchange", "types.other", count, words(type));
    }

    /** A label inside a sentence: "Medications" begins small, "MRI" does not. */
    private String inside(String label) {
        boolean word = label.length() > 1 && Character.isLowerCase(label.charAt(1));
        return word ? label.substring(0, 1).toLowerCase(sentences.locale()) + label.substring(1) : label;
    }

    /** "MedicationAdministration" reads "medication administration". */
    private static String words(String type) {
        return type.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
