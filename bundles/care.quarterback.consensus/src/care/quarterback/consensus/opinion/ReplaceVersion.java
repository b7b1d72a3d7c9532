package care.quarterback.consensus.opinion;

import care.quarterback.core.entry.VoidStatement;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.value.ObjectId;

/**
 * Takes the newest version of an opinion out of use because it was entered wrongly, and starts a copy of it that can be
 * put right. The wrong one stays in the case with who took it out, when and why.
 */
@CommandName("ReplaceVersion")
public record ReplaceVersion(@Refers(OpinionVersion.class) ObjectId version, String reason) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        OpinionVersion wrong = edit.find(version, OpinionVersion.class);
        Opinion told = (Opinion) wrong.eContainer();
        boolean newest =
                OpinionVersions.newest(told).filter(each -> each == wrong).isPresent();
        if (!wrong.isVoided() && !newest) {
            throw CommandRejected.because("version", Message.of("refusals", "opinion.notNewest"));
        }
        new VoidStatement(version, reason).apply(edit);
        OpinionVersion next = VersionCopy.of(edit, wrong);
        next.setDate(wrong.getDate());
        next.setReceivedOn(wrong.getReceivedOn());
        next.setResultsDueOn(wrong.getResultsDueOn());
        next.setDocument(wrong.getDocument());
        next.setNote(wrong.getNote());
        told.getVersions().add(next);
    }
}
