package care.quarterback.core.entry;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.model.Element;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EClass;

/**
 * Adds an entry by a command of its own, and fills in what that command does not ask for: one step, one audit entry, one
 * undo. In the audit it is called after the command.
 *
 * @param adder adds exactly one entry of the type
 * @param type the model's class of the entry
 * @param fields the model's field names with their values, as {@link AddEntry} takes them
 */
public record AddAndFill(CaseCommand adder, EClass type, Map<String, String> fields) implements CaseCommand {

    public AddAndFill {
        fields = Map.copyOf(fields);
    }

    @Override
    public String name() {
        return adder.name();
    }

    @Override
    public boolean fact() {
        return adder.fact();
    }

    @Override
    public String reason() {
        return adder.reason();
    }

    @Override
    public void apply(CaseEdit edit) {
        Set<Element> before = entries(edit);
        adder.apply(edit);
        Set<Element> added = entries(edit);
        added.removeAll(before);
        if (added.size() != 1) {
            throw new IllegalStateException(adder.name() + " added " + added.size() + " entries");
        }
        Element entry = added.iterator().next();
        new TreeMap<>(fields).forEach((name, text) -> {
            SpecialFields.refuse(entry, FieldValues.feature(entry, name));
            FieldValues.set(edit, entry, name, text);
        });
        EntryRules.check(entry);
        TodayRules.check(edit, entry);
    }

    private Set<Element> entries(CaseEdit edit) {
        Set<Element> entries = new HashSet<>();
        edit.careCase().eAllContents().forEachRemaining(each -> {
            if (type.isInstance(each)) {
                entries.add((Element) each);
            }
        });
        return entries;
    }
}
