package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.core.person.PatientName;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.desk.report.Block.Tone;
import care.quarterback.model.AuthorizationType;
import care.quarterback.model.PlaceOfService;
import care.quarterback.model.PriorAuthorization;
import care.quarterback.model.ProposedProcedure;
import care.quarterback.steps.coverage.PlanPapers;
import care.quarterback.steps.coverage.PlanPapers.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** On top of a request for prior authorization; once it was sent, the same letter asks for the answer. */
final class AuthorizationLetters {

    private AuthorizationLetters() {}

    static List<Document> of(DocumentSource source) {
        return new PlanPapers(source.sentences())
                .waiting(source.facts()).stream()
                        .map(waiting -> letter(source, waiting))
                        .toList();
    }

    private static Document letter(DocumentSource source, Waiting waiting) {
        var paper = new Paper(source, DocumentKind.AUTHORIZATION_COVER);
        var words = paper.words();
        PriorAuthorization request = waiting.request();
        paper.about(request);
        boolean fast = request.getType() == AuthorizationType.EXPEDITED;
        ProposedProcedure procedure = request.getProcedure();
        PlanFacts.letter(paper, source, waiting.plan(), words.say("department"))
                .fact("service", service(words, request))
                .fact("place", place(source, procedure))
                .fact("planned", procedure == null ? null : procedure.getPlannedOn())
                .fact("request", request.getNumber())
                .done();
        String patient = PatientName.whole(source.careCase().getPatient());
        waiting.submitted()
                .filter(on -> on.isBefore(source.on()))
                .ifPresentOrElse(
                        on -> paper.say("again", patient, on).say("again.tell"), () -> paper.say("ask", patient));
        if (fast) {
            paper.fixed("fast");
        }
        waiting.clock()
                .ifPresent(rule -> paper.paragraphs(
                        Tone.PLAIN,
                        List.of(
                                fast && rule.has("expeditedHours")
                                        ? words.say("clock.hours", rule.number("expeditedHours"), rule.citation())
                                        : words.say("clock.days", rule.number("standardDays"), rule.citation()))));
        List<String> reasons = PlanFacts.reasons(paper, source, procedure);
        paper.heading("why").items(Mark.DOT, reasons);
        paper.heading("enclosed").items(Mark.BOX, words.all("enclosed"));
        paper.heading("reply").items(Mark.DOT, replies(words, source));
        return paper.signed().done(words.say("title"));
    }

    private static List<String> replies(DocumentWords words, DocumentSource source) {
        List<String> replies = new ArrayList<>(words.all("reply"));
        text(source.practice().fax()).ifPresent(fax -> replies.add(words.say("reply.fax", fax)));
        return replies;
    }

    /** What was asked for. */
    static String service(DocumentWords words, PriorAuthorization request) {
        return text(request.getService())
                .or(() -> request.getProcedure() == null
                        ? Optional.empty()
                        : text(request.getProcedure().getName()))
                .orElseGet(() -> words.plans("service.unnamed"));
    }

    private static String place(DocumentSource source, ProposedProcedure procedure) {
        return procedure == null || procedure.getPlace() == PlaceOfService.UNKNOWN
                ? ""
                : source.sentences().word(procedure.getPlace());
    }
}
