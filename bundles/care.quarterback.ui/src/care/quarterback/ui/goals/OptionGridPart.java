package care.quarterback.ui.goals;

import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.goals.GoalGrid;
import care.quarterback.presentation.goals.GoalsPresenter;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.ScrollPage;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * The options as columns, what matters as rows; every cell is typed where it stands. The fields stay as long as the rows and
 * the columns do, so that the keyboard does too.
 */
final class OptionGridPart {

    private static final String ANOTHER = "grid.another";

    private final ScrollPage page;
    private final Look look;
    private final Workplace workplace;
    private final GoalsPresenter presenter;
    private final Text author;
    private final Label message;
    private final Label none;
    private final Composite grid;
    private final Map<String, GridCell> cells = new LinkedHashMap<>();
    private final Map<String, Label> notes = new LinkedHashMap<>();
    private final List<WeightCell> weights = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private List<?> frame = List.of();
    private Text another;

    OptionGridPart(ScrollPage page, Composite parent, Workplace workplace, GoalsPresenter presenter) {
        this.page = page;
        this.look = page.look();
        this.workplace = workplace;
        this.presenter = presenter;
        Composite area = look.area(parent, 1);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        look.heading(area, workplace.words("grid.title"), 1);
        none = look.wrapped(area, Type.BODY, Tone.MUTED, workplace.words("grid.none"));
        look.wrapped(area, Type.NOTE, Tone.MUTED, workplace.words("grid.how"));
        author = look.field(area, "grid.author", workplace.words("grid.author"));
        GridDataFactory.swtDefaults().hint(look.width(area, 40), SWT.DEFAULT).applyTo(author);
        author.addListener(SWT.DefaultSelection, event -> saveAll());
        author.addListener(SWT.FocusOut, event -> saveAll());
        message = look.wrapped(area, Type.BODY, Tone.BLOCKED, "");
        grid = look.area(area, 1);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        say("");
    }

    void show(GoalGrid shown) {
        List<?> wanted = List.of(
                shown.columns(),
                shown.rows().stream()
                        .map(row -> row.goal().toString() + row.title())
                        .toList());
        if (!wanted.equals(frame)) {
            frame = wanted;
            make(shown);
        }
        for (int at = 0; at < shown.rows().size(); at++) {
            fill(shown.rows().get(at), at);
        }
    }

    private void fill(GoalGrid.Row row, int at) {
        if (row.goal().isPresent()) {
            weights.get(at).show(row.weight());
        }
        for (int column = 0; column < row.cells().size(); column++) {
            String key = key(at, column);
            cells.get(key).show(row.cells().get(column).words());
            String note = row.cells().get(column).note();
            visible(notes.get(key), note);
            cells.get(key).field().setToolTipText(note);
        }
    }

    private static String key(int row, int column) {
        return "grid." + row + "." + column;
    }

    /** What is typed belongs to a goal and an option, wherever their row and their column stand. */
    private static String place(GoalGrid.Row row, String column) {
        return row.goal().map(ObjectId::value).orElse(row.title()) + "/" + column;
    }

    private void make(GoalGrid shown) {
        String held = focused();
        Map<String, String> typed = new LinkedHashMap<>();
        cells.forEach((key, cell) -> {
            if (cell.changed()) {
                typed.put(places.getOrDefault(key, key), cell.typed());
            }
        });
        for (Control child : grid.getChildren()) {
            child.dispose();
        }
        cells.clear();
        notes.clear();
        weights.clear();
        places.clear();
        boolean any = !shown.columns().isEmpty() || !shown.rows().isEmpty();
        visible(none, any ? "" : workplace.words("grid.none"));
        grid.setVisible(any);
        ((GridData) grid.getLayoutData()).exclude = !any;
        if (any) {
            ((GridLayout) grid.getLayout()).numColumns = 3 + shown.columns().size();
            head(shown);
            for (int at = 0; at < shown.rows().size(); at++) {
                row(shown, at);
            }
            another(shown);
            places.forEach((key, place) -> {
                if (typed.containsKey(place)) {
                    cells.get(key).field().setText(typed.get(place));
                }
            });
            restore(held, shown.rows().size() - 1);
        }
        page.fit();
    }

    private String focused() {
        Control control = grid.getDisplay().getFocusControl();
        for (Composite at = control == null ? null : control.getParent(); at != null; at = at.getParent()) {
            if (at == grid) {
                return String.valueOf(control.getData(Look.KEY));
            }
        }
        return "";
    }

