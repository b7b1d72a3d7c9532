package care.quarterback.ui.opinion;

import care.quarterback.presentation.opinion.LetterPlace;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.Map;
import java.util.function.BiConsumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A small question that belongs to a button: a day where one is needed, and words. Enter answers, Escape leaves it. */
final class AskBar {

    private final Workplace workplace;
    private final Composite bar;
    private final Look look;
    private final Runnable fit;
    private Composite content;
    private LetterField day;
    private LetterField words;

    /**
     * What is asked.
     *
     * @param dayLabel empty where no day is needed
     * @param words what stands there to begin with
     * @param answer given the day as typed, and the words
     */
    record Question(
            String sentence,
            String dayLabel,
            String wordsLabel,
            String words,
            String action,
            BiConsumer<String, String> answer) {

        /** With no words to begin with. */
        Question(
                String sentence, String dayLabel, String wordsLabel, String action, BiConsumer<String, String> answer) {
            this(sentence, dayLabel, wordsLabel, "", action, answer);
        }
    }

    AskBar(Composite parent, Look look, Workplace workplace, Runnable fit) {
        this.workplace = workplace;
        this.look = look;
        this.fit = fit;
        bar = look.area(parent, 1);
        GridLayoutFactory.fillDefaults()
                .extendedMargins(0, Look.GRID, 0, Look.GRID)
                .applyTo(bar);
        bar.setBackground(look.color(Tone.ACCENT_GROUND));
        hide(true);
    }

    void ask(Question question) {
        close();
        content = look.area(bar, 4);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .indent(Look.GRID, Look.GRID)
                .applyTo(content);
        Label sentence = look.wrapped(content, Type.BODY, Tone.TEXT, question.sentence());
        GridDataFactory.fillDefaults()
                .span(4, 1)
                .grab(true, false)
                .hint(120, SWT.DEFAULT)
                .applyTo(sentence);
        if (!question.dayLabel().isEmpty()) {
            day = new LetterField(place(170), look, "opinion.ask.date", question.dayLabel());
            day.fill(workplace.room().text().date(workplace.room().today()));
        }
        words = new LetterField(place(420), look, "opinion.ask.words", question.wordsLabel());
        words.fill(question.words());
        Runnable answer = () -> question.answer().accept(day == null ? "" : day.value(), words.value());
        low(look.button(content, "opinion.ask.do", question.action(), answer));
        low(look.button(content, "opinion.ask.cancel", workplace.words("letter.cancel"), this::close));
        for (LetterField field : day == null ? new LetterField[] {words} : new LetterField[] {day, words}) {
            field.control().addListener(SWT.DefaultSelection, event -> answer.run());
            field.control().addListener(SWT.Traverse, event -> {
                if (event.detail == SWT.TRAVERSE_ESCAPE) {
                    close();
                }
            });
        }
        hide(false);
        (day == null ? words : day).focus();
    }

    private Composite place(int width) {
        Composite place = look.area(content, 1);
        GridDataFactory.fillDefaults()
                .hint(width, SWT.DEFAULT)
                .grab(width > 200, false)
                .applyTo(place);
        return place;
    }

    private static void low(Button button) {
        GridDataFactory.swtDefaults()
                .align(SWT.BEGINNING, SWT.END)
                .indent(0, Look.GRID)
                .applyTo(button);
    }

    void close() {
        if (content != null) {
            content.dispose();
            content = null;
            day = null;
            words = null;
            hide(true);
        }
    }

    private void hide(boolean hidden) {
        bar.setVisible(!hidden);
        GridDataFactory.fillDefaults().grab(true, false).exclude(hidden).applyTo(bar);
        fit.run();
    }

    /** The fields by the places at which they are refused; none while nothing is asked. */
    Map<LetterPlace, LetterField> fields() {
        if (content == null) {
            return Map.of();
        }
        return day == null
                ? Map.of(LetterPlace.ASKED_WORDS, words)
                : Map.of(LetterPlace.ASKED_WORDS, words, LetterPlace.ASKED_DAY, day);
    }
}
