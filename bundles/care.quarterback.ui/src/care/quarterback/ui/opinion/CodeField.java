package care.quarterback.ui.opinion;

import care.quarterback.presentation.opinion.CodeSuggestion;
import care.quarterback.presentation.opinion.LetterParts.Codes;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.look.ToolkitStyle;
import care.quarterback.ui.look.WholeRows;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** A field in which a code is searched, with the codes that fit listed under it as one types. */
final class CodeField implements Codes {

    private final Text text;
    private final Table list;
    private final Label note;
    private final Runnable fit;
    private final Look look;
    private List<CodeSuggestion> codes = List.of();
    private CodeSuggestion chosen;
    private boolean choosing;
    private Runnable told = () -> {};

    /** @param fit lays the page out again when the list comes or goes */
    CodeField(Composite parent, Look look, String label, BiConsumer<String, Codes> typed, Runnable fit) {
        this.fit = fit;
        this.look = look;
        Composite pair = look.pair(parent, label);
        text = new Text(pair, SWT.SINGLE | SWT.BORDER);
        text.setFont(look.font(Type.BODY));
        text.setData(Look.KEY, "opinion.diagnosis");
        Look.name(text, label);
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(text);
        list = new Table(pair, WholeRows.STYLE | SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
        list.setScrollbarsMode(SWT.NONE);
        list.setData(Look.KEY, "opinion.codes");
        list.setFont(look.font(Type.BODY));
        Look.name(list, label);
        note = look.wrapped(pair, Type.NOTE, Tone.MUTED, "");
        text.addListener(SWT.Modify, event -> {
            if (!choosing) {
                chosen = null;
                typed.accept(text.getText(), this);
                told.run();
            }
        });
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN && list.getItemCount() > 0) {
                list.setFocus();
                list.select(0);
                event.doit = false;
            }
        });
        list.addListener(SWT.DefaultSelection, event -> choose());
        list.addListener(SWT.MouseUp, event -> choose());
        suggest(List.of(), "");
    }

    @Override
    public void suggest(List<CodeSuggestion> suggestions, String words) {
        if (list.isDisposed()) {
            return;
        }
        codes = suggestions;
        list.removeAll();
        for (CodeSuggestion code : suggestions) {
            new TableItem(list, SWT.NONE).setText(code.row());
        }
        note.setText(Look.plain(words));
        note.setForeground(look.color(Tone.MUTED));
        place(list, suggestions.isEmpty(), ToolkitStyle.height(list, Math.min(5, suggestions.size())) + Look.GRID);
        place(note, words.isEmpty(), SWT.DEFAULT);
        fit.run();
        if (text.isFocusControl()) {
            Sight.bring(suggestions.isEmpty() ? note : list);
        }
    }

    private static void place(Control control, boolean hidden, int height) {
        control.setVisible(!hidden);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(60, height)
                .exclude(hidden)
                .applyTo(control);
    }

    private void choose() {
        int at = list.getSelectionIndex();
        if (at >= 0 && at < codes.size()) {
            CodeSuggestion taken = codes.get(at);
            text.setFocus();
            fill(Optional.of(taken));
            told.run();
        }
    }

    /** What a person's typing or choosing does. */
    void onTyped(Runnable action) {
        told = action;
    }

    /** Shows a code, or none. */
    void fill(Optional<CodeSuggestion> code) {
        choosing = true;
        chosen = code.orElse(null);
        text.setText(code.map(each -> each.code() + "  " + each.text()).orElse(""));
        choosing = false;
        text.setSelection(text.getCharCount());
        suggest(List.of(), "");
    }

    /** Shows what was typed before and chosen from no list. */
    void fill(String typed) {
        choosing = true;
        text.setText(typed);
        choosing = false;
    }

    /** Says why what stands in the field is refused. */
    void refuse(String sentence) {
        suggest(List.of(), sentence);
        note.setForeground(look.color(Tone.BLOCKED));
        text.setFocus();
    }

    /** What stands in the field. */
    String typed() {
        return text.getText();
    }

    Optional<CodeSuggestion> code() {
        return Optional.ofNullable(chosen);
    }
}
