package care.quarterback.steps.letters;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseCommand.Filled;
import care.quarterback.core.session.CaseCommand.Fills;
import care.quarterback.core.session.CaseCommand.Unasked;
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
import java.util.Objects;
import java.util.Optional;

/**
 * Records that a letter or another document went out, and keeps the very pages with the case. This has happened: it is not
 * undone. The same letter to the same reader once more is a second attempt.
 *
 * @param on the day it went out; null for today
 * @param proof a document of the case that proves it; a file that comes with the command goes before it
 */
@Adds(SentLetter.class)
@Fact
@CommandName("SendLetter")
public record SendLetter(
        String title,
        String to,
        SendMethod method,
        @Filled @Fills("sentOn") LocalDate on,
        @Refers(Document.class) Optional<ObjectId> proof,
        String remark,
        @Unasked LetterCopy copy)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        LocalDate day = SentCopies.day(edit, on);
        if (method == null) {
            throw CommandRejected.because("method", Message.of("refusals", "letters.noMethod"));
        }
        SentLetter letter = edit.create(SentLetter.class);
        letter.setTitle(title);
        letter.setTo(to);
        letter.setMethod(method);
        letter.setSentOn(day);
        letter.setRemark(remark == null || remark.isBlank() ? null : remark.strip());
        letter.setKind(copy.kind().isBlank() ? null : copy.kind());
        letter.setAbout(copy.about().isBlank() ? null : copy.about());
        letter.getPassages().addAll(copy.passages());
        letter.setAttempt(1 + (int) SentCopies.earlier(edit, letter).count());
        EntryRules.check(letter);
        letter.setCopy(SentCopies.keep(edit, copy.pages(), title, day));
        Document file = SentCopies.keep(
                edit, copy.proof(), edit.say(Message.of("letters", "proof", Objects.requireNonNull(title))), day);
        letter.setProof(
                file != null
                        ? file
                        : proof.map(id -> edit.find(id, Document.class)).orElse(null));
        edit.careCase().getSentLetters().add(letter);
    }
}
