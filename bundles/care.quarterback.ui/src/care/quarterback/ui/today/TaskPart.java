package care.quarterback.ui.today;

import care.quarterback.presentation.today.WorkAct;
import care.quarterback.presentation.today.WorkDetail;
import care.quarterback.presentation.today.WorklistPresenter;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Sheet;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The chosen line below the list: what a person needs before the call, and what can be done. */
final class TaskPart {

    private static final int LINES = 11;

    private final Look look;
    private final Workplace workplace;
    private final Composite area;
    private final Label who;
    private final Label question;
    private final Sheet sheet;
    private final Map<WorkAct, Button> acts = new EnumMap<>(WorkAct.class);
    private final Button open;
    private final Consumer<String> say;

    /** @param opens opens the case of the line; @param say says a word about what was done */
    TaskPart(
            Composite parent,
            Look look,
            Workplace workplace,
            WorklistPresenter presenter,
            Consumer<WorkDetail> opens,
            Consumer<String> say) {
        this.look = look;
        this.workplace = workplace;
        this.say = say;
        area = look.area(parent, 1);
        area.setData(Look.KEY, "task");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, look.height(area, LINES))
                .applyTo(area);
        Composite whose = look.area(area, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(whose);
        who = look.label(whose, Type.BOLD, Tone.TEXT, "");
        question = look.label(whose, Type.BODY, Tone.MUTED, "");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(question);
        Composite buttons = look.area(area, 1);
        var layout = new RowLayout(SWT.HORIZONTAL);
        layout.marginLeft = 0;
        layout.spacing = Look.GRID;
        buttons.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
        for (WorkAct act : WorkAct.values()) {
            acts.put(
                    act,
                    look.button(
                            buttons,
                            "task." + act.name(),
                            workplace.words("work.act." + act.name()),
                            () -> presenter.begin(act)));
        }
        open = look.button(buttons, "task.open", workplace.words("work.open"), () -> presenter.about(opens));
        sheet = new Sheet(area, look);
    }

    Composite area() {
        return area;
    }

    void show(Optional<WorkDetail> detail) {
        acts.forEach((act, button) ->
                button.setEnabled(detail.isPresent() && (detail.get().task() || !ends(act))));
        open.setEnabled(detail.isPresent());
        who.setText(Look.plain(detail.map(WorkDetail::who).orElse("")));
        question.setText(Look.plain(detail.map(WorkDetail::question).orElse("")));
        who.getParent().layout();
        sheet.fill(2, body -> detail.ifPresent(chosen -> draw(body, chosen)));
    }

    private static boolean ends(WorkAct act) {
        return act == WorkAct.DONE || act == WorkAct.SNOOZE || act == WorkAct.WAIT;
    }

    private void draw(Composite body, WorkDetail chosen) {
        Composite left = column(body);
        look.wrapped(left, Type.BODY, Tone.TEXT, chosen.row().deed());
        if (chosen.row().blocks()) {
            look.wrapped(left, Type.BOLD, Tone.BLOCKED, workplace.words("work.blocks"));
        }
        if (!chosen.row().why().isBlank()) {
            look.wrapped(left, Type.NOTE, Tone.MUTED, chosen.row().why());
        }
        if (!chosen.task()) {
            look.wrapped(left, Type.NOTE, Tone.MUTED, workplace.words("work.notTask"));
        }
        Composite right = column(body);
        if (!chosen.row().telephone().isBlank()) {
            phone(right, chosen);
        }
        if (!chosen.script().isBlank()) {
            look.heading(right, workplace.words("work.script"), 1);
            look.wrapped(right, Type.BODY, Tone.TEXT, chosen.script());
        }
        look.heading(right, workplace.words("work.said"), 1);
        if (chosen.said().isEmpty()) {
            look.wrapped(right, Type.NOTE, Tone.MUTED, workplace.words("work.said.none"));
        }
        chosen.said().forEach(line -> look.wrapped(right, Type.NOTE, Tone.TEXT, line));
    }

    private Composite column(Composite body) {
        Composite column = look.area(body, 1);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.BEGINNING)
                .applyTo(column);
        return column;
    }

    private void phone(Composite right, WorkDetail chosen) {
        Composite line = look.area(right, 2);
        var number = new Text(line, SWT.READ_ONLY | SWT.SINGLE);
        number.setText(chosen.row().telephone());
        number.setFont(look.font(Type.TITLE));
        number.setBackground(line.getBackground());
        number.setForeground(look.color(Tone.TEXT));
        number.setData(Look.KEY, "task.phone");
        Look.name(number, workplace.words("work.phone"));
        GridDataFactory.swtDefaults()
                .align(SWT.BEGINNING, SWT.CENTER)
                .hint(look.width(number, 2 * number.getText().length()), SWT.DEFAULT)
                .applyTo(number);
        look.button(
                line,
                "task.copy",
                workplace.words("work.copy"),
                () -> copy(chosen.row().telephone()));
        if (!chosen.bestHours().isBlank()) {
            look.wrapped(right, Type.NOTE, Tone.MUTED, workplace.words("work.bestHours", chosen.bestHours()));
        }
    }

    private void copy(String number) {
        var clipboard = new Clipboard(area.getDisplay());
        clipboard.setContents(new Object[] {number}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
        say.accept(workplace.words("work.copied"));
    }
}
