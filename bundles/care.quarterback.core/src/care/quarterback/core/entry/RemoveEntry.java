package care.quarterback.core.entry;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.Element;
import care.quarterback.model.Statement;
import care.quarterback.model.value.ObjectId;

/** Takes out an entry that states nothing by itself, such as a telephone number. Statements are voided instead. */
@CommandName("RemoveEntry")
public record RemoveEntry(@Refers(Element.class) ObjectId entry) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        Element element = edit.find(entry, Element.class);
        if (element instanceof Statement || element.eContainer() == null) {
            throw CommandRejected.because("entry", Message.of("refusals", "entry.stated"));
        }
        Locks.refuseInFinalVersion(element);
        edit.remove(element);
    }
}
