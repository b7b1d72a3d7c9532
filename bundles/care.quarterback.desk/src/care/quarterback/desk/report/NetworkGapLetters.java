package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.core.person.PatientName;
import care.quarterback.desk.report.Block.Blanks;
import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.model.Answer;
import care.quarterback.model.AuthorizationDecision;
import care.quarterback.model.Candidate;
import care.quarterback.model.Coverage;
import care.quarterback.model.NetworkGap;
import care.quarterback.steps.coverage.PlanPapers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks a plan that has nobody suitable in its network for a doctor outside it, at the patient's in-network cost. */
final class NetworkGapLetters {

    private NetworkGapLetters() {}

    static List<Document> of(DocumentSource source) {
        return Standing.of(source.careCase().getNetworkGaps()).stream()
                .filter(gap -> gap.getDecision() == AuthorizationDecision.PENDING)
                .map(gap -> letter(source, gap))
                .toList();
    }

    private static Document letter(DocumentSource source, NetworkGap gap) {
        var paper = new Paper(source, DocumentKind.NETWORK_GAP);
        var words = paper.words();
        paper.about(gap);
        Optional<Coverage> plan = PlanPapers.payer(source.facts());
        Optional<Candidate> outside = source.facts()
                .furtherOpinions()
                .filter(sought -> !sought.over())
                .flatMap(sought -> sought.chosen().stream())
                .filter(candidate -> candidate.getInNetwork() == Answer.NO)
                .findFirst();
        String expertise = text(gap.getExpertise()).orElseGet(() -> words.say("expertise.blank"));
        PlanFacts.letter(paper, source, plan, words.say("department"))
                .fact("expertise", expertise)
                .fact("doctor", outside.map(NetworkGapLetters::name).orElse(""))
                .done();
        String patient = PatientName.whole(source.careCase().getPatient());
        Optional.ofNullable(gap.getRequestedOn())
                .filter(on -> on.isBefore(source.on()))
                .ifPresentOrElse(on -> paper.say("again", patient, on), () -> paper.say("ask", patient));
        List<List<Cell>> rows = new ArrayList<>();
        gap.getTries()
                .forEach(tried -> rows.add(List.of(
                        new Cell(text(tried.getName())
                                .map(ReportWords::doctor)
                                .orElseGet(() -> words.plans("call.none"))),
                        new Cell(
                                tried.getOn() == null
                                        ? words.plans("undated")
                                        : source.sentences().date(tried.getOn())),
                        new Cell(text(tried.getReason()).orElseGet(() -> words.say("reason.blank"))))));
        paper.heading("tried");
        if (rows.isEmpty()) {
            paper.add(new Blanks(words.all("tried")));
        } else {
            paper.add(new Table(
                    List.of(words.say("name.head"), words.plans("call.on"), words.say("reason")),
                    List.of(4, 3, 6),
                    rows));
        }
        List<String> want = new ArrayList<>();
        want.add(outside.map(candidate -> words.say("want.doctor", name(candidate)))
                .orElseGet(() -> words.say("want.someone")));
        want.addAll(words.all("want"));
        paper.heading("want").items(Mark.NUMBER, want);
        plan.flatMap(coverage -> PlanPapers.networkRule(source.facts(), coverage))
                .ifPresent(rule -> paper.fixed("law", rule.citation()));
        return paper.signed().done(words.say("title"));
    }

    private static String name(Candidate candidate) {
        return text(candidate.getName())
                .or(() -> text(candidate.getProgramme()))
                .map(ReportWords::doctor)
                .orElse("");
    }
}
