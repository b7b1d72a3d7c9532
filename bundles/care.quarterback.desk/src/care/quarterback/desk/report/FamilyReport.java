package care.quarterback.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the family report says, in reading order, whole sentences in one language. Immutable. A section without rows is
 * left out of the print. It names no code, decides nothing, and tells nobody to change a medicine.
 *
 * @param madeFor for whom and when it was made, and who else may read it
 * @param summary what is asked, until when it is safe to wait, what is next; always there
 * @param fits how well each option goes with what matters to the patient: bars and words, never a score
 * @param choices what is to be chosen from, side by side; empty where there is no choice
 * @param untold what nobody told of any choice, a sentence
 * @param worse whom to call who gets worse, and what a doctor said about waiting
 * @param closing reassurance and the line on medicines, before the small print
 * @param smallPrint how the paper was made and how hard it is to read
 */
public record FamilyReport(
        Locale locale,
        String title,
        List<String> madeFor,
        Section<Fact> summary,
        OpinionTable opinions,
        Section<Point> agreement,
        Section<Goal> goals,
        Section<Fit> fits,
        Optional<Block.Table> choices,
        List<String> untold,
        List<Block.Picture> pictures,
        Section<Step> next,
        Section<QuestionRow> questions,
        Section<String> checklist,
        List<String> worse,
        Section<Word> words,
        Section<String> closing,
        List<String> smallPrint,
        Document.Reading reading) {

    public FamilyReport {
        madeFor = List.copyOf(madeFor);
        pictures = List.copyOf(pictures);
        worse = List.copyOf(worse);
        smallPrint = List.copyOf(smallPrint);
    }

    /** A heading, what stands under it, and its rows; "none" is an empty list of rows. */
    public record Section<R>(String heading, List<String> notes, List<R> rows) {

        public Section {
            notes = List.copyOf(notes);
            rows = List.copyOf(rows);
        }
    }

    /** A short label and what there is to say under it. */
    public record Fact(String label, List<String> sentences) {

        public Fact {
            sentences = List.copyOf(sentences);
        }
    }

    /** The doctors as columns, what they say as rows; a cell for each doctor in every row. */
    public record OpinionTable(
            String heading, List<String> notes, String topicTitle, List<Doctor> doctors, List<TopicRow> rows) {

        public OpinionTable {
            notes = List.copyOf(notes);
            doctors = List.copyOf(doctors);
            rows = List.copyOf(rows);
        }
    }

    /** The head of a column. */
    public record Doctor(String name) {}

    /** One question that every doctor was asked, as it were. */
    public record TopicRow(String topic, List<Cell> cells) {

        public TopicRow {
            cells = List.copyOf(cells);
        }
    }

    /** What a doctor says; who worded it stands in the mark, which is empty for words of ours. */
    public record Cell(String text, String mark) {}

    /** A point of agreement or difference: the sign is a word, so that colour alone never tells. */
    public record Point(Sign sign, String word, String text) {}

    /** Where the doctors stand on a point. */
    public enum Sign {
        AGREE,
        DIFFER,
        OPEN
    }

    /** What matters to the patient, in the patient's words. */
    public record Goal(String text, String importance, boolean main) {}

    /**
     * An option beside the goals.
     *
     * @param bar 0 to 10, the length to draw; empty when too little is known to draw one
     */
    public record Fit(String option, Optional<Integer> bar, String words, List<String> because) {

        public Fit {
            because = List.copyOf(because);
        }
    }

    /** What happens on which day; "No date yet" is a word as well. */
    public record Step(String when, String text) {}

    /** A question to ask, its answer and who gave it where known. */
    public record QuestionRow(String text, List<String> answer) {

        public QuestionRow {
            answer = List.copyOf(answer);
        }
    }

    /** A term and what it means in plain words. */
    public record Word(String term, String meaning) {}

    /** Every passage in print order, the small print left out. */
    public List<String> passages() {
        return passages(true);
    }

    /** The same without the notes on who worded what, in which the record's words are already beside plain ones. */
    List<String> printed() {
        return passages(false);
    }

    private List<String> passages(boolean marks) {
        List<String> all = new ArrayList<>();
        all.add(title);
        all.addAll(madeFor);
        add(all, summary, fact -> prefixed(fact.label(), fact.sentences()));
        if (!opinions.doctors().isEmpty()) {
            all.add(opinions.heading());
            all.addAll(opinions.notes());
        }
        opinions.doctors().forEach(doctor -> all.add(doctor.name()));
        for (TopicRow row : opinions.rows()) {
            all.add(row.topic());
            row.cells().forEach(cell -> all.addAll(List.of(cell.text(), marks ? cell.mark() : "")));
        }
        add(all, agreement, point -> List.of(point.word(), point.text()));
        choices.ifPresent(table -> {
            all.addAll(table.texts());
            all.addAll(untold);
        });
        pictures.forEach(picture -> all.addAll(picture.texts()));
        add(all, goals, goal -> List.of(goal.text(), goal.importance()));
        add(all, fits, fit -> prefixed(fit.option(), prefixed(fit.words(), fit.because())));
        add(all, next, step -> List.of(step.when(), step.text()));
        add(all, questions, question -> prefixed(question.text(), question.answer()));
        add(all, checklist, List::of);
        all.addAll(worse);
        add(all, words, word -> List.of(word.term(), word.meaning()));
        add(all, closing, List::of);
        all.removeIf(String::isBlank);
        return List.copyOf(all);
    }

    private static <R> void add(List<String> all, Section<R> section, Function<R, List<String>> texts) {
        if (!section.rows().isEmpty()) {
            all.add(section.heading());
            all.addAll(section.notes());
            section.rows().forEach(row -> all.addAll(texts.apply(row)));
        }
    }

    private static List<String> prefixed(String first, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }
}
