package care.quarterback.ui.consensus;

import care.quarterback.core.consensus.Mark;
import care.quarterback.presentation.consensus.ConsensusScreen;
import care.quarterback.ui.look.Icon;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Opinions as columns, aspects as rows, with a mark by icon and word in front. Words break their lines and never clip. */
final class AspectTable {

    private final Look look;
    private final Composite grid;

    AspectTable(Composite parent, Look look, ConsensusScreen screen) {
        this.look = look;
        grid = new Composite(parent, SWT.NONE);
        grid.setBackground(look.color(Tone.LINE));
        grid.setData(Look.KEY, "consensus.table");
        GridLayoutFactory.fillDefaults()
                .numColumns(screen.columns().size() + 1)
                .spacing(1, 1)
                .margins(1, 1)
                .applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        cell(Tone.PLAIN_GROUND, true);
        for (ConsensusScreen.Column column : screen.columns()) {
            Composite head = cell(Tone.PLAIN_GROUND, false);
            look.wrapped(head, Type.BOLD, Tone.TEXT, column.title());
            look.wrapped(head, Type.NOTE, Tone.MUTED, column.note());
        }
        screen.rows().forEach(this::row);
    }

    private void row(ConsensusScreen.Row row) {
        Composite head = cell(ground(row.mark()), true);
        head.setToolTipText(row.sentence());
        look.label(head, Type.BOLD, Tone.TEXT, row.title());
        Composite mark = look.area(head, 2);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(mark);
        var icon = new Label(mark, SWT.NONE);
        icon.setBackground(mark.getBackground());
        icon.setImage(look.icon(icon(row.mark())));
        Label word = look.label(mark, Type.NOTE, tone(row.mark()), row.markWord());
        word.setToolTipText(row.sentence());
        for (String text : row.cells()) {
            Composite cell = cell(Tone.SHEET, false);
            look.wrapped(cell, Type.BODY, text.isBlank() ? Tone.MUTED : Tone.TEXT, text.isBlank() ? "\u2013" : text);
        }
    }

    private Composite cell(Tone ground, boolean head) {
        var cell = new Composite(grid, SWT.NONE);
        cell.setBackground(look.color(ground));
        GridLayoutFactory.fillDefaults().margins(Look.GRID, 4).spacing(0, 2).applyTo(cell);
        GridDataFactory.fillDefaults()
                .grab(!head, false)
                .hint(head ? 136 : 160, SWT.DEFAULT)
                .applyTo(cell);
        return cell;
    }

    private static Icon icon(Mark mark) {
        return switch (mark) {
            case AGREE -> Icon.AGREE;
            case REFINES -> Icon.REFINES;
            case DIFFERS -> Icon.DIFFERS;
            case ONLY_ONE -> Icon.ONLY_ONE;
        };
    }

    private static Tone tone(Mark mark) {
        return switch (mark) {
            case AGREE -> Tone.DONE;
            case REFINES -> Tone.ACCENT;
            case DIFFERS -> Tone.BLOCKED;
            case ONLY_ONE -> Tone.DUE;
        };
    }

    private static Tone ground(Mark mark) {
        return switch (mark) {
            case AGREE -> Tone.DONE_GROUND;
            case REFINES -> Tone.ACCENT_GROUND;
            case DIFFERS -> Tone.BLOCKED_GROUND;
            case ONLY_ONE -> Tone.DUE_GROUND;
        };
    }
}
