package care.quarterback.ui.opinion;

import care.quarterback.presentation.opinion.CodeSuggestion;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** A field in which a diagnosis is typed, with the codes that fit listed under it as one types. */
final class CodeField {

    private final Text text;
    private final Table list;
    private final Label note;
    private List<CodeSuggestion> codes = List.of();
    private CodeSuggestion chosen;
    private boolean choosing;

    CodeField(Composite parent, Look look, String label, Consumer<String> typed) {
        text = look.field(parent, "opinion.diagnosis", label);
        text.addListener(SWT.Modify, event -> {
            if (!choosing) {
                chosen = null;
                typed.accept(text.getText());
            }
        });
        list = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
        list.setData(Look.KEY, "opinion.codes");
        list.setFont(look.font(Type.BODY));
        Look.name(list, label);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(300, 110)
                .minSize(SWT.DEFAULT, 30)
                .applyTo(list);
        note = look.wrapped(parent, Type.NOTE, Tone.MUTED, "");
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN && list.getItemCount() > 0) {
                list.setFocus();
                list.select(0);
                event.doit = false;
            }
        });
        list.addListener(SWT.DefaultSelection, event -> choose());
        list.addListener(SWT.MouseUp, event -> choose());
    }

    void suggest(List<CodeSuggestion> suggestions, String words) {
        if (list.isDisposed()) {
            return;
        }
        codes = suggestions;
        list.removeAll();
        for (CodeSuggestion code : suggestions) {
            new TableItem(list, SWT.NONE).setText(code.code() + "   " + code.text());
        }
        note.setText(words);
        note.getParent().layout();
    }

    private void choose() {
        int at = list.getSelectionIndex();
        if (at < 0 || at >= codes.size()) {
            return;
        }
        choosing = true;
        chosen = codes.get(at);
        text.setText(chosen.code() + "  " + chosen.text());
        choosing = false;
        text.setFocus();
        text.setSelection(text.getCharCount());
    }

    /** The words as typed; empty when a code was chosen. */
    String words() {
        return chosen == null ? text.getText() : "";
    }

    Optional<CodeSuggestion> code() {
        return Optional.ofNullable(chosen);
    }

    void clear() {
        choosing = true;
        text.setText("");
        choosing = false;
        chosen = null;
        suggest(List.of(), "");
    }

    void enable(boolean enabled) {
        text.setEnabled(enabled);
        list.setEnabled(enabled);
    }
}
