package care.quarterback.core.entry;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.model.Appointment;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.Element;
import care.quarterback.model.value.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Changes one simple field of an entry. Refused for things that have happened ({@link CorrectField}), in a final version
 * of an opinion, and when the field says this already. What happens to a signed form later can still be entered once.
 *
 * @param feature the model's name of the field
 * @param value as {@link AddEntry} takes it; blank empties the field
 */
@CommandName("ChangeField")
public record ChangeField(@Refers(Element.class) ObjectId object, String feature, String value) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        new ChangeFields(object, Map.of(feature, value)).apply(edit);
    }

    /** Sets the fields, then looks at the entry. Refused when all of them say this already. */
    static void change(CaseEdit edit, Element entry, Map<String, String> values) {
        List<EStructuralFeature> same = new ArrayList<>();
        boolean changed = false;
        for (Map.Entry<String, String> each : values.entrySet()) {
            EStructuralFeature feature = FieldValues.feature(entry, each.getKey());
            String before = FieldValues.text(entry, feature);
            FieldValues.set(edit, entry, each.getKey(), each.getValue());
            if (FieldValues.text(entry, feature).equals(before)) {
                same.add(feature);
                continue;
            }
            SpecialFields.refuse(entry, feature);
            changed = true;
        }
        if (!changed) {
            EStructuralFeature first = same.getFirst();
            throw CommandRejected.because(first.getName(), EntryWords.sentence("same", EntryWords.label(first)));
        }
        EntryRules.check(entry);
        if (values.containsKey(Literals.APPOINTMENT__DATE.getName()) && entry instanceof Appointment) {
            TodayRules.check(edit, entry);
        }
    }
}
