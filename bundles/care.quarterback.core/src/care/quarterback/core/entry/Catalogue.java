package care.quarterback.core.entry;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Fact;
import care.quarterback.core.text.Message;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CasePackage.Literals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * What can be entered into a case and done to it, declared once: the kinds of entries come from the model, the deeds from
 * the commands. The window, the command line, the import of lists, the help and the tests read it here. Immutable.
 *
 * <p>For example {@code catalogue.kind("medication").get().field("dosage")} describes the field of a form, and
 * {@code catalogue.deed("send-package").get().with(values)} makes the command.
 */
public final class Catalogue {

    private static final Set<EStructuralFeature> NOT_FIELDS = Set.of(
            Literals.ELEMENT__ID,
            Literals.STATEMENT__RECORDED_BY,
            Literals.STATEMENT__RECORDED_AT,
            Literals.STATEMENT__SOURCE,
            Literals.STATEMENT__SOURCE_IDENTIFIER,
            Literals.STATEMENT__SOURCE_DIGEST);

    /** Commands that enter and change, which are no deeds. */
    private static final Set<String> PLAIN = Set.of("ChangeField", "CorrectField", "RemoveEntry", "VoidStatement");

    private final Map<String, EntryKind> kinds;
    private final Map<String, Deed> deeds;

    private Catalogue(Map<String, EntryKind> kinds, Map<String, Deed> deeds) {
        this.kinds = kinds;
        this.deeds = deeds;
    }

    /** @param commands what can be done beyond entering and changing, room by room */
    public static Catalogue of(Collection<Class<? extends CaseCommand>> commands) {
        Map<String, Deed> deeds = new LinkedHashMap<>();
        for (Class<? extends CaseCommand> command : commands) {
            Deed deed = Deed.of(command);
            if (deeds.put(deed.name(), deed) != null) {
                throw new IllegalArgumentException("two commands are called " + deed.name());
            }
        }
        return new Catalogue(readKinds(), deeds);
    }

    public List<EntryKind> kinds() {
        return List.copyOf(kinds.values());
    }

    public List<Deed> deeds() {
        return List.copyOf(deeds.values());
    }

