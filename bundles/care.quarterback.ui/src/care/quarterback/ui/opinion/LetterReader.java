package care.quarterback.ui.opinion;

import care.quarterback.presentation.opinion.LetterText.Section;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Tone;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;

/** A letter to be read and copied, whole; Tab goes on. */
final class LetterReader {

    private final StyledText text;
    private final Look look;

    LetterReader(Composite parent, Look look, String name) {
        this.look = look;
        text = new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY);
        text.setFont(look.font(Look.Type.BODY));
        text.setForeground(look.color(Tone.TEXT));
        text.setBackground(parent.getBackground());
        text.setLineSpacing(Look.GRID / 4);
        text.setData(Look.KEY, "opinion.letter");
        Look.name(text, name);
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = true;
            }
        });
        hide(true);
    }

    /** Nothing to be read hides it. */
    void show(List<Section> sections) {
        var words = new StringBuilder();
        List<StyleRange> headings = new ArrayList<>();
        for (Section section : sections) {
            words.append(words.isEmpty() ? "" : "\n\n");
            headings.add(new StyleRange(
                    words.length(), section.heading().length(), look.color(Tone.ACCENT), null, SWT.BOLD));
            words.append(section.heading()).append('\n').append(String.join("\n", section.lines()));
        }
        text.setText(words.toString());
        text.setStyleRanges(headings.toArray(StyleRange[]::new));
        hide(sections.isEmpty());
    }

    private void hide(boolean hidden) {
        text.setVisible(!hidden);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(200, SWT.DEFAULT)
                .exclude(hidden)
                .applyTo(text);
    }
}
