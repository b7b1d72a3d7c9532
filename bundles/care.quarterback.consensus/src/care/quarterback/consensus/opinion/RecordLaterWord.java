package care.quarterback.consensus.opinion;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.Certainty;
import care.quarterback.model.Diagnosis;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * Starts a new version of an opinion, because the doctor said something later: what the version before says is taken
 * over as a draft and can then be changed; the version before becomes final and stays.
 *
 * @param certainty of the primary diagnosis as it is now; empty when nothing was said about it
 */
@Adds(OpinionVersion.class)
@CommandName("RecordLaterWord")
public record RecordLaterWord(
        @Refers(Opinion.class) ObjectId opinion, LocalDate date, Optional<Certainty> certainty, String note)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        Opinion told = edit.find(opinion, Opinion.class);
        OpinionVersion before = OpinionVersions.newest(told)
                .orElseThrow(() -> CommandRejected.because("opinion", Message.of("refusals", "opinion.noVersion")));
        if (date == null || date.isBefore(before.getDate()) || date.isAfter(edit.today())) {
            throw CommandRejected.because("date", Message.of("refusals", "opinion.laterDate"));
        }
        OpinionVersions.lock(edit, before);
        OpinionVersion next = VersionCopy.of(edit, before);
        next.setDate(date);
        next.setReceivedOn(edit.today());
        next.setNote(note);
        certainty.ifPresent(now -> next.getDiagnoses().stream()
                .min(Comparator.comparing(Diagnosis::getRank))
                .ifPresent(primary -> primary.setCertainty(now)));
        told.getVersions().add(next);
        EntryRules.check(next);
    }
}
