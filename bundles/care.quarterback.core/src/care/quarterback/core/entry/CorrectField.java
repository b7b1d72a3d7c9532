package care.quarterback.core.entry;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.Refers;
import care.quarterback.model.Element;
import care.quarterback.model.value.ObjectId;
import java.util.Map;

/**
 * Corrects one simple field of any entry, also of one that tells of something that has happened. The audit keeps what
 * was written before, and the reason.
 *
 * @param value as {@link AddEntry} takes it
 * @param reason why it was wrong, in the person's words
 */
@CommandName("CorrectField")
public record CorrectField(@Refers(Element.class) ObjectId object, String feature, String value, String reason)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        new CorrectFields(object, Map.of(feature, value), reason).apply(edit);
    }
}
