package care.quarterback.core.entry;

import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.Element;
import care.quarterback.model.Statement;
import care.quarterback.model.value.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

/** Finds the list that a new entry goes to: by its kind, the entry that it belongs to, and the list's name where needed. */
record EntryPlace(CareCase careCase, EntryReference references, Sentences sentences) {

    /** Lists of these are found without anybody naming the owner: there is one of each. */
    private static final Set<EClass> OF_THE_CASE = Set.of(Literals.CARE_CASE, Literals.PATIENT, Literals.REQUEST);

    /** A list with the entry that holds it; no owner where there is only one. */
    record Found(EntryList list, Optional<ObjectId> owner) {}

    /** @throws CommandRejected when it is not clear where the entry goes */
    Found of(EntryKind kind, Optional<String> to, Optional<String> in) {
        List<EntryList> named = kind.lists().stream()
                .filter(list -> in.isEmpty() || named(list, in.get()))
                .toList();
        if (named.isEmpty()) {
            throw refused("in", "add.list", kind.label(sentences), in.orElseThrow(), names(kind.lists()));
        }
        return to.isPresent() ? given(kind, named, to.get()) : implied(kind, named);
    }

    private Found given(EntryKind kind, List<EntryList> lists, String to) {
        ObjectId id = references.find(careCase, "to", to, Literals.ELEMENT);
        EObject owner = careCase.eResource().getEObject(id.value());
        List<EntryList> fitting = of(lists, owner);
        List<? extends EObject> parts = owner.eContents();
        for (int i = parts.size() - 1; i >= 0 && fitting.isEmpty(); i--) { // the newest version of an opinion, and such
            owner = parts.get(i);
            fitting = of(lists, owner);
        }
        if (fitting.isEmpty()) {
            throw refused("to", "add.noOwner", kind.label(sentences), to);
        }
        return found(kind, fitting, Optional.of(new ObjectId(((Element) owner).getId())));
    }

    private Found implied(EntryKind kind, List<EntryList> lists) {
        List<EntryList> own = lists.stream()
                .filter(list -> OF_THE_CASE.contains(holder(list)))
                .toList();
        if (!own.isEmpty()) {
            return found(kind, own, Optional.empty());
        }
        List<Element> owners = new ArrayList<>();
        lists.stream()
                .map(EntryPlace::holder)
                .distinct()
                .forEach(type -> EntryReference.entries(careCase, type).stream()
                        .filter(each -> !(each instanceof Statement statement) || statement.getVoided() == null)
                        .forEach(owners::add));
        if (owners.size() != 1) {
            String kinds = lists.stream()
                    .map(EntryPlace::holder)
                    .distinct()
                    .map(EClass::getName)
                    .map(EntryField::hyphened)
                    .collect(Collectors.joining(", "));
            throw refused("to", "add.owner", kind.label(sentences), kinds);
        }
        Element owner = owners.getFirst();
        return found(kind, of(lists, owner), Optional.of(new ObjectId(owner.getId())));
    }

    private Found found(EntryKind kind, List<EntryList> lists, Optional<ObjectId> owner) {
        if (lists.size() > 1) {
            throw refused("in", "add.lists", kind.label(sentences), names(lists));
        }
        EntryList list = lists.getFirst();
        return new Found(list, OF_THE_CASE.contains(holder(list)) ? Optional.empty() : owner);
    }

    private static List<EntryList> of(List<EntryList> lists, EObject owner) {
        return lists.stream().filter(list -> holder(list).isInstance(owner)).toList();
    }

    private static EClass holder(EntryList list) {
        return list.reference().getEContainingClass();
    }

    private static boolean named(EntryList list, String typed) {
        return list.listName().equalsIgnoreCase(typed.strip())
                || list.reference().getName().equalsIgnoreCase(typed.strip());
    }

    private static String names(List<EntryList> lists) {
        return lists.stream().map(EntryList::listName).distinct().collect(Collectors.joining(", "));
    }

    private static CommandRejected refused(String field, String key, Object... arguments) {
        return CommandRejected.because(field, Message.of("typing", key, arguments));
    }
}
