package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.core.person.PatientName;
import care.quarterback.model.Clinician;
import care.quarterback.model.ConsensusState;
import care.quarterback.model.Decision;
import care.quarterback.model.Opinion;
import java.util.List;
import java.util.Optional;

/** Thanks each doctor who gave an opinion, and tells what came of it: offices are seldom told. */
final class ThanksLetters {

    private ThanksLetters() {}

    static List<Document> of(DocumentSource source) {
        boolean over = SummaryPart.decision(source.careCase())
                        .filter(Decision::isFinal)
                        .isPresent()
                || source.compare().consensus().state() == ConsensusState.CONSENSUS;
        return over
                ? Standing.of(source.careCase().getOpinions()).stream()
                        .filter(opinion ->
                                text(opinion.getClinicianName()).isPresent() || opinion.getClinician() != null)
                        .map(opinion -> letter(source, opinion))
                        .toList()
                : List.of();
    }

    private static Document letter(DocumentSource source, Opinion opinion) {
        var paper = new Paper(source, DocumentKind.THANK_YOU);
        var words = paper.words();
        Optional<Clinician> clinician = Optional.ofNullable(opinion.getClinician());
        String name = ReportWords.doctor(text(opinion.getClinicianName())
                .or(() -> clinician.flatMap(known -> text(known.getName())))
                .orElse(""));
        paper.to(name, clinician.map(Clinician::getOffice).orElse(null));
        Recipient.greet(paper, name);
        var patient = source.careCase().getPatient();
        paper.say("thanks", PatientName.whole(patient), Recipient.born(paper, patient));
        if (source.compare().consensus().state() == ConsensusState.CONSENSUS) {
            String agreed = String.join(
                    "; ",
                    source.compare().consensus().agreed().stream()
                            .map(point -> text(point.text()).orElse(point.topic()))
                            .toList());
            if (agreed.isEmpty()) {
                paper.say("consensus");
            } else {
                paper.say("consensus.on", agreed);
            }
        }
        SummaryPart.decision(source.careCase())
                .filter(Decision::isFinal)
                .ifPresent(decision -> paper.say(
                        "decided",
                        decision.getOn(),
                        text(decision.getOption().getName()).orElseGet(() -> OptionWords.name(decision.getOption()))));
        paper.say("records");
        return paper.signed().done(words.say("title"));
    }
}
