package care.quarterback.core.entry;

import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.Element;
import care.quarterback.model.Opinion;
import care.quarterback.model.Referral;
import care.quarterback.model.Statement;
import care.quarterback.model.value.ObjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

/**
 * Finds an entry of a case by how people name it: kind and position ("medication:2"), kind and a few letters of its short
 * name ("medication:apixaban"), the letters alone where the kind is known, or the id. Opinions and referrals are named by
 * their number. What fits several entries is refused with the choices. Reads the model on the caller's thread.
 */
public final class EntryReference {

    private static final int SHOWN = 8;

    private final Catalogue catalogue;
    private final Sentences sentences;
    private final SiblingNames names;

    public EntryReference(Catalogue catalogue, Sentences sentences) {
        this.catalogue = catalogue;
        this.sentences = sentences;
        this.names = new SiblingNames(sentences);
    }

    /** An entry with how it is named on the command line. */
    public record Named(ObjectId id, String reference, String shortName, boolean inUse) {}

    /** The entries of a kind in the case's order, those taken out of use among them: a position stays what it is. */
    public List<Named> all(CareCase careCase, EntryKind kind) {
        List<Named> all = new ArrayList<>();
        List<Element> entries = entries(careCase, kind.type());
        Map<Element, String> called = called(entries);
        for (int i = 0; i < entries.size(); i++) {
            Element entry = entries.get(i);
            all.add(new Named(
                    new ObjectId(entry.getId()),
                    kind.type() == Literals.CARE_CASE ? kind.name() : kind.name() + ":" + position(entry, i + 1),
                    called.get(entry),
                    inUse(entry)));
        }
        return all;
    }

    /** Those in use are told apart from each other, and so are those that are not. */
    private Map<Element, String> called(List<Element> entries) {
        Map<Element, String> all = new HashMap<>();
        entries.stream()
                .collect(Collectors.partitioningBy(EntryReference::inUse))
                .values()
                .forEach(part -> all.putAll(names.of(part)));
        return all;
    }

    /** The entry with how it is named; empty when it is no longer in the case. */
    public Optional<Named> named(CareCase careCase, ObjectId id) {
        return careCase.eResource().getEObject(id.value()) instanceof Element entry
                ? Optional.of(new Named(
                        id,
                        name(careCase, id),
                        called(entries(careCase, entry.eClass())).get(entry),
                        inUse(entry)))
                : Optional.empty();
    }

    /** How the entry is named, such as "medication:2"; its id where it has no kind. */
    public String name(CareCase careCase, ObjectId id) {
        EObject entry = careCase.eResource().getEObject(id.value());
        if (!(entry instanceof Element element)) {
            return id.value();
        }
        EntryKind kind = catalogue.kind(entry.eClass());
        if (kind.type() == Literals.CARE_CASE) {
            return kind.name();
        }
        int index = entries(careCase, entry.eClass()).indexOf(element);
        return kind.name() + ":" + position(element, index + 1);
    }

    /**
     * The entry that is meant.
     *
     * @param typed "medication:2", "medication:apix", "apix" or "2" where the kind is known, or an id
     * @param wanted the kind that is asked for; {@link Literals#ELEMENT} for any
     * @throws CommandRejected when nothing fits, or more than one entry does
     */
    public ObjectId find(CareCase careCase, String field, String typed, EClass wanted) {
        String text = typed.strip();
        if (careCase.eResource().getEObject(text) instanceof Element element && wanted.isInstance(element)) {
            return new ObjectId(element.getId());
        }
        int colon = text.indexOf(':');
        Optional<EntryKind> named = colon < 0
                ? catalogue.kind(text, sentences).filter(kind -> kind.single() || kind.type() == Literals.CARE_CASE)
                : catalogue.oneLike(text.substring(0, colon), sentences);
        if (named.isEmpty() && wanted == Literals.ELEMENT && colon > 0) {
            catalogue.kindLike(text.substring(0, colon), sentences); // says what comes near
        }
        if (named.isEmpty() && wanted == Literals.ELEMENT) {
            throw refused(field, "reference.kind", text);
        }
        EClass type = named.map(EntryKind::type)
                .filter(each -> wanted.isSuperTypeOf(each))
                .orElse(wanted);
        String rest =
                named.isPresent() ? colon < 0 ? "" : text.substring(colon + 1).strip() : text;
        return choose(careCase, field, text, type, rest);
    }

    private ObjectId choose(CareCase careCase, String field, String typed, EClass type, String rest) {
        List<Element> entries = entries(careCase, type);
        List<Element> fitting = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (rest.isEmpty() || rest.equals(Integer.toString(position(entries.get(i), i + 1)))) {
                fitting.add(entries.get(i));
            }
        }
        if (fitting.isEmpty()) {
            fitting = byLetters(entries, rest);
        }
        if (fitting.size() == 1) {
            return new ObjectId(fitting.getFirst().getId());
        }
        EntryKind kind = catalogue.kind(type);
        String label = kind.label(sentences);
        if (fitting.isEmpty()) {
            throw refused(field, entries.isEmpty() ? "reference.none" : "reference.unknown", label, typed, kind.name());
        }
        List<String> choices =
                fitting.stream().limit(SHOWN).map(called(entries)::get).toList();
        throw refused(field, "reference.several", label, typed, String.join("; ", choices), fitting.size());
    }

    /** By the whole name, else by its beginning, else by letters in it; what is in use goes before what is not. */
    private List<Element> byLetters(List<Element> entries, String letters) {
        String wanted = letters.toLowerCase(Locale.ROOT);
        List<Predicate<String>> ways =
                List.of(wanted::equals, name -> name.startsWith(wanted), name -> name.contains(wanted));
        Map<Element, String> called = called(entries);
        for (Predicate<String> way : ways) {
            List<Element> fitting = entries.stream()
                    .filter(entry -> way.test(called.get(entry).toLowerCase(Locale.ROOT)))
                    .toList();
            List<Element> standing =
                    fitting.stream().filter(EntryReference::inUse).toList();
            if (!fitting.isEmpty()) {
                return standing.isEmpty() ? fitting : standing;
            }
        }
        return List.of();
    }

    private static boolean inUse(EObject entry) {
        return !(entry instanceof Statement statement) || !statement.isVoided();
    }

    private static int position(Element entry, int position) {
        return switch (entry) {
            case Opinion opinion -> opinion.getNumber();
            case Referral referral -> referral.getOpinionNumber();
            default -> position;
        };
    }

    static List<Element> entries(CareCase careCase, EClass type) {
        List<Element> entries = new ArrayList<>();
        if (type.isInstance(careCase)) {
            entries.add(careCase);
        }
        careCase.eAllContents().forEachRemaining(each -> {
            if (type.isInstance(each) && each instanceof Element element) {
                entries.add(element);
            }
        });
        return entries;
    }

    private CommandRejected refused(String field, String key, Object... arguments) {
        return CommandRejected.because(field, Message.of("typing", key, arguments));
    }
}
