package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.desk.report.Block.Fact;
import care.quarterback.desk.report.Block.Facts;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.model.Appointment;
import care.quarterback.model.AppointmentKind;
import care.quarterback.model.Clinician;
import care.quarterback.model.Office;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** For the day before a visit: where and when, what to bring, whom to call. */
final class DayBeforeSheet {

    private DayBeforeSheet() {}

    static List<Document> of(DocumentSource source) {
        return source.facts()
                .furtherOpinions()
                .filter(sought -> !sought.over() && sought.visit().isPresent())
                .map(sought -> sheet(source, sought))
                .toList();
    }

    private static Document sheet(DocumentSource source, SoughtOpinion sought) {
        var paper = new Paper(source, DocumentKind.DAY_BEFORE);
        var words = paper.words();
        Appointment visit = sought.appointment().orElseThrow();
        List<Fact> facts = new ArrayList<>();
        String time = visit.getTime() == null
                ? words.say("noTime")
                : source.sentences().time(visit.getTime());
        facts.add(new Fact(words.say("when"), List.of(source.sentences().date(visit.getDate()), time)));
        Optional.ofNullable(visit.getClinician())
                .map(Clinician::getName)
                .flatMap(Standing::text)
                .ifPresent(name -> facts.add(new Fact(words.say("who"), List.of(ReportWords.doctor(name)))));
        boolean video = visit.getKind() == AppointmentKind.VIDEO_VISIT;
        List<String> place = new ArrayList<>();
        if (video) {
            text(visit.getLink()).ifPresent(place::add);
        } else {
            sought.office().map(Office::getName).flatMap(Standing::text).ifPresent(place::add);
            text(visit.getLocation())
                    .or(() -> sought.office().map(Office::getAddress).flatMap(Standing::text))
                    .ifPresent(place::add);
        }
        if (!place.isEmpty()) {
            facts.add(new Fact(words.say(video ? "link" : "where"), place));
        }
        text(visit.getArrival()).ifPresent(arrival -> facts.add(new Fact(words.say("arrival"), List.of(arrival))));
        text(sought.telephone()).ifPresent(number -> facts.add(new Fact(words.say("office"), List.of(number))));
        paper.add(new Facts(true, facts));
        paper.heading("bring").items(Mark.BOX, words.all(video ? "video" : "bring"));
        paper.heading("today").items(Mark.BOX, words.all("today"));
        paper.heading("help");
        text(visit.getInterpreter()).ifPresent(language -> paper.say("interpreter", language));
        text(visit.getMobility()).ifPresent(help -> paper.say("mobility", help));
        paper.say("worse");
        return paper.done(words.say("title"));
    }
}
