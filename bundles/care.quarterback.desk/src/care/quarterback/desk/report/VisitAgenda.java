package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.desk.report.Block.Lines;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.model.AgendaItem;
import care.quarterback.model.AgendaPhase;
import care.quarterback.model.Goal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The visit in three parts. What the patient read comes up in the middle, and only if the doctor hasn't raised it. */
final class VisitAgenda {

    private static final int LINES = 3;

    private VisitAgenda() {}

    static List<Document> of(DocumentSource source) {
        boolean visit = source.facts()
                .furtherOpinions()
                .anyMatch(sought -> !sought.recordsOnly()
                        && !sought.over()
                        && sought.visit().isPresent());
        if (!visit) {
            return List.of();
        }
        var careCase = source.careCase();
        var paper = new Paper(source, DocumentKind.VISIT_AGENDA);
        var words = paper.words();
        List<String> opening = new ArrayList<>(words.all("opening"));
        Standing.of(careCase.getGoals()).stream()
                .filter(Goal::isMain)
                .findFirst()
                .flatMap(goal -> text(goal.getText()))
                .ifPresent(goal -> opening.add(words.say("goal", goal)));
        opening.addAll(topics(source, AgendaPhase.OPENING, false));
        paper.heading("opening").items(Mark.BOX, opening);
        List<String> middle = new ArrayList<>(topics(source, AgendaPhase.MIDDLE, false));
        middle.addAll(words.all("middle"));
        paper.heading("middle").items(Mark.BOX, middle);
        List<String> read = Stream.of(AgendaPhase.values())
                .flatMap(phase -> topics(source, phase, true).stream())
                .map(topic -> words.say("research", topic))
                .toList();
        if (!read.isEmpty()) {
            paper.note("research.note").items(Mark.BOX, read);
        }
        List<String> close = new ArrayList<>(topics(source, AgendaPhase.CLOSE, false));
        close.addAll(words.all("close"));
        paper.heading("close").items(Mark.BOX, close);
        paper.heading("notes").add(new Lines(LINES));
        return List.of(paper.done(words.say("title")));
    }

    /** @param read what the patient found out, wherever it was put: it waits for the middle */
    private static List<String> topics(DocumentSource source, AgendaPhase phase, boolean read) {
        return Standing.of(source.careCase().getAgenda()).stream()
                .filter(item -> item.getPhase() == phase && (item.getResearch() != null) == read)
                .sorted(Comparator.comparingInt(AgendaItem::getOrder))
                .flatMap(item -> text(item.getTopic()).stream())
                .toList();
    }
}
