package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.some;
import static care.quarterback.desk.report.Standing.text;

import care.quarterback.desk.report.FamilyReport.QuestionRow;
import care.quarterback.desk.report.FamilyReport.Section;
import care.quarterback.model.Addressee;
import care.quarterback.model.CareCase;
import care.quarterback.model.Question;
import care.quarterback.model.QuestionState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The questions with their answers, or some to start with. */
final class QuestionPart {

    private static final List<String> STARTERS =
            List.of("starter.good", "starter.bad", "starter.many", "starter.other");

    private final ReportWords words;
    private final CareCase careCase;
    private final ReasonWords reasons;

    QuestionPart(ReportWords words, DocumentSource source) {
        this.words = words;
        this.careCase = source.careCase();
        this.reasons = new ReasonWords(words, source.careCase(), source.compare());
    }

    Section<QuestionRow> questions() {
        List<QuestionRow> rows = Standing.of(careCase.getQuestions()).stream()
                .filter(question -> question.getState() != QuestionState.REMOVED
                        && question.getAddressee() != Addressee.STAFF
                        && some(question.getText()))
                .sorted(Comparator.comparingInt(Question::getOrder))
                .map(question -> new QuestionRow(question.getText().strip(), answer(question)))
                .toList();
        List<QuestionRow> ours = reasons.questions().stream()
                .map(question -> new QuestionRow(question, List.of()))
                .toList();
        if (rows.isEmpty()) {
            return new Section<>(
                    words.label("questions.heading"),
                    List.of(words.say("questions.starters")),
                    Stream.concat(
                                    STARTERS.stream().map(key -> new QuestionRow(words.say(key), List.of())),
                                    ours.stream())
                            .toList());
        }
        return new Section<>(
                words.label("questions.heading"),
                List.of(words.say("questions.note")),
                Stream.concat(rows.stream(), ours.stream()).toList());
    }

    private List<String> answer(Question question) {
        List<String> lines = new ArrayList<>();
        text(question.getAnswer())
                .ifPresent(answer -> lines.add(text(question.getAnsweredBy())
                        .map(by -> words.say("answer.by", by, words.quote(answer)))
                        .orElseGet(() -> words.quote(answer))));
        if (question.getOutOf() != null && question.getBenefit() != null) {
            lines.add(words.say("answer.helped", question.getBenefit(), question.getOutOf()));
            if (question.getNoBenefit() != null) {
                lines.add(words.say("answer.notHelped", question.getNoBenefit(), question.getOutOf()));
            }
            lines.add(text(question.getFigureSource())
                    .map(source -> words.say("answer.source", source))
                    .orElseGet(() -> words.say("answer.noSource")));
        }
        return lines;
    }
}
