package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.some;
import static care.quarterback.desk.report.Standing.text;

import care.quarterback.desk.report.FamilyReport.QuestionRow;
import care.quarterback.desk.report.FamilyReport.Section;
import care.quarterback.desk.report.FamilyReport.Word;
import care.quarterback.model.Addressee;
import care.quarterback.model.CareCase;
import care.quarterback.model.Question;
import care.quarterback.model.QuestionState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The questions with their answers, or four to start with; and the word list. */
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

    Section<Word> wordList(List<Word> diagnoses) {
        Map<String, Word> terms = new LinkedHashMap<>();
        for (var term : Standing.of(careCase.getJargonTerms())) {
            if (some(term.getTerm()) && some(term.getPlain())) {
                terms.putIfAbsent(
                        term.getTerm().strip().toLowerCase(words.sentences().locale()),
                        new Word(term.getTerm().strip(), term.getPlain().strip()));
            }
        }
        diagnoses.forEach(word ->
                terms.putIfAbsent(word.term().toLowerCase(words.sentences().locale()), word));
        return new Section<>(
                words.label("words.heading"),
                List.of(),
                terms.values().stream()
                        .sorted(Comparator.comparing(Word::term, String.CASE_INSENSITIVE_ORDER))
                        .toList());
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
