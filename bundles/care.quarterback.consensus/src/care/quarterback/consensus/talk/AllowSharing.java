package care.quarterback.consensus.talk;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.Fact;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;

/**
 * Records that the patient allows the doctor of an opinion to speak with the others.
 *
 * @param on when the patient said so
 * @param until null for no end
 */
@Fact
@CommandName("AllowSharing")
public record AllowSharing(int opinion, LocalDate on, LocalDate until) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        CallWords.between("on", on, null, edit.today());
        ObjectId doctor = new ObjectId(TalkDoctors.of(edit, opinion).getId());
        new RecordShareConsent(doctor, on, until).apply(edit);
    }
}
