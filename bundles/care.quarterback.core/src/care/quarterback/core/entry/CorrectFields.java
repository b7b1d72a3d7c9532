package care.quarterback.core.entry;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.Refers;
import care.quarterback.model.Element;
import care.quarterback.model.value.ObjectId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Corrects several simple fields of an entry at once, for one reason. In the audit it is called like the correction of one
 * field.
 *
 * @param fields the model's names of the fields with their values, as {@link CorrectField} takes them
 */
public record CorrectFields(@Refers(Element.class) ObjectId object, Map<String, String> fields, String reason)
        implements CaseCommand {

    public CorrectFields {
        fields = Map.copyOf(fields);
    }

    @Override
    public String name() {
        return "CorrectField";
    }

    @Override
    public void apply(CaseEdit edit) {
        EntryRules.requireReason(reason);
        Element entry = edit.find(object, Element.class);
        Locks.refuseInFinalVersion(entry);
        Locks.refuseBilled(entry);
        ChangeField.change(edit, entry, new LinkedHashMap<>(fields));
    }
}
