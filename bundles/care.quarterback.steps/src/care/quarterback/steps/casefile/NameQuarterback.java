package care.quarterback.steps.casefile;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.Refers;
import care.quarterback.model.Answer;
import care.quarterback.model.CareRole;
import care.quarterback.model.CareTeamMember;
import care.quarterback.model.value.ObjectId;

/** Names the one member of the care team who coordinates; whoever did so before does no longer. */
@CommandName("NameQuarterback")
public record NameQuarterback(@Refers(CareTeamMember.class) ObjectId member, Answer agreed) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        CareTeamMember named = edit.find(member, CareTeamMember.class);
        for (CareTeamMember each : edit.careCase().getCareTeam()) {
            each.setQuarterback(each == named);
        }
        if (!named.getRoles().contains(CareRole.COORDINATING)) {
            named.getRoles().add(CareRole.COORDINATING);
        }
        named.setAgreed(agreed == null ? Answer.UNKNOWN : agreed);
    }
}
