package care.quarterback.consensus.talk;

import care.quarterback.consensus.opinion.OpinionVersions;
import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseCommand.Filled;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Fact;
import care.quarterback.core.text.Message;
import care.quarterback.model.Reveal;
import java.time.LocalDate;

/** Records that one doctor's opinion was shown to another. This has happened: it is not undone. */
@Adds(Reveal.class)
@Fact
@CommandName("RevealOpinion")
public record RevealOpinion(
        int opinionNumber, String to, @Filled LocalDate on) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        if (OpinionVersions.opinion(edit.careCase(), opinionNumber).isEmpty()) {
            throw CommandRejected.because("opinionNumber", Message.of("refusals", "talk.noOpinion"));
        }
        Reveal reveal = edit.create(Reveal.class);
        reveal.setOpinionNumber(opinionNumber);
        reveal.setTo(to);
        reveal.setOn(on == null ? edit.today() : on);
        reveal.setBy(edit.actor().name());
        edit.careCase().getReveals().add(reveal);
        EntryRules.check(reveal);
    }
}
