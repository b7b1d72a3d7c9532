package care.quarterback.core.entry;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.Refers;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.Element;
import care.quarterback.model.Patient;
import care.quarterback.model.Request;
import care.quarterback.model.value.ObjectId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Adds an entry to a plain list of the case. In the audit it is called after what it adds: "AddMedication".
 *
 * @param owner the entry that holds the list; empty for a list of the case, its patient or its request
 * @param fields the model's field names with their values as text: dates 2026-03-31, choices by their literal, an entry
 *     that is referred to by its id, several values a line each
 */
public record AddEntry(
        EntryList list, @Refers(Element.class) Optional<ObjectId> owner, Map<String, String> fields)
        implements CaseCommand {

    public AddEntry {
        fields = Map.copyOf(fields);
    }

    /** To a list of the case itself, its patient or its request. */
    public AddEntry(EntryList list, Map<String, String> fields) {
        this(list, Optional.empty(), fields);
    }

    @Override
    public String name() {
        return "Add" + list.entryType();
    }

    @Override
    public boolean fact() {
        return list.fact();
    }

    @Override
    public void apply(CaseEdit edit) {
        Element holder = holder(edit);
        Locks.refuseInFinalVersion(holder);
        Element entry = edit.create(
                list.reference().getEReferenceType().getInstanceClass().asSubclass(Element.class));
        new TreeMap<>(fields).forEach((name, text) -> {
            SpecialFields.refuse(entry, FieldValues.feature(entry, name));
            FieldValues.set(edit, entry, name, text);
        });
        @SuppressWarnings("unchecked")
        var entries = (List<Element>) holder.eGet(list.reference());
        entries.add(entry); // whole: so an undo tells by its name what it took back
        EntryRules.check(entry);
        TodayRules.check(edit, entry);
    }

    private Element holder(CaseEdit edit) {
        var type = list.reference().getEContainingClass();
        if (type == Literals.CARE_CASE) {
            return edit.careCase();
        }
        if (type == Literals.PATIENT) {
            return edit.single(edit.careCase(), Literals.CARE_CASE__PATIENT, Patient.class);
        }
        if (type == Literals.REQUEST) {
            return edit.single(edit.careCase(), Literals.CARE_CASE__REQUEST, Request.class);
        }
        return edit.find(owner.orElseThrow(), type.getInstanceClass().asSubclass(Element.class));
    }
}
