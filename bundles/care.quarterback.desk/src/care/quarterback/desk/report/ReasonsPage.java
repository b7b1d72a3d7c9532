package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.core.person.PatientName;
import care.quarterback.desk.report.Block.Fact;
import care.quarterback.desk.report.Block.Facts;
import care.quarterback.desk.report.Block.Item;
import care.quarterback.desk.report.Block.Items;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.model.ConcernState;
import care.quarterback.model.Opinion;
import care.quarterback.model.Worry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * For the first doctor: why the patient seeks a second opinion, so that the doctor can explain it, also to the plan. None while
 * the patient still worries what that doctor might think.
 */
final class ReasonsPage {

    private final DocumentSource source;

    private ReasonsPage(DocumentSource source) {
        this.source = source;
    }

    static List<Document> of(DocumentSource source) {
        var facts = source.facts();
        boolean worried = facts.request()
                .filter(request -> request.getWorriedAboutOffending() == Worry.YES)
                .isPresent();
        if (facts.silent()
                || facts.decided()
                || worried
                || !facts.preparing()
                || facts.opinions().size() > 1) {
            return List.of();
        }
        return facts.opinions().stream()
                .filter(opinion -> opinion.getNumber() == 1)
                .map(opinion -> new ReasonsPage(source).page(opinion))
                .filter(page -> page.blocks().size() > 2)
                .toList();
    }

    private Document page(Opinion opinion) {
        var careCase = source.careCase();
        var paper = new Paper(source, DocumentKind.REASONS);
        var words = paper.words();
        String doctor = text(opinion.getClinicianName())
                .or(() -> Optional.ofNullable(opinion.getClinician()).flatMap(known -> text(known.getName())))
                .orElse("");
        paper.to(
                doctor,
                opinion.getClinician() == null ? null : opinion.getClinician().getOffice());
        var patient = careCase.getPatient();
        paper.say("why", PatientName.whole(patient), Recipient.born(paper, patient));
        List<Fact> facts = new ArrayList<>();
        text(careCase.getQuestion()).ifPresent(asked -> facts.add(new Fact(words.say("question"), List.of(asked))));
        source.facts().request().ifPresent(request -> {
            text(request.getPurposeStatement())
                    .ifPresent(purpose -> facts.add(new Fact(words.say("purpose"), List.of(purpose))));
            text(request.getOwnWords())
                    .ifPresent(own -> facts.add(new Fact(
                            words.say("own"), List.of(source.sentences().of("report", "quote", own)))));
        });
        paper.add(new Facts(true, facts));
        source.facts()
                .request()
                .ifPresent(request -> paper.heading("reasons")
                        .add(new Items(
                                Mark.DOT,
                                Standing.of(request.getTriggers()).stream()
                                        .filter(trigger -> trigger.getCode() != null)
                                        .map(trigger -> new Item(
                                                OptionWords.capital(words.sentences()
                                                                .word(trigger.getCode())) + ".",
                                                text(trigger.getEvidence())
                                                        .map(ReportWords::doctors)
                                                        .map(List::of)
                                                        .orElse(List.of()),
                                                0))
                                        .toList())));
        paper.heading("concerns")
                .items(
                        Mark.DOT,
                        Standing.of(careCase.getConcerns()).stream()
                                .filter(concern -> concern.getState() != ConcernState.ANSWERED)
                                .flatMap(concern -> text(concern.getText()).stream())
                                .toList());
        paper.heading("help").items(Mark.NUMBER, words.all("help"));
        return paper.signed().done(words.say("title"));
    }
}