    public EntryKind kind(EClass type) {
        return kinds.values().stream()
                .filter(kind -> kind.type() == type)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getName() + " is no kind of entry"));
    }

    /** The kind of the name as scripts write it, or as people call it: "medication", "Medications". */
    public Optional<EntryKind> kind(String typed, Sentences sentences) {
        String name = typed.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        return Optional.ofNullable(kinds.get(name))
                .or(() -> kinds.values().stream()
                        .filter(kind -> typed.strip().equalsIgnoreCase(kind.label(sentences))
                                || typed.strip().equalsIgnoreCase(kind.plural(sentences)))
                        .findFirst());
    }

    /**
     * The kind of the name, or of an unambiguous beginning of it or of a word of its label: "package" for "record-package".
     *
     * @throws CommandRejected with the nearest names when none fits, or when several do
     */
    public EntryKind kindLike(String typed, Sentences sentences) {
        return kind(typed, sentences).orElseGet(() -> like("kind", typed, kindNames(sentences)));
    }

    /** As {@link #kindLike}; empty when none fits, or when several do. */
    Optional<EntryKind> oneLike(String typed, Sentences sentences) {
        List<EntryKind> fitting = kindNames(sentences).fitting(typed);
        return kind(typed, sentences)
                .or(() ->
                        Optional.of(fitting).filter(kinds -> kinds.size() == 1).map(List::getFirst));
    }

    private NearNames<EntryKind> kindNames(Sentences sentences) {
        return new NearNames<>(kinds(), EntryKind::name, kind -> kind.label(sentences));
    }

    /** The deed of the name, or of an unambiguous beginning of it. @throws CommandRejected as {@link #kindLike} */
    public Deed deedLike(String typed, Sentences sentences) {
        return deed(typed)
                .orElseGet(
                        () -> like("deed", typed, new NearNames<>(deeds(), Deed::name, deed -> deed.label(sentences))));
    }

    private static <T> T like(String what, String typed, NearNames<T> names) {
        List<T> fitting = names.fitting(typed);
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        List<String> shown = fitting.isEmpty()
                ? names.near(typed)
                : fitting.stream().map(names.name()).toList();
        String key = what + (fitting.isEmpty() ? ".unknown" : ".several");
        throw CommandRejected.because(what, Message.of("typing", key, typed, String.join(", ", shown)));
    }

    /**
     * Whether the command of a name in the audit tells of something that has happened and is not undone; empty for a name
     * that nothing of today has.
     */
    public Optional<Boolean> fact(String command) {
        if (PLAIN.contains(command)) {
            return Optional.of(false);
        }
        return deeds.values().stream()
                .filter(deed -> deed.command().equals(command))
                .map(deed -> deed.type().isAnnotationPresent(Fact.class))
                .findFirst()
                .or(() -> EntryList.all().stream()
                        .filter(list -> command.equals("Add" + list.entryType()))
                        .map(EntryList::fact)
                        .findFirst());
    }

    /** The deed of the name: "send-package" or "SendPackage". */
    public Optional<Deed> deed(String typed) {
        return Optional.ofNullable(deeds.get(typed.strip().toLowerCase(Locale.ROOT)))
                .or(() -> deeds.values().stream()
                        .filter(deed -> deed.command().equalsIgnoreCase(typed.strip()))
                        .findFirst());
    }

    /** The deed that adds entries of the kind, where a plain list would not be enough. */
    public Optional<Deed> adder(EntryKind kind) {
        return deeds.values().stream()
                .filter(deed -> deed.adds().filter(kind.type()::equals).isPresent())
                .findFirst();
    }

    /** The deeds that ask for an entry of the kind: what can be done with one. */
    public List<Deed> deedsOn(EntryKind kind) {
        return deeds.values().stream()
                .filter(deed -> deed.fields().stream()
                        .anyMatch(field -> field.required()
                                && field.refersTo().filter(kind.type()::equals).isPresent()))
                .toList();
    }

    /**
     * A kind of entry that lies in no case, such as an office of the practice's directory.
     *
     * @param name as scripts write it
     * @param place the list that holds such entries
     */
    public static EntryKind outside(String name, EReference place) {
        EClass type = place.getEReferenceType();
        return new EntryKind(name, type, List.of(place), fields(type));
    }

    private static Map<String, EntryKind> readKinds() {
        Map<EClass, List<EReference>> places = new LinkedHashMap<>();
        places.put(Literals.CARE_CASE, new ArrayList<>());
        collect(Literals.CARE_CASE, places);
        places.remove(Literals.VOIDING);
        Map<String, EntryKind> kinds = new LinkedHashMap<>();
        places.forEach((type, references) -> {
            String name = type == Literals.CARE_CASE ? "case" : EntryField.hyphened(type.getName());
            kinds.put(name, new EntryKind(name, type, references, fields(type)));
        });
        return kinds;
    }

    private static void collect(EClass owner, Map<EClass, List<EReference>> places) {
        for (EReference reference : owner.getEAllContainments()) {
            boolean known = places.containsKey(reference.getEReferenceType());
            List<EReference> at = places.computeIfAbsent(reference.getEReferenceType(), type -> new ArrayList<>());
            if (!at.contains(reference)) {
                at.add(reference);
            }
            if (!known) {
                collect(reference.getEReferenceType(), places);
            }
        }
    }

    private static List<EntryField> fields(EClass type) {
        return type.getEAllStructuralFeatures().stream()
                .filter(feature -> !NOT_FIELDS.contains(feature))
                .filter(feature -> !(feature instanceof EReference reference && reference.isContainment()))
                .map(Catalogue::field)
                .toList();
    }

    private static EntryField field(EStructuralFeature feature) {
        FieldRules rules = FieldRules.of(feature);
        EEnum choice = feature.getEType() instanceof EEnum type ? type : null;
        return new EntryField(
                EntryField.hyphened(feature.getName()),
                feature.getName(),
                "labels",
                feature.getEContainingClass().getName() + "." + feature.getName(),
                kind(feature, rules),
                rules.unit(),
                rules.required(),
                rules.place(),
                choice == null ? rules.choiceType() : choice.getName(),
                choice == null
                        ? rules.choices()
                        : choice.getELiterals().stream()
                                .map(EEnumLiteral::getName)
                                .toList(),
                feature instanceof EReference reference
                        ? Optional.of(reference.getEReferenceType())
                        : Optional.empty());
    }

    private static FieldKind kind(EStructuralFeature feature, FieldRules rules) {
        if (feature instanceof EReference) {
            return feature.isMany() ? FieldKind.REFERENCES : FieldKind.REFERENCE;
        } else if (feature.getEType() instanceof EEnum) {
            return feature.isMany() ? FieldKind.CHOICES : FieldKind.CHOICE;
        } else if (feature.isMany()) {
            return FieldKind.LINES;
        } else if (!rules.choices().isEmpty()) {
            return FieldKind.CHOICE;
        }
        return switch (((EAttribute) feature).getEAttributeType().getName()) {
            case "Date" -> FieldKind.DATE;
            case "Time" -> FieldKind.TIME;
            case "Instant" -> FieldKind.MOMENT;
            case "EInt", "EIntegerObject", "ELong" -> FieldKind.WHOLE_NUMBER;
            case "EBigDecimal", "EDoubleObject" ->
                rules.money() ? FieldKind.MONEY : rules.unit().equals("%") ? FieldKind.SHARE : FieldKind.NUMBER;
            case "EBoolean" -> FieldKind.YES_NO;
            default ->
                rules.length() >= FieldRules.PAGE
                        ? FieldKind.PAGE
                        : feature == Literals.TELECOM__VALUE
                                        || feature.getName().equals("telephone")
                                        || feature.getName().equals("fax")
                                ? FieldKind.TELEPHONE
                                : FieldKind.LINE;
        };
    }
}
