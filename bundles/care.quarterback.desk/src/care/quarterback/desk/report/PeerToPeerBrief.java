package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.desk.report.Block.Blanks;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.desk.report.Block.Tone;
import care.quarterback.model.AuthorizationDecision;
import care.quarterback.model.Clinician;
import care.quarterback.model.Coverage;
import care.quarterback.model.Finding;
import care.quarterback.model.Opinion;
import care.quarterback.model.PeerToPeer;
import care.quarterback.model.PriorAuthorization;
import care.quarterback.steps.coverage.PlanPapers;
import java.util.List;
import java.util.Optional;

/** For the doctor who talks with the plan's doctor: the denial, the points to make, what to ask, and what to write down. */
final class PeerToPeerBrief {

    private PeerToPeerBrief() {}

    static List<Document> of(DocumentSource source) {
        return Standing.of(source.careCase().getPeerToPeers()).stream()
                .filter(talk -> talk.getHeldOn() == null && CaseFacts.blank(talk.getOutcome()))
                .filter(talk -> about(source, talk)
                        .filter(request -> PlanPapers.settled(source.facts(), request))
                        .isEmpty())
                .map(talk -> brief(source, talk))
                .toList();
    }

    /** The request that the doctors talk about: the one named, else the only one the plan has refused. */
    private static Optional<PriorAuthorization> about(DocumentSource source, PeerToPeer talk) {
        return Optional.ofNullable(talk.getAuthorization())
                .or(() -> Standing.of(source.careCase().getPriorAuthorizations()).stream()
                        .filter(request -> request.getDecision() == AuthorizationDecision.DENIED
                                || request.getDecision() == AuthorizationDecision.PARTIAL)
                        .reduce((before, last) -> last));
    }

    private static Document brief(DocumentSource source, PeerToPeer talk) {
        var paper = new Paper(source, DocumentKind.PEER_TO_PEER_BRIEF);
        var words = paper.words();
        Optional<PriorAuthorization> about = about(source, talk);
        Optional<Coverage> plan = about.flatMap(request -> PlanPapers.plan(source.facts(), request))
                .or(() -> PlanPapers.payer(source.facts()));
        Clinician doctor = talk.getDoctor();
        paper.to(doctor == null ? "" : doctor.getName(), doctor == null ? null : doctor.getOffice());
        PlanFacts.sheet(paper, source, plan)
                .fact(
                        "plan.doctor",
                        text(talk.getPlanClinician()).map(ReportWords::doctor).orElse(""))
                .fact("call.set", talk.getSetFor())
                .fact(
                        "service",
                        about.map(request -> AuthorizationLetters.service(words, request))
                                .orElse(""))
                .fact("request", about.map(PriorAuthorization::getNumber).orElse(""))
                .done();
        about.flatMap(request -> text(request.getDenialReason()))
                .ifPresent(reason ->
                        paper.heading("reason").paragraphs(Tone.STRONG, List.of(words.say("quoted", reason))));
        paper.heading("points")
                .items(
                        Mark.BOX,
                        PlanFacts.reasons(
                                paper,
                                source,
                                about.map(PriorAuthorization::getProcedure).orElse(null)));
        paper.heading("findings").items(Mark.DOT, findings(source, doctor));
        paper.heading("ask").items(Mark.NUMBER, words.all("ask"));
        paper.heading("write").add(new Blanks(words.all("write")));
        return paper.done(words.say("title"));
    }

    /** What the doctor relied on: he speaks of his own findings. */
    private static List<String> findings(DocumentSource source, Clinician doctor) {
        return source.facts().opinions().stream()
                .filter(opinion -> doctor == null ? opinion.getNumber() == 1 : same(opinion, doctor))
                .flatMap(opinion -> CaseFacts.version(opinion).stream())
                .flatMap(version -> version.getFindingsReliedOn().stream())
                .map(Finding::getText)
                .filter(Standing::some)
                .toList();
    }

    private static boolean same(Opinion opinion, Clinician doctor) {
        return opinion.getClinician() == doctor
                || text(opinion.getClinicianName())
                        .filter(name -> name.equals(doctor.getName()))
                        .isPresent();
    }
}
