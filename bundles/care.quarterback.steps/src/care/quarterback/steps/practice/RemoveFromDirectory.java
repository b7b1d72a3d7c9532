package care.quarterback.steps.practice;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.model.Element;
import care.quarterback.model.practice.PracticeClinician;
import care.quarterback.model.practice.PracticeOffice;
import care.quarterback.model.value.ObjectId;
import java.util.stream.Collectors;

/** Takes an entry out of the practice; the audit keeps it whole, and cases keep what they took from it. */
@CommandName("RemoveFromDirectory")
public record RemoveFromDirectory(@Refers(Element.class) ObjectId entry, String reason) implements PracticeCommand {

    @Override
    public void apply(PracticeEdit edit) {
        EntryRules.requireReason(reason);
        Element found = edit.entry(entry);
        if (found instanceof PracticeOffice office) {
            String people = edit.practice().getClinicians().stream()
                    .filter(clinician -> clinician.getOffice() == office)
                    .map(PracticeClinician::getName)
                    .collect(Collectors.joining(", "));
            if (!people.isEmpty()) {
                throw CommandRejected.because("id", PracticeWords.of("wrong.office.used", people));
            }
        }
        edit.remove(found);
    }
}
