package care.quarterback.consensus.talk;

import care.quarterback.consensus.opinion.OpinionVersions;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.Clinician;
import care.quarterback.model.Opinion;

/** Finds who gave an opinion, among the clinicians of the case. */
final class TalkDoctors {

    private TalkDoctors() {}

    /** The clinician of the opinion; one of the same name, or a new entry, where the opinion only has a name. */
    static Clinician of(CaseEdit edit, int opinionNumber) {
        Opinion opinion = OpinionVersions.opinion(edit.careCase(), opinionNumber)
                .orElseThrow(() -> CommandRejected.because("opinions", Message.of("refusals", "opinion.pairGone")));
        if (opinion.getClinician() != null) {
            return opinion.getClinician();
        }
        String name = CaseFacts.text(opinion.getClinicianName());
        return edit.careCase().getClinicians().stream()
                .filter(clinician -> CaseFacts.text(clinician.getName()).equalsIgnoreCase(name))
                .findFirst()
                .orElseGet(() -> {
                    Clinician made = edit.create(Clinician.class);
                    made.setName(name);
                    made.setSpecialty(opinion.getSpecialty());
                    edit.careCase().getClinicians().add(made);
                    EntryRules.check(made);
                    return made;
                });
    }
}
