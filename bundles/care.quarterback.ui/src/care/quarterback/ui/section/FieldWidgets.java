package care.quarterback.ui.section;

import care.quarterback.core.entry.FieldKind;
import care.quarterback.presentation.section.FormField;
import care.quarterback.presentation.work.Choice;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.TextMargins;
import care.quarterback.ui.look.ToolkitStyle;
import care.quarterback.ui.look.WholeRows;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/** The one widget that each kind of field has. */
final class FieldWidgets {

    private static final int PAGE_LINES = 4;
    private static final int SEVERAL_LINES = 4;

    private final Look look;
    private final Workplace workplace;
    private final String key;

    /** @param key what tests find the fields by, before their names */
    FieldWidgets(Look look, Workplace workplace, String key) {
        this.look = look;
        this.workplace = workplace;
        this.key = key;
    }

    /** Makes the widget under its label, which is already there; a tick brings its own. */
    FieldWidget make(Composite parent, FormField field) {
        FieldWidget made = switch (field.kind()) {
            case LINE ->
                field.choices().isEmpty() ? line(parent, SWT.SINGLE) : proposing(line(parent, SWT.SINGLE), field);
            case CODE, TELEPHONE, WHOLE_NUMBER, NUMBER, MONEY, SHARE, TIME, MOMENT -> line(parent, SWT.SINGLE);
            case PAGE, LINES, NUMBERED_REFERENCES -> line(parent, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
            case DATE -> date(parent, field);
            case YES_NO -> field.open() ? choice(parent, yesNo()) : tick(parent, field);
            case CHOICE, REFERENCE -> choice(parent, field.choices());
            case CHOICES, REFERENCES -> several(parent, field);
        };
        Look.name(
                made.control(),
                field.required() ? workplace.words("section.required.name", field.label()) : field.label());
        made.control().setData(Look.KEY, key + "." + field.name());
        if (made instanceof ChoiceWidget choice) {
            choice.hint(field.hint().isEmpty() ? null : field.hint());
        } else if (!field.hint().isEmpty()) {
            made.control().setToolTipText(field.hint());
        }
        return made;
    }

    /** Whether the label stands beside its widget and not above. */
    static boolean labelsItself(FormField field) {
        return field.kind() == FieldKind.YES_NO && !field.open();
    }

    private TextWidget line(Composite parent, int style) {
        var text = new Text(parent, style | SWT.BORDER);
        text.setFont(look.font(Type.BODY));
        if ((style & SWT.MULTI) != 0) {
            TextMargins.give(text);
        }
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(80, (style & SWT.MULTI) == 0 ? SWT.DEFAULT : PAGE_LINES * text.getLineHeight())
                .applyTo(text);
        return new TextWidget(text);
    }

    /** A text that can be typed freely, with the names that hold what was typed. */
    private static TextWidget proposing(TextWidget widget, FormField field) {
        var adapter = new ContentProposalAdapter(
                widget.control(), new TextContentAdapter(), new Proposals(field.choices()), null, null);
        adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
        return widget;
    }

    private TextWidget date(Composite parent, FormField field) {
        var pair = new Composite(parent, SWT.NONE);
        pair.setBackground(parent.getBackground());
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(Look.GRID / 2, 0).applyTo(pair);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(pair);
        TextWidget widget = line(pair, SWT.SINGLE);
        var calendar = new Calendar(look, workplace, (Text) widget.control(), field.label());
        calendar.button(pair, key + "." + field.name() + ".calendar");
        return widget;
    }

    private FieldWidget choice(Composite parent, List<Choice<String>> choices) {
        var combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setFont(look.font(Type.BODY));
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(combo);
        var widget = new ChoiceWidget(combo, workplace.words("section.choose"));
        widget.offer(choices);
        return widget;
    }

    private List<Choice<String>> yesNo() {
        return List.of(
                new Choice<>("true", workplace.words("section.yes")),
                new Choice<>("false", workplace.words("section.no")));
    }

    private FieldWidget several(Composite parent, FormField field) {
        var table = new Table(parent, WholeRows.STYLE | SWT.CHECK | SWT.BORDER);
        table.setScrollbarsMode(SWT.NONE);
        table.setFont(look.font(Type.BODY));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(80, ToolkitStyle.height(table, SEVERAL_LINES))
                .applyTo(table);
        var widget = new SeveralWidget(table);
        widget.offer(field.choices());
        return widget;
    }

    private FieldWidget tick(Composite parent, FormField field) {
        var box = look.tick(parent, SWT.CHECK, key + "." + field.name(), field.label());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.END).grab(true, true).applyTo(box);
        look.onFieldLine(parent, box);
        return new TickWidget(box);
    }

    /** What is chosen from later on; a list of yes and no stays. */
    static void offer(FieldWidget widget, FormField field) {
        if (field.kind() != FieldKind.YES_NO) {
            widget.offer(field.choices());
        }
    }
}
