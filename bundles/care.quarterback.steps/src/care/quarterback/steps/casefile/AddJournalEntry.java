package care.quarterback.steps.casefile;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseCommand.Filled;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.model.JournalEntry;
import java.time.LocalDate;

/** Writes into the case's journal. @param on the day it tells of; null for today */
@Adds(JournalEntry.class)
@CommandName("AddJournalEntry")
public record AddJournalEntry(@Filled LocalDate on, String text) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        JournalEntry entry = edit.create(JournalEntry.class);
        entry.setOn(on == null ? edit.today() : on);
        entry.setText(text);
        edit.careCase().getJournal().add(entry);
        EntryRules.check(entry);
    }
}
