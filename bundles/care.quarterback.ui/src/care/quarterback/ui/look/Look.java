package care.quarterback.ui.look;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;

/** One look for every page: three sizes of type, an 8-pixel grid, few colours. Its resources end with the control. */
public final class Look {

    /** The grid, in pixels at 100 %. */
    public static final int GRID = 8;

    private final LocalResourceManager resources;
    private final Map<Type, Font> fonts = new HashMap<>();
    private final Control owner;
    private int fieldHeight;

    /** Sizes of type. */
    public enum Type {
        TITLE(1.4, true),
        HEADING(1.0, true),
        BODY(1.0, false),
        BOLD(1.0, true),
        NOTE(0.9, false);

        private final double size;
        private final boolean bold;

        Type(double size, boolean bold) {
            this.size = size;
            this.bold = bold;
        }
    }

    public Look(Control owner) {
        this.owner = owner;
        this.resources = new LocalResourceManager(JFaceResources.getResources(), owner);
        Wheel.tame(owner.getDisplay());
        Keys.hear(owner.getDisplay());
        TypingHistory.keep(owner.getDisplay());
    }

    /** Makes the window light or dark, before any of it is made. */
    public static void dark(Display display, boolean dark) {
        display.setData(DARK, dark);
    }

    private boolean dark() {
        return Boolean.TRUE.equals(owner.getDisplay().getData(DARK));
    }

    public Color color(Tone tone) {
        return resources.create(org.eclipse.jface.resource.ColorDescriptor.createFrom(tone.rgb(dark())));
    }

    public Font font(Type type) {
        return fonts.computeIfAbsent(type, wanted -> {
            FontDescriptor system = FontDescriptor.createFrom(owner.getDisplay().getSystemFont());
            double height = system.getFontData()[0].getHeight() * scale();
            FontDescriptor sized = system.setHeight(Math.max(8, (int) Math.round(height * wanted.size)));
            return resources.create(wanted.bold ? sized.setStyle(SWT.BOLD) : sized.setStyle(SWT.NORMAL));
        });
    }

    /** Sets the type of a control, where it is another than the system's: what is as it is anyway costs nothing. */
    public void font(Control control, Type type) {
        if (type != Type.BODY || scale() != 1.0) {
            control.setFont(font(type));
        }
    }

    /** How much larger than the system's the words are wanted; a number under this key of the display. */
    public static final String SCALE = "care.quarterback.scale";

    private double scale() {
        return owner.getDisplay().getData(SCALE) instanceof Double wanted ? wanted : 1.0;
    }

    /** One of our icons, sharp at every scale. */
    public Image icon(Icon icon) {
        return resources.create(ImageDescriptor.createFromURL(Look.class.getResource(icon.path(dark()))));
    }

    /** An empty area on the page's ground, with the grid's margins. */
    public Composite area(Composite parent, int columns) {
        return area(parent, columns, false);
    }

    /** @param equal whether the columns are of equal width */
    public Composite area(Composite parent, int columns, boolean equal) {
        var area = new Composite(parent, SWT.NONE);
        area.setBackground(parent.getBackground());
        GridLayoutFactory.fillDefaults()
                .numColumns(columns)
                .equalWidth(equal)
                .spacing(GRID, GRID)
                .applyTo(area);
        return area;
    }

    /** A white sheet with margins, the ground of a page. */
    public Composite sheet(Composite parent, int columns) {
        var sheet = new Composite(parent, SWT.NONE);
        sheet.setBackground(color(Tone.SHEET));
        ink(sheet);
        GridLayoutFactory.fillDefaults()
                .numColumns(columns)
                .margins(2 * GRID, 2 * GRID)
                .spacing(2 * GRID, GRID)
                .applyTo(sheet);
        return sheet;
    }

    /** The toolkit hands a colour on to what lies inside: words on this ground are the text's, not those of the tabs above. */
    void ink(Composite ground) {
        ground.setForeground(color(Tone.TEXT));
    }

    public Label label(Composite parent, Type type, Tone tone, String text) {
        return label(parent, type, tone, text, SWT.NONE);
    }

