package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.some;
import static care.quarterback.desk.report.Standing.text;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.person.PatientName;
import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.Block.Fact;
import care.quarterback.desk.report.Block.Facts;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.model.CareRole;
import care.quarterback.model.CareTeamMember;
import care.quarterback.model.Clinician;
import care.quarterback.model.Medication;
import care.quarterback.model.MedicationReview;
import care.quarterback.model.NoneKnownOf;
import care.quarterback.model.ProposedProcedure;
import care.quarterback.steps.surgery.SurgeryAhead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks a pharmacist to look at the whole list of medications before an operation of an older patient; or again at a review that was asked for. */
final class MedicationReviewLetter {

    private final DocumentSource source;

    private MedicationReviewLetter(DocumentSource source) {
        this.source = source;
    }

    static List<Document> of(DocumentSource source) {
        var facts = source.facts();
        List<MedicationReview> reviews = Standing.of(source.careCase().getMedicationReviews());
        boolean answered = reviews.stream().anyMatch(review -> review.getAnsweredOn() != null);
        boolean called = facts.geriatric() && SurgeryAhead.of(facts).isPresent();
        return facts.silent()
                        || answered
                        || reviews.isEmpty() && !called
                        || Standing.of(source.careCase().getMedications()).isEmpty()
                ? List.of()
                : List.of(new MedicationReviewLetter(source)
                        .letter(reviews.stream().reduce((earlier, later) -> later)));
    }

    private Document letter(Optional<MedicationReview> asked) {
        var careCase = source.careCase();
        var paper = new Paper(source, DocumentKind.MEDICATION_REVIEW);
        var words = paper.words();
        asked.ifPresent(paper::about);
        Optional<CareTeamMember> member = Standing.of(careCase.getCareTeam()).stream()
                .filter(each -> each.getRoles().contains(CareRole.PHARMACIST))
                .findFirst();
        String pharmacist = asked.flatMap(review -> text(review.getPharmacist()))
                .or(() -> member.flatMap(each -> text(each.getName())))
                .orElse("");
        paper.to(
                pharmacist.isEmpty() ? words.say("pharmacist") : pharmacist,
                member.map(CareTeamMember::getClinician)
                        .map(Clinician::getOffice)
                        .orElse(null));
        if (pharmacist.isEmpty()) {
            paper.say("greet");
        } else {
            Recipient.greet(paper, pharmacist);
        }
        var patient = careCase.getPatient();
        paper.say("ask", PatientName.whole(patient), Recipient.born(paper, patient));
        paper.add(new Facts(true, surgery(words, asked)));
        paper.items(Mark.NUMBER, words.all("look"));
        paper.heading("list").add(list(words));
        asked.filter(review -> review.getRequestedOn() != null
                        && review.getRequestedOn().isBefore(source.on()))
                .ifPresent(review -> paper.say("again", review.getRequestedOn()));
        paper.fixed("answer");
        return paper.signed().done(words.say("title"));
    }

    /** Why each is taken is a column only where that is known of one. */
    private Table list(DocumentWords words) {
        List<Medication> medications = Standing.of(source.careCase().getMedications());
        boolean reasons = medications.stream().anyMatch(medication -> some(medication.getReason()));
        List<String> heads = new ArrayList<>(List.of(words.say("medication"), words.say("dose")));
        List<Integer> shares = new ArrayList<>(List.of(5, 5));
        if (reasons) {
            heads.add(words.say("reason"));
            shares.add(4);
        }
        return new Table(
                heads,
                shares,
                medications.stream()
                        .map(medication -> Stream.of(
                                        CaseFacts.words(medication.getText(), medication.getCodings()),
                                        text(medication.getDosage()).orElseGet(() -> words.say("unsaid")),
                                        text(medication.getReason()).orElseGet(() -> words.say("unsaid")))
                                .limit(heads.size())
                                .map(Cell::new)
                                .toList())
                        .toList());
    }

    private String allergies(DocumentWords words) {
        List<String> allergies = Standing.of(source.careCase().getAllergies()).stream()
                .filter(allergy -> !allergy.isRefuted())
                .map(allergy -> CaseFacts.words(allergy.getText(), allergy.getCodings()))
                .filter(Standing::some)
                .toList();
        boolean none = Standing.of(source.careCase().getNoneKnown()).stream()
                .anyMatch(known -> known.getAbout() == NoneKnownOf.ALLERGIES);
        return allergies.isEmpty()
                ? words.say(none ? "allergies.none" : "allergies.unknown")
                : String.join("; ", allergies);
    }

    private List<Fact> surgery(DocumentWords words, Optional<MedicationReview> asked) {
        List<Fact> facts = new ArrayList<>();
        Optional<ProposedProcedure> procedure = Standing.of(source.careCase().getProposedProcedures()).stream()
                .filter(ProposedProcedure::isSurgery)
                .reduce((earlier, later) -> later);
        asked.flatMap(review -> text(review.getProcedure()))
                .or(() -> procedure.flatMap(each -> text(each.getName())))
                .ifPresent(name -> facts.add(new Fact(words.say("procedure"), List.of(OptionWords.capital(name)))));
        asked.flatMap(review -> text(review.getAnesthesia()))
                .or(() -> procedure.flatMap(each -> text(each.getAnesthesia())))
                .ifPresent(kind -> facts.add(new Fact(words.say("anesthesia"), List.of(OptionWords.capital(kind)))));
        SurgeryAhead.of(source.facts())
                .flatMap(SurgeryAhead::day)
                .ifPresent(day -> facts.add(
                        new Fact(words.say("day"), List.of(source.sentences().date(day)))));
        asked.flatMap(review -> text(review.getRenalFunction()))
                .ifPresent(kidneys -> facts.add(new Fact(words.say("kidneys"), List.of(kidneys))));
        facts.add(new Fact(words.say("allergies"), List.of(allergies(words))));
        return facts;
    }
}
