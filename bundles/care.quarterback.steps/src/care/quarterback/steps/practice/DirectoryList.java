package care.quarterback.steps.practice;

import care.quarterback.core.entry.Catalogue;
import care.quarterback.core.entry.EntryField;
import care.quarterback.core.entry.EntryKind;
import care.quarterback.core.entry.FieldKind;
import care.quarterback.core.entry.Place;
import care.quarterback.model.practice.PracticePackage.Literals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.EReference;

/** The lists of the practice. The names are the command line's. */
public enum DirectoryList {
    OFFICE(Literals.PRACTICE__OFFICES),
    CLINICIAN(Literals.PRACTICE__CLINICIANS),
    PLAN(Literals.PRACTICE__PLANS),
    PROGRAMME(Literals.PRACTICE__PROGRAMMES),
    STAFF(Literals.PRACTICE__STAFF),
    RULE(Literals.PRACTICE__RULES),
    SUGGESTION(Literals.PRACTICE__SUGGESTIONS),
    /** When the practice itself is closed. */
    CLOSED_DAY(Literals.PRACTICE__CLOSED_DAYS),
    /** When an office of the directory is closed. */
    OFFICE_CLOSED_DAY(Literals.PRACTICE_OFFICE__CLOSED_DAYS),
    /** When the practice itself works although most offices are closed. */
    OPEN_DAY(Literals.PRACTICE__OPEN_DAYS),
    /** When an office of the directory works although most are closed. */
    OFFICE_OPEN_DAY(Literals.PRACTICE_OFFICE__OPEN_DAYS);

    private final EReference reference;

    DirectoryList(EReference reference) {
        this.reference = reference;
    }

    EReference reference() {
        return reference;
    }

    /** The model's class of the entries, such as "PracticeOffice". */
    public String entryType() {
        return reference.getEReferenceType().getName();
    }

    /** It lies in an office, which has to be said. */
    public boolean inOffice() {
        return this == OFFICE_CLOSED_DAY || this == OFFICE_OPEN_DAY;
    }

    /** Where the same kind of entry lies in an office; empty for a list that only the practice has. */
    public Optional<DirectoryList> ofOffices() {
        return switch (this) {
            case CLOSED_DAY -> Optional.of(OFFICE_CLOSED_DAY);
            case OPEN_DAY -> Optional.of(OFFICE_OPEN_DAY);
            default -> Optional.empty();
        };
    }

    /** The list of the practice that such entries stand in, where a file or a page holds them all. */
    public DirectoryList whole() {
        return switch (this) {
            case OFFICE_CLOSED_DAY -> CLOSED_DAY;
            case OFFICE_OPEN_DAY -> OPEN_DAY;
            default -> this;
        };
    }

    /** The fields that can be filled in, by the model's names; a rule's numbers are one more field. */
    public List<String> fields() {
        return DirectoryFields.of(reference.getEReferenceType());
    }

    /** What its entries are: their fields in the model's order, with labels, help, and choices. */
    public EntryKind kind() {
        EntryKind plain = Catalogue.outside(word(), reference);
        List<EntryField> fields = new ArrayList<>(plain.fields());
        fields.replaceAll(field -> field.kind().refers() ? typed(field.name(), field.feature()) : field);
        if (this == RULE) {
            fields.add(typed("values", DirectoryFields.NUMBERS));
        }
        return new EntryKind(plain.name(), plain.type(), plain.places(), fields);
    }

    /** A field that is typed though the model holds other entries there: by name, or as name=number. */
    private EntryField typed(String name, String feature) {
        return new EntryField(
                name,
                feature,
                "labels",
                entryType() + "." + feature,
                FieldKind.LINE,
                "",
                false,
                Place.MAIN,
                "",
                List.of(),
                Optional.empty());
    }

    /** The fields that tell one entry from another, as a person would: two lines of a list with the same are one entry. */
    List<String> knownBy() {
        return switch (this) {
            case OFFICE, PLAN, PROGRAMME, STAFF, CLINICIAN -> List.of("name");
            case RULE -> List.of("code", "jurisdiction", "effectiveFrom");
            case SUGGESTION -> List.of("table", "when", "consider");
            case CLOSED_DAY, OPEN_DAY, OFFICE_CLOSED_DAY, OFFICE_OPEN_DAY -> List.of("date", "weekday");
        };
    }

    /** The list of a word such as "office" or "closed-day". */
    public static Optional<DirectoryList> of(String word) {
        return Arrays.stream(values()).filter(list -> list.word().equals(word)).findFirst();
    }

    /** "office-closed-day". */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
