package care.quarterback.steps.practice;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.model.Element;
import care.quarterback.model.value.ObjectId;

/**
 * Takes over into the case what the directory says of an entry now.
 *
 * @param entry the case's own entry
 * @param now the directory's, from which it was taken
 */
@CommandName("RenewFromDirectory")
public record RenewFromDirectory(@Refers(Element.class) ObjectId entry, DirectorySnapshot now) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        Element copy = edit.find(entry, Element.class);
        if (!SnapshotCopy.entry(copy).equals(now.entry())) {
            throw CommandRejected.because("entry", PracticeWords.of("taken.from"));
        }
        if (SnapshotCopy.differences(copy, now).isEmpty()) {
            throw CommandRejected.because("entry", PracticeWords.of("taken.same"));
        }
        SnapshotCopy.write(edit, copy, now);
    }
}
