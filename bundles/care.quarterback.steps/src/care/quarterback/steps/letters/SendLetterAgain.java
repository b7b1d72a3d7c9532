package care.quarterback.steps.letters;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseCommand.Filled;
import care.quarterback.core.session.CaseCommand.Fills;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Fact;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.Document;
import care.quarterback.model.SendMethod;
import care.quarterback.model.SentLetter;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Records that a letter went out once more, word for word as before, such as after a fax that failed. This has happened: it is
 * not undone.
 *
 * @param on the day it went out; null for today
 */
@Adds(SentLetter.class)
@Fact
@CommandName("SendLetterAgain")
public record SendLetterAgain(
        @Refers(SentLetter.class) ObjectId letter,
        SendMethod method,
        @Filled @Fills("sentOn") LocalDate on,
        @Refers(Document.class) Optional<ObjectId> proof,
        String remark)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        LocalDate day = SentCopies.day(edit, on);
        if (method == null) {
            throw CommandRejected.because("method", Message.of("refusals", "letters.noMethod"));
        }
        SentLetter first = edit.find(letter, SentLetter.class);
        if (day.isBefore(first.getSentOn())) {
            throw CommandRejected.because("on", Message.of("refusals", "letters.beforeFirst", first.getSentOn()));
        }
        SentLetter again = edit.create(SentLetter.class);
        again.setTitle(first.getTitle());
        again.setTo(first.getTo());
        again.setMethod(method);
        again.setSentOn(day);
        again.setRemark(remark == null || remark.isBlank() ? null : remark.strip());
        again.setKind(first.getKind());
        again.setAbout(first.getAbout());
        again.getPassages().addAll(first.getPassages());
        again.setCopy(first.getCopy());
        again.setProof(proof.map(id -> edit.find(id, Document.class)).orElse(null));
        again.setAttempt(1 + (int) SentCopies.earlier(edit, again).count());
        EntryRules.check(again);
        edit.careCase().getSentLetters().add(again);
    }
}
