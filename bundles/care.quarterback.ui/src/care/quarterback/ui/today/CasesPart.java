package care.quarterback.ui.today;

import care.quarterback.presentation.today.TodayRow;
import care.quarterback.ui.look.Icon;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Rows;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The cases, each with what comes first in it; where there is none, how to begin. */
final class CasesPart {

    private final Look look;
    private final Workplace workplace;
    private final WindowParts parts;
    private final Composite stack;
    private final Composite tablePage;
    private final Composite emptyPage;
    private final Label emptyText;
    private final Rows<TodayRow> rows;

    CasesPart(Composite parent, Look look, Workplace workplace, WindowParts parts) {
        this.look = look;
        this.workplace = workplace;
        this.parts = parts;
        stack = look.area(parent, 1);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        tablePage = look.area(stack, 1);
        rows = table();
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rows.table());
        createButtons();
        emptyPage = look.area(stack, 1);
        emptyText = look.wrapped(emptyPage, Type.BODY, Tone.MUTED, "");
        Composite ways = look.area(emptyPage, 2);
        look.button(ways, "today.first", workplace.words("today.new"), () -> parts.newCase(workplace));
        look.button(ways, "today.firstImport", workplace.words("today.import"), () -> parts.run(WindowParts.IMPORT));
    }

    private void createButtons() {
        Composite row = look.area(tablePage, 1);
        Button merge = look.button(
                row,
                "today.merge",
                workplace.words("merge.open"),
                () -> rows.selected().ifPresent(chosen -> new MergeDialog(row.getShell(), workplace, chosen).open()));
        merge.setEnabled(false);
        rows.onSelect(chosen -> merge.setEnabled(chosen.isPresent()));
        rows.menu(row);
    }

    private Rows<TodayRow> table() {
        var made = new Rows<TodayRow>(tablePage, look, "today.table", workplace.words("today.tab.cases"));
        made.column(workplace.words("today.column.when"), 220, TodayRow::when)
                .order(TodayRow::due)
                .icon(row -> icon(row.urgency()));
        made.column(workplace.words("today.column.patient"), 200, TodayRow::patient);
        made.column(workplace.words("today.column.age"), 48, TodayRow::age);
        made.column(workplace.words("today.column.question"), 280, TodayRow::question);
        made.column(workplace.words("today.column.next"), 360, TodayRow::next).tip(TodayRow::why);
        made.column(workplace.words("today.column.visit"), 130, TodayRow::visit);
        made.column(workplace.words("today.column.status"), 110, TodayRow::status);
        made.onOpen(row -> parts.openCase(workplace, row.id()));
        return made;
    }

    /** How near a date is, as a shape. */
    static Icon icon(TodayRow.Urgency urgency) {
        return switch (urgency) {
            case OVERDUE -> Icon.OVERDUE;
            case TODAY, SOON -> Icon.DUE;
            case LATER -> Icon.NOT_STARTED;
            case NONE -> null;
        };
    }

    /** What a sign typed on the list does. */
    void onKey(char sign, Runnable action) {
        rows.table().addListener(SWT.KeyDown, event -> {
            if (event.character == sign) {
                action.run();
                event.doit = false;
            }
        });
    }

    Composite control() {
        return stack;
    }

    void show(List<TodayRow> shown, String empty) {
        rows.show(shown, TodayRow::id);
        emptyText.setText(empty);
        ((StackLayout) stack.getLayout()).topControl = empty.isEmpty() ? tablePage : emptyPage;
        stack.layout(true, true);
    }

    void focus() {
        rows.focus();
    }
}
