package care.quarterback.desk.deeds;

import care.quarterback.core.entry.Catalogue;
import care.quarterback.core.entry.Deed;
import care.quarterback.core.entry.EntryField;
import care.quarterback.core.entry.EntryKind;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.entry.Place;
import care.quarterback.core.text.Sentences;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;

/** Describes the catalogue for people: kinds of entries with their fields, and what can be done. */
public final class CatalogueQuery {

    private final Catalogue catalogue;
    private final Sentences sentences;

    public CatalogueQuery(Catalogue catalogue, Sentences sentences) {
        this.catalogue = catalogue;
        this.sentences = sentences;
    }

    /** Every kind that can be named, in the order of the model. */
    public List<CatalogueRows.Kind> kinds() {
        return catalogue.kinds().stream().map(this::row).toList();
    }

    /** @throws care.quarterback.core.session.CommandRejected when no kind, or more than one, is called so */
    public CatalogueRows.Kind kind(String typed) {
        return row(catalogue.kindLike(typed, sentences));
    }

    /** Everything that can be done. */
    public List<CatalogueRows.Action> deeds() {
        return catalogue.deeds().stream().map(this::row).toList();
    }

    /** @throws care.quarterback.core.session.CommandRejected when no action, or more than one, is called so */
    public CatalogueRows.Action deed(String typed) {
        return row(catalogue.deedLike(typed, sentences));
    }

    private CatalogueRows.Kind row(EntryKind kind) {
        Optional<Deed> adder = kind.lists().isEmpty() ? catalogue.adder(kind) : Optional.empty();
        return new CatalogueRows.Kind(
                kind.name(),
                kind.label(sentences),
                kind.hint(sentences),
                adder.map(Deed::name).orElse(""),
                kind.lists().stream().map(this::owner).distinct().toList(),
                kind.typed().stream().map(this::row).toList(),
                catalogue.deedsOn(kind).stream().map(Deed::name).toList());
    }

    private CatalogueRows.Action row(Deed deed) {
        return new CatalogueRows.Action(
                deed.name(),
                deed.label(sentences),
                deed.hint(sentences),
                deed.adds().map(this::name).orElse(""),
                catalogue.fact(deed.command()).orElse(false),
                deed.fields().stream().map(this::row).toList());
    }

    private String owner(EntryList list) {
        return name(list.reference().getEContainingClass());
    }

    /** Of an abstract class there is no kind. */
    private String name(EClass type) {
        return catalogue.kinds().stream()
                .filter(kind -> kind.type() == type)
                .map(EntryKind::name)
                .findFirst()
                .orElse("");
    }

    private CatalogueRows.Field row(EntryField field) {
        List<String> choices =
                field.choices().stream().map(literal -> choice(field, literal)).toList();
        return new CatalogueRows.Field(
                field.name(),
                field.label(sentences),
                field.kind().name(),
                takes(field, choices),
                field.required(),
                field.place() == Place.MAIN,
                choices,
                field.hint(sentences));
    }

    /** As scripts write it, which stays; with the words, where they say more. */
    private String choice(EntryField field, String literal) {
        String name = literal.toLowerCase(Locale.ROOT).replace('_', '-');
        String word = field.word(sentences, literal);
        boolean same = word.equalsIgnoreCase(name.replace('-', ' ')) || word.equalsIgnoreCase(name);
        return same ? name : sentences.of("catalogue", "choice", name, word);
    }

    private String takes(EntryField field, List<String> choices) {
        String entry =
                field.refersTo().map(this::name).filter(name -> !name.isEmpty()).orElse("entry");
        String unit = field.unit().isBlank() ? "" : sentences.of("catalogue", "unit", field.unit());
        return sentences.of("catalogue", "takes." + field.kind().name(), String.join(", ", choices), entry, unit);
    }
}
