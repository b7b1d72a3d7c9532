package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.some;
import static care.quarterback.desk.report.Standing.text;

import care.quarterback.desk.report.Block.Mark;
import care.quarterback.desk.report.Block.Tone;
import care.quarterback.model.Answer;
import care.quarterback.steps.surgery.SurgeryAhead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a doctor for older adults may help: only where an operation is ahead of an older patient, and nobody looked at it so. */
final class GeriatricHandout {

    private GeriatricHandout() {}

    static List<Document> of(DocumentSource source) {
        var facts = source.facts();
        boolean looked = Standing.of(source.careCase().getGeriatricAssessments()).stream()
                .anyMatch(assessment -> assessment.getOn() != null || some(assessment.getNotDoneReason()));
        if (facts.silent()
                || looked
                || !facts.geriatric()
                || SurgeryAhead.of(facts).isEmpty()) {
            return List.of();
        }
        var paper = new Paper(source, DocumentKind.WHY_GERIATRIC);
        var words = paper.words();
        paper.paragraphs(Tone.PLAIN, words.all("why"));
        paper.heading("help").items(Mark.DOT, words.all("help"));
        List<String> you = new ArrayList<>();
        Optional.ofNullable(source.careCase().getPatient())
                .flatMap(patient -> text(patient.getStageOfLife()))
                .ifPresent(stage -> you.add(words.say("stage", stage)));
        int medicines = Standing.of(source.careCase().getMedications()).size();
        if (medicines > 1) {
            you.add(words.say("medicines", medicines));
        }
        facts.ahead()
                .flatMap(sought -> sought.chosen())
                .filter(chosen -> chosen.getGeriatricTraining() == Answer.YES)
                .flatMap(chosen -> text(chosen.getName()))
                .ifPresent(name -> you.add(words.say("trained", ReportWords.doctor(name))));
        paper.heading("you").items(Mark.DOT, you);
        paper.heading("ask").items(Mark.BOX, words.all("ask"));
        return List.of(paper.done(words.say("title")));
    }
}
