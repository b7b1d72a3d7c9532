package care.quarterback.core.entry;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.Element;
import care.quarterback.model.value.ObjectId;
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
        Element entry = edit.find(object, Element.class);
        if (Locks.isFact(entry) && !Locks.stillToCome(entry, feature)) {
            throw CommandRejected.because(feature, EntryWords.sentence("fact"));
        }
        Locks.refuseInFinalVersion(entry);
        change(edit, entry, feature, value);
    }

    static void change(CaseEdit edit, Element entry, String name, String value) {
        EStructuralFeature feature = FieldValues.feature(entry, name);
        String before = FieldValues.text(entry, feature);
        FieldValues.set(edit, entry, name, value);
        if (FieldValues.text(entry, feature).equals(before)) {
            throw CommandRejected.because(name, EntryWords.sentence("same", EntryWords.label(feature)));
        }
        SpecialFields.refuse(entry, feature);
        EntryRules.check(entry);
        if (feature == Literals.APPOINTMENT__DATE) {
            TodayRules.check(edit, entry);
        }
    }
}