    /** The keyboard goes on where it was: from a new fact to the row that the fact has now. */
    private void restore(String key, int last) {
        if (cells.containsKey(key.replace(ANOTHER, "grid." + last))) {
            cells.get(key.replace(ANOTHER, "grid." + last)).field().setFocus();
        } else if (!key.isEmpty() && another != null) {
            another.setFocus();
        }
    }

    private void head(GoalGrid shown) {
        look.label(grid, Type.BOLD, Tone.TEXT, "");
        Label importance = look.label(grid, Type.NOTE, Tone.MUTED, workplace.words("grid.importance"));
        GridDataFactory.swtDefaults().span(2, 1).align(SWT.BEGINNING, SWT.END).applyTo(importance);
        for (GoalGrid.Column column : shown.columns()) {
            title(column.title(), 90);
        }
    }

    private void title(String words, int width) {
        Label title = look.wrapped(grid, Type.BOLD, Tone.TEXT, words);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, width == 90 ? SWT.END : SWT.BEGINNING)
                .grab(true, false)
                .indent(0, width == 90 ? 0 : Look.GRID)
                .hint(width, SWT.DEFAULT)
                .applyTo(title);
    }

    private void row(GoalGrid shown, int at) {
        GoalGrid.Row row = shown.rows().get(at);
        title(row.title(), 160);
        row.goal()
                .ifPresentOrElse(
                        goal -> {
                            var weight = new WeightCell(
                                    grid,
                                    look,
                                    "grid.weight." + at,
                                    workplace.words("grid.weight", row.title()),
                                    typed -> presenter.weigh(goal, typed));
                            weights.add(weight);
                            cells.put("grid.weight." + at, weight.number());
                            places.put("grid.weight." + at, place(row, "weight"));
                        },
                        () -> blank(2));
        for (int column = 0; column < row.cells().size(); column++) {
            var option = shown.columns().get(column).option();
            places.put(key(at, column), place(row, option.value()));
            cell(
                    key(at, column),
                    row.cells().get(column).name(),
                    row.goal().isPresent()
                            ? cell -> presenter.rate(option, row.goal().get(), cell.typed(), author.getText())
                            : cell -> presenter.state(option, row.title(), cell.typed(), author.getText()));
        }
    }

    private void blank(int span) {
        GridDataFactory.fillDefaults().span(span, 1).applyTo(look.label(grid, Type.NOTE, Tone.MUTED, ""));
    }

    private void cell(String key, String name, Consumer<GridCell> save) {
        Composite place = look.area(grid, 1);
        ((GridLayout) place.getLayout()).verticalSpacing = 0;
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.BEGINNING)
                .applyTo(place);
        cells.put(key, new GridCell(place, look, key, name, save));
        Label note = look.wrapped(place, Type.NOTE, Tone.MUTED, "");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(60, SWT.DEFAULT)
                .exclude(true)
                .applyTo(note);
        notes.put(key, note);
    }

    /** A fact of which nothing is known yet: its name, and what is known of each option. */
    private void another(GoalGrid shown) {
        another = look.field(grid, ANOTHER, workplace.words("grid.another"));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.BEGINNING)
                .applyTo(another.getParent());
        blank(2);
        for (int column = 0; column < shown.columns().size(); column++) {
            GoalGrid.Column option = shown.columns().get(column);
            cell(ANOTHER + "." + column, workplace.words("grid.another.cell", option.title()), cell -> {
                if (another.getText().isBlank()) {
                    refused(workplace.words("grid.another.name"));
                } else {
                    presenter.state(option.option(), another.getText(), cell.typed(), author.getText());
                }
            });
        }
    }

    /** What was typed before it was known who said it. */
    private void saveAll() {
        if (!author.getText().isBlank()) {
            List.copyOf(cells.values()).forEach(GridCell::save);
        }
    }

    /** What was typed stays in its field. */
    void refused(String sentence) {
        cells.values().forEach(GridCell::refused);
        say(sentence);
    }

    void say(String sentence) {
        visible(message, sentence);
        page.fit();
    }

    private void visible(Label label, String words) {
        boolean same = label.getText().equals(Look.plain(words));
        label.setVisible(!words.isEmpty());
        ((GridData) label.getLayoutData()).exclude = words.isEmpty();
        if (!same) {
            label.setText(Look.plain(words));
            page.fit();
        }
    }
}
