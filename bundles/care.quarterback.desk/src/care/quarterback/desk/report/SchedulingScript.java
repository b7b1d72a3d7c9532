package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.core.person.PatientName;
import care.quarterback.desk.report.Block.Blanks;
import care.quarterback.desk.report.Block.Fact;
import care.quarterback.desk.report.Block.Facts;
import care.quarterback.desk.report.Block.Item;
import care.quarterback.desk.report.Block.Items;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.model.Candidate;
import care.quarterback.model.CoverageKind;
import care.quarterback.model.Office;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to say and ask when the visit for an opinion is scheduled by telephone. None once there is a visit. */
final class SchedulingScript {

    private SchedulingScript() {}

    static List<Document> of(DocumentSource source) {
        return source.facts()
                .furtherOpinions()
                .filter(sought -> !source.facts().silent()
                        && !source.facts().decided()
                        && !sought.over()
                        && sought.chosen().isPresent()
                        && sought.appointment().isEmpty())
                .map(sought -> script(source, sought))
                .toList();
    }

    private static Document script(DocumentSource source, SoughtOpinion sought) {
        var careCase = source.careCase();
        var paper = new Paper(source, DocumentKind.SCHEDULING_SCRIPT);
        var words = paper.words();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                words.say("office"),
                List.of(Stream.of(
                                sought.chosen()
                                        .map(Candidate::getName)
                                        .map(ReportWords::doctor)
                                        .orElse(""),
                                sought.office().map(Office::getName).orElse(""))
                        .filter(Standing::some)
                        .collect(Collectors.joining(", ")))));
        facts.add(new Fact(words.say("phone"), List.of(text(sought.telephone()).orElse(words.say("noPhone")))));
        var patient = careCase.getPatient();
        facts.add(new Fact(
                words.say("patient"),
                List.of((PatientName.whole(patient) + " " + Recipient.born(paper, patient)).strip())));
        Standing.of(careCase.getCoverages()).stream()
                .findFirst()
                .ifPresent(coverage -> facts.add(new Fact(
                        words.say("plan"),
                        List.of(text(coverage.getPlanName())
                                .orElseGet(() -> words.sentences().word(coverage.getKind()))))));
        paper.add(new Facts(true, facts));
        List<String> say = new ArrayList<>(List.of(
                words.say(sought.number() == 2 ? "say.second" : sought.number() == 3 ? "say.third" : "say.further")));
        source.facts()
                .request()
                .flatMap(request -> text(request.getSituation()).or(() -> text(request.getOwnWords())))
                .ifPresent(situation -> say.add(words.say("say.situation", situation)));
        text(careCase.getQuestion()).ifPresent(question -> say.add(words.say("say.question", question)));
        paper.heading("say").items(Mark.DOT, say);
        List<String> ask = new ArrayList<>(words.all(sought.recordsOnly() ? "askRecords" : "askVisit"));
        ask.addAll(words.all("ask"));
        boolean plan = Standing.of(careCase.getCoverages()).stream()
                .anyMatch(coverage -> coverage.getKind() != CoverageKind.NONE);
        ask.add(words.say(plan ? "cost" : "cost.self"));
        if (patient != null) {
            text(patient.getInterpreterLanguage()).ifPresent(language -> ask.add(words.say("interpreter", language)));
            text(patient.getMobilityNeeds()).ifPresent(needs -> ask.add(words.say("mobility", needs)));
        }
        paper.heading("ask.head")
                .add(new Items(
                        Mark.NUMBER,
                        ask.stream()
                                .map(question -> new Item(question, List.of(), 1))
                                .toList()));
        paper.heading("call").add(new Blanks(words.all("call")));
        return paper.done(words.say("title"));
    }
}
