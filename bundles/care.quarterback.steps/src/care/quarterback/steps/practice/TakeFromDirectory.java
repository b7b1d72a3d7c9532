package care.quarterback.steps.practice;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.model.Candidate;
import care.quarterback.model.Clinician;
import care.quarterback.model.Coverage;
import care.quarterback.model.Element;
import care.quarterback.model.Office;
import care.quarterback.model.Referral;
import care.quarterback.model.value.ObjectId;
import java.util.Optional;

/**
 * Takes an entry of the practice's directory into the case: a copy that stays as it is when the directory changes. A
 * clinician brings the office along, unless the case has it already.
 *
 * @param from the entry as it stands
 * @param referral for which further opinion a remote programme comes into question; empty for everything else
 */
@CommandName("TakeFromDirectory")
public record TakeFromDirectory(
        DirectorySnapshot from, @Refers(Referral.class) Optional<ObjectId> referral) implements CaseCommand {

    /** An office, clinician or plan. */
    public TakeFromDirectory(DirectorySnapshot from) {
        this(from, Optional.empty());
    }

    @Override
    public void apply(CaseEdit edit) {
        Optional<Referral> sought = referral.map(id -> edit.find(id, Referral.class));
        boolean twice = SnapshotCopy.taken(edit.careCase())
                .anyMatch(entry -> SnapshotCopy.entry(entry).equals(from.entry())
                        && (!(entry instanceof Candidate) || entry.eContainer() == sought.orElse(null)));
        if (twice) {
            throw CommandRejected.because("entry", PracticeWords.of("taken.twice"));
        }
        Element copy = edit.create(from.type().getInstanceClass().asSubclass(Element.class));
        switch (copy) {
            case Office office -> {
                office.setPracticeEntry(from.entry());
                edit.careCase().getOffices().add(office);
            }
            case Clinician clinician -> {
                clinician.setPracticeEntry(from.entry());
                edit.careCase().getClinicians().add(clinician);
                from.office().ifPresent(snapshot -> clinician.setOffice(office(edit, snapshot)));
            }
            case Coverage coverage -> {
                coverage.setPracticeEntry(from.entry());
                edit.careCase().getCoverages().add(coverage);
            }
            case Candidate candidate -> {
                candidate.setProgramme(from.entry());
                candidate.setRemote(true);
                sought.orElseThrow(() -> CommandRejected.because("referral", PracticeWords.of("taken.referral")))
                        .getCandidates()
                        .add(candidate);
            }
            default -> throw new IllegalArgumentException("nothing that a case takes from the directory");
        }
        SnapshotCopy.write(edit, copy, from);
    }

    private static Office office(CaseEdit edit, DirectorySnapshot from) {
        return edit.careCase().getOffices().stream()
                .filter(office -> from.entry().equals(office.getPracticeEntry()))
                .findFirst()
                .orElseGet(() -> {
                    Office office = edit.create(Office.class);
                    office.setPracticeEntry(from.entry());
                    edit.careCase().getOffices().add(office);
                    SnapshotCopy.write(edit, office, from);
                    return office;
                });
    }
}
