package care.quarterback.consensus.opinion;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.Clinician;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;

/** Records that a doctor gave an opinion, with its first version; diagnoses and recommendations are added to it. */
@Adds(Opinion.class)
@CommandName("RecordOpinion")
public record RecordOpinion(OpinionEntry entry) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        if (OpinionVersions.opinion(edit.careCase(), entry.number()).isPresent()) {
            throw CommandRejected.because("number", Message.of("refusals", "opinion.numberUsed"));
        }
        if (entry.date() != null && entry.date().isAfter(edit.today())) {
            throw CommandRejected.because("date", Message.of("refusals", "opinion.dateInFuture"));
        }
        Opinion opinion = edit.create(Opinion.class);
        opinion.setNumber(entry.number());
        opinion.setClinicianName(entry.clinicianName());
        opinion.setSpecialty(entry.specialty());
        opinion.setPractice(entry.practice());
        entry.clinician().ifPresent(id -> describe(opinion, edit.find(id, Clinician.class)));
        opinion.setMode(entry.mode());
        opinion.setIndependence(entry.independence());
        OpinionVersion version = edit.create(OpinionVersion.class);
        version.setDate(entry.date());
        version.setReceivedOn(entry.receivedOn());
        version.setNeed(entry.need());
        version.setNeedReason(entry.needReason());
        opinion.getVersions().add(version);
        edit.careCase().getOpinions().add(opinion);
        EntryRules.check(opinion, version);
    }

    private static void describe(Opinion opinion, Clinician clinician) {
        opinion.setClinician(clinician);
        opinion.setClinicianName(clinician.getName());
        opinion.setSpecialty(clinician.getSpecialty());
        if (clinician.getOffice() != null) {
            opinion.setPractice(clinician.getOffice().getName());
        }
    }
}
