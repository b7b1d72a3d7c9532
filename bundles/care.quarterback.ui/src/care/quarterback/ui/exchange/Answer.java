package care.quarterback.ui.exchange;

import care.quarterback.desk.exchange.Matching.Decision;
import care.quarterback.presentation.exchange.ImportQuestion;
import care.quarterback.presentation.work.Choice;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** A question about a patient with its answers, none of them chosen beforehand. */
final class Answer {

    private final ImportQuestion question;
    private Decision decision;

    Answer(Composite parent, Look look, ImportQuestion question, Runnable chosen) {
        this.question = question;
        look.wrapped(parent, Type.BODY, Tone.TEXT, question.sentence());
        Composite choices = look.area(parent, 1);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(choices);
        for (Choice<Decision> choice : question.choices()) {
            Button button = look.tick(choices, SWT.RADIO | SWT.WRAP, "import.answer", choice.words());
            GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
            button.addListener(SWT.Selection, event -> {
                if (button.getSelection()) {
                    decision = choice.value();
                    chosen.run();
                }
            });
        }
    }

    Object key() {
        return question.key();
    }

    boolean given() {
        return decision != null;
    }

    Decision decision() {
        return decision;
    }
}
