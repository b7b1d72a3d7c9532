package care.quarterback.core.entry;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.model.Element;
import care.quarterback.model.value.ObjectId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Changes several simple fields of an entry at once; what holds between two of them is looked at when all are in. In the
 * audit it is called like the change of one field.
 *
 * @param fields the model's names of the fields with their values, as {@link ChangeField} takes them
 */
public record ChangeFields(@Refers(Element.class) ObjectId object, Map<String, String> fields) implements CaseCommand {

    public ChangeFields {
        fields = Map.copyOf(fields);
    }

    @Override
    public String name() {
        return "ChangeField";
    }

    @Override
    public void apply(CaseEdit edit) {
        Element entry = edit.find(object, Element.class);
        for (String feature : fields.keySet()) {
            if (Locks.isFact(entry) && !Locks.stillToCome(entry, feature)) {
                throw CommandRejected.because(feature, EntryWords.sentence("fact"));
            }
        }
        Locks.refuseInFinalVersion(entry);
        Locks.refuseBilled(entry);
        ChangeField.change(edit, entry, new LinkedHashMap<>(fields));
    }
}
