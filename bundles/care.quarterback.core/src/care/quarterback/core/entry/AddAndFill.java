package care.quarterback.core.entry;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.Element;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Adds an entry by the command that there is for it, and fills in fields that the command does not ask for. In the audit it
 * is that command.
 *
 * @param adder adds exactly one entry of the type
 * @param fields as {@link AddEntry} takes them
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
        Set<Element> before = new HashSet<>(EntryReference.entries(edit.careCase(), type));
        adder.apply(edit);
        List<Element> added = EntryReference.entries(edit.careCase(), type).stream()
                .filter(each -> !before.contains(each))
                .toList();
        if (added.size() != 1) {
            throw CommandRejected.because(
                    fields.keySet().iterator().next(), Message.of("typing", "add.unclear", EntryWords.label(type)));
        }
        Element entry = added.getFirst();
        new TreeMap<>(fields).forEach((name, text) -> {
            EStructuralFeature feature = FieldValues.feature(entry, name);
            SpecialFields.refuse(entry, feature);
            FieldValues.set(edit, entry, name, text);
        });
        EntryRules.check(entry);
        TodayRules.check(edit, entry);
    }
}