    /** A label that breaks its lines. */
    public Label wrapped(Composite parent, Type type, Tone tone, String text) {
        Label label = label(parent, type, tone, text, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private Label label(Composite parent, Type type, Tone tone, String text, int style) {
        var label = new Label(parent, style);
        if (tone != Tone.TEXT || dark()) { // the window at the door has no style sheet yet
            label.setForeground(color(tone));
        }
        font(label, type);
        label.setText(plain(text));
        if (type == Type.HEADING) {
            label.setData(PrintSource.HEADING, true);
        }
        return label;
    }

    /** A picture that says how something stands; its word comes under the mouse and from a screen reader. */
    public Label mark(Composite parent, Icon icon, String word) {
        var mark = new Label(parent, SWT.NONE);
        mark.setImage(icon(icon));
        mark.setToolTipText(word);
        name(mark, word);
        return mark;
    }

    /** A heading above a group, with space before it. */
    public Label heading(Composite parent, String text, int span) {
        Label heading = label(parent, Type.HEADING, Tone.ACCENT, text);
        GridDataFactory.fillDefaults().span(span, 1).indent(0, GRID).applyTo(heading);
        return heading;
    }

    /** A button; its key is what tests find it by. */
    public Button button(Composite parent, String key, String text, Runnable action) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(plain(text));
        font(button, Type.BODY);
        button.setData(KEY, key);
        button.addListener(SWT.Selection, event -> action.run());
        new QuietTip(button);
        return button;
    }

    /** What can be done beside a line of text. @param about that line: a screen reader says it with the words */
    public Link link(Composite parent, String key, String text, String about, Runnable action) {
        return links(parent, key, about, Map.of(text, action));
    }

    /**
     * Several ways on beside a line of text, in one control: each more makes all others of the window slower.
     *
     * @param ways what each link says, in their order, and what it does
     */
    public Link links(Composite parent, String key, String about, Map<String, Runnable> ways) {
        var link = new Link(parent, SWT.NONE);
        var words = List.copyOf(ways.keySet());
        link.setText(IntStream.range(0, words.size())
                .mapToObj(at -> "<a href=\"" + at + "\">" + plain(words.get(at)).replace(' ', UNBROKEN) + "</a>")
                .collect(Collectors.joining("    ")));
        font(link, Type.NOTE);
        link.setLinkForeground(color(Tone.ACCENT));
        link.setData(KEY, key);
        link.addListener(
                SWT.Selection,
                event -> ways.get(words.get(Integer.parseInt(event.text))).run());
        name(link, String.join(", ", words) + ": " + about);
        return link;
    }

    /** Whether the page of this item is the one that is shown. Themes show it too faintly in the dark. */
    public void inFront(ToolItem item, boolean shown) {
        item.setSelection(shown);
        item.setBackground(shown ? color(Tone.ACCENT_GROUND) : null);
    }

    /** A box to tick, or with {@link SWT#RADIO} one of several. It has no ground of its own: that would hide its mark. */
    public Button tick(Composite parent, int style, String key, String text) {
        var button = new Button(parent, style);
        button.setText(plain(text));
        if (dark()) {
            button.setForeground(color(Tone.TEXT));
        }
        font(button, Type.BODY);
        button.setData(KEY, key);
        return button;
    }

    /** A field of one line with its label above; the label is its name for a screen reader. */
    public Text field(Composite parent, String key, String label) {
        return field(parent, key, label, SWT.SINGLE);
    }

    /** A field with its label above. */
    public Text field(Composite parent, String key, String label, int style) {
        Composite pair = pair(parent, label);
        var text = new Text(pair, style | SWT.BORDER);
        if ((style & SWT.MULTI) != 0) {
            TextMargins.give(text);
        }
        font(text, Type.BODY);
        text.setData(KEY, key);
        GridDataFactory.fillDefaults().grab(true, (style & SWT.MULTI) != 0).applyTo(text);
        name(text, label);
        return text;
    }

    /** So many letters wide, in the body's type: wide enough at every scale. */
    public int width(Control control, int letters) {
        return (int) Math.ceil(letter(control).getAverageCharacterWidth() * letters);
    }

    /** So many lines high, in the body's type. */
    public int height(Control control, int lines) {
        return letter(control).getHeight() * lines;
    }

    private FontMetrics letter(Control control) {
        var gc = new GC(control);
        gc.setFont(font(Type.BODY));
        FontMetrics metrics = gc.getFontMetrics();
        gc.dispose();
        return metrics;
    }

    /** The text as far as the width goes, with an ellipsis where it is cut. */
    public static String shortened(Control control, String text, int width) {
        var gc = new GC(control);
        try {
            gc.setFont(control.getFont());
            return shortened(gc, text, width);
        } finally {
            gc.dispose();
        }
    }

    /** The same where it is drawn, in the drawing's font. */
    public static String shortened(GC gc, String text, int width) {
        if (width <= 0 || text.isEmpty()) {
            return text;
        }
        LetterWidths letters = LetterWidths.of(gc.getFont());
        double about = letters.estimate(gc, text);
        if (about < width * SURELY
                || (Double.isNaN(about) || about < width / SURELY) && gc.textExtent(text).x <= width) {
            return text;
        }
        int fits = 1;
        int end = text.length();
        int guess = Double.isNaN(about) ? 0 : letters.fitting(gc, text, width - letters.estimate(gc, ELLIPSIS));
        if (guess > 1 && gc.textExtent(cut(text, guess)).x <= width) {
            fits = guess;
            end = Math.min(end, guess + 2);
        }
        while (end - fits > 1) { // the longest beginning that fits, found by halves
            int middle = (fits + end) / 2;
            if (gc.textExtent(cut(text, middle)).x <= width) {
                fits = middle;
            } else {
                end = middle;
            }
        }
        return cut(text, fits);
    }

    private static String cut(String text, int end) {
        return end == text.length() ? text : text.substring(0, end).strip() + ELLIPSIS;
    }

    /** Puts what stands alone in a cell on the line of the fields beside it, which have their label above. */
    public void onFieldLine(Composite cell, Control alone) {
        int rest = fieldHeight(cell) - alone.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        ((GridLayout) cell.getLayout()).marginBottom = Math.max(0, rest / 2);
        ((GridData) cell.getLayoutData()).verticalAlignment = SWT.END;
    }

    private int fieldHeight(Composite parent) {
        if (fieldHeight == 0) {
            var field = new Text(parent, SWT.SINGLE | SWT.BORDER);
            font(field, Type.BODY);
            fieldHeight = field.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
            field.dispose();
        }
        return fieldHeight;
    }

    /** A label above what will be put under it. */
    public Composite pair(Composite parent, String label) {
        var pair = new Composite(parent, SWT.NONE);
        pair.setBackground(parent.getBackground());
        pair.setData(PrintSource.PAIR, true);
        GridLayoutFactory.fillDefaults().spacing(0, GRID / 4).applyTo(pair);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(pair);
        label(pair, Type.NOTE, Tone.MUTED, label);
        return pair;
    }

    /** Puts the keyboard on a control, or else on what is around it: without a focus no key reaches the window. */
    public static void focus(Control wanted, Composite around) {
        boolean deaf =
                wanted instanceof Combo && (wanted.getStyle() & SWT.READ_ONLY) != 0; // hears no key before a click
        if (deaf || !wanted.setFocus()) {
            around.forceFocus();
        }
    }

    /** Gives a control its name for a screen reader. */
    public static void name(Control control, String name) {
        name(control, () -> name);
        SpokenName.give(control, name);
    }

    /** Gives a control a name for a screen reader that changes with what it shows. */
    public static void name(Control control, Supplier<String> name) {
        control.setData(PrintSource.WORDS, name);
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name.get();
            }
        });
    }

    /** An ampersand is a letter here, not a mnemonic. */
    public static String plain(String text) {
        return text.replace("&", "&&");
    }

    private static final String ELLIPSIS = "…";

    /** What fits though its letters were up to a twentieth wider than they are known to be. */
    private static final double SURELY = 0.95;

    /** A way on stays on one line. */
    private static final char UNBROKEN = '\u00A0';

    private static final String DARK = "care.quarterback.dark";

    /** The data key under which a control carries its name for tests. */
    public static final String KEY = "care.quarterback.key";

    /** The data key under which an open form carries what its first button does, as a runnable. */
    public static final String SUBMIT = "care.quarterback.submit";

    /** The data key under which a control carries the key of the help page that belongs to it and to all in it. */
    public static final String HELP = "care.quarterback.help";
}
