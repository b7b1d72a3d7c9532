package care.quarterback.ui.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/**
 * Works in the window by what a screen reader says: names, roles, and what is enabled. It knows no key and no class of ours.
 */
final class Robot {

    private final Bot bot;

    Robot(Bot bot) {
        this.bot = bot;
    }

    /** Asks something on the screen's thread. */
    <T> T ask(Callable<T> question) {
        return bot.ask(question);
    }

    private void act(Runnable action) {
        ask(() -> {
            action.run();
            return null;
        });
    }

    /** The part of the page under a heading, as soon as it is there. */
    Composite under(String heading) {
        return Waiting.forValue("what stands under “" + heading + "”", () -> headed(heading));
    }

    /** The part of the page under a heading; empty while there is none. */
    Optional<Composite> headed(String heading) {
        return ask(() -> shown(Label.class)
                .filter(label -> Spoken.name(label).equals(heading))
                .map(Control::getParent)
                .findFirst());
    }

    /** Whether one of this name is there to be pressed. */
    boolean offers(Composite place, String name) {
        return ask(() -> named(place, Button.class, name).anyMatch(Control::isEnabled));
    }

    /** Presses the button of this name, as soon as it can be pressed. @param place null for the whole window */
    void press(Composite place, String name) {
        press(place, name, 0);
    }

    /** Presses one of several of this name. @param which from 0, in reading order */
    void press(Composite place, String name, int which) {
        Waiting.until(
                "the button “" + name + "”",
                () -> ask(() -> named(place, Button.class, name)
                        .skip(which)
                        .filter(Control::isEnabled)
                        .findFirst()
                        .map(Robot::pressed)
                        .isPresent()));
    }

    /** Presses the button of this name if it can be pressed now. */
    void pressOffered(Composite place, String name) {
        ask(() -> named(place, Button.class, name)
                .filter(Control::isEnabled)
                .findFirst()
                .map(Robot::pressed)
                .isPresent());
    }

    /** Presses Enter in a field. */
    void accept(Control field) {
        act(() -> field.notifyListeners(SWT.DefaultSelection, new Event()));
    }

    private static Button pressed(Button button) {
        if ((button.getStyle() & (SWT.CHECK | SWT.RADIO | SWT.TOGGLE)) != 0) {
            button.setSelection(!button.getSelection());
        }
        button.notifyListeners(SWT.Selection, new Event());
        return button;
    }

    /** The field, list or box of this name. */
    Control field(Composite place, String name) {
        try {
            return Waiting.forValue("the field “" + name + "”", () -> find(place, name));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + ", beside " + names(place), e);
        }
    }

    /** The field of this name; empty where there is none to be seen. */
    Optional<Control> find(Composite place, String name) {
        return ask(
                () -> named(place, Control.class, name).filter(Robot::isField).findFirst());
    }

    private static boolean isField(Control control) {
        return switch (Spoken.role(control)) {
            case FIELD, CHOICE, LIST, TREE, TICK -> true;
            default -> false;
        };
    }

    /** A control of another role, by its name. */
    <C extends Control> C field(Composite place, Class<C> type, String name) {
        return Waiting.forValue(name, () -> ask(() -> named(place, type, name).findFirst()));
    }

    /** The first field of this name behind a heading, in reading order. */
    Control after(String heading, String name) {
        return Waiting.forValue(
                "the field “" + name + "” behind “" + heading + "”",
                () -> ask(() -> {
                    List<Control> all = shown(Control.class).toList();
                    int from = 0;
                    while (from < all.size()
                            && !(all.get(from) instanceof Label label
                                    && Spoken.name(label).equals(heading))) {
                        from++;
                    }
                    return all.stream()
                            .skip(from)
                            .filter(control ->
                                    isField(control) && Spoken.name(control).equals(name))
                            .findFirst();
                }));
    }

    private String names(Composite place) {
        return ask(() -> inside(place)
                .filter(control ->
                        !(control instanceof Label) && !Spoken.name(control).isEmpty())
                .map(Spoken::name)
                .collect(Collectors.joining(", ")));
    }

    /** The same in a field that is looked for again when the window draws it anew meanwhile. */
    void enter(Supplier<Control> field, List<String> words) {
        Waiting.until("a field that stays", () -> {
            Control found = field.get();
            return ask(() -> {
                if (!found.isDisposed()) {
                    type(found, words);
                    return true;
                }
                return false;
            });
        });
    }

    /** Types into a field, or chooses from a list what has these words; then goes on to the next control. */
    void enter(Control control, List<String> words) {
        act(() -> type(control, words));
    }

    private static void type(Control control, List<String> words) {
        switch (control) {
            case Text text -> {
                text.forceFocus();
                text.setText(String.join("\n", words));
            }
            case Combo combo -> choose(combo, words.getFirst());
            case Table table -> words.forEach(word -> tick(table, word));
            case Button box -> {
                box.setSelection(!words.getFirst().isEmpty());
                box.notifyListeners(SWT.Selection, new Event());
            }
            default -> throw new AssertionError("no field: " + Spoken.name(control));
        }
    }

    /** Types a line behind what stands in a field. */
    void add(Control control, String line) {
        String before = ask(() -> ((Text) control).getText());
        enter(control, Stream.of(before, line).filter(each -> !each.isEmpty()).toList());
    }

    private static void choose(Combo combo, String words) {
        int at = Arrays.asList(combo.getItems()).indexOf(words);
        if (at < 0) {
            throw new AssertionError(
                    "“" + words + "” is none of " + List.of(combo.getItems()) + " in " + Spoken.name(combo));
        }
        combo.setFocus();
        combo.select(at);
        combo.notifyListeners(SWT.Selection, new Event());
    }

    private static void tick(Table table, String words) {
        TableItem item = Stream.of(table.getItems())
                .filter(each -> each.getText().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("“" + words + "” is not in " + Spoken.name(table)));
        item.setChecked(true);
        var event = new Event();
        event.item = item;
        event.detail = SWT.CHECK;
        table.notifyListeners(SWT.Selection, event);
    }

    /** Puts the keyboard on a control. */
    void focus(Control control) {
        act(control::forceFocus);
    }

    /** Selects a row of a list by its place. */
    void select(Table table, int row) {
        Waiting.until("row " + row, () -> ask(() -> table.getItemCount() > row));
        act(() -> {
            table.forceFocus();
            table.setSelection(row);
            table.notifyListeners(SWT.Selection, new Event());
        });
    }

    /** Selects the row that has these words in its cells. */
    void select(Table table, String words) {
        int at = Waiting.forValue(
                "the row “" + words + "” of " + ask(() -> Spoken.name(table)),
                () -> ask(() -> {
                    List<String> rows = rows(table);
                    return rows.stream()
                            .filter(row -> row.contains(words))
                            .findFirst()
                            .map(rows::indexOf);
                }));
        select(table, at);
    }

    private static List<String> rows(Table table) {
        List<String> rows = new ArrayList<>();
        for (TableItem item : table.getItems()) {
            var cells = new StringBuilder();
            for (int i = 0; i < Math.max(1, table.getColumnCount()); i++) {
                cells.append(item.getText(i)).append(" | ");
            }
            rows.add(cells.toString());
        }
        return rows;
    }

    /** Turns to the page whose tab has this name. */
    void page(String name) {
        Waiting.until(
                "the page “" + name + "”",
                () -> ask(() -> shown(ToolBar.class)
                        .flatMap(bar -> Stream.of(bar.getItems()))
                        .filter(each -> each.getText().strip().equals(name))
                        .peek(Robot::front)
                        .findFirst()
                        .isPresent()));
    }

    private static void front(ToolItem item) {
        if (!item.getSelection()) {
            item.setSelection(true);
            item.notifyListeners(SWT.Selection, new Event());
        }
    }

    /** Brings the tab of this name to the front. */
    void tab(String name) {
        Waiting.until(
                "the tab “" + name + "”",
                () -> ask(() -> shown(CTabFolder.class)
                        .flatMap(folder -> Stream.of(folder.getItems()))
                        .filter(item -> item.getText().equals(name))
                        .peek(Robot::front)
                        .findFirst()
                        .isPresent()));
    }

    private static void front(CTabItem item) {
        CTabFolder folder = item.getParent();
        if (folder.getSelection() != item) {
            folder.setSelection(item);
            folder.notifyListeners(SWT.Selection, new Event());
        }
    }

    /** All that is written in a part of the page and not empty, from the top. */
    List<String> sentences(Composite place) {
        return ask(() -> place.isDisposed()
                ? List.of()
                : inside(place)
                        .filter(Label.class::isInstance)
                        .map(label -> ((Label) label).getText())
                        .filter(text -> !text.isBlank())
                        .toList());
    }

    private <C extends Control> Stream<C> named(Composite place, Class<C> type, String name) {
        return (place == null
                        ? shown(type)
                        : inside(place).filter(type::isInstance).map(type::cast))
                .filter(control -> Spoken.name(control).equals(name));
    }

    private <C extends Control> Stream<C> shown(Class<C> type) {
        return Stream.of(bot.display().getShells())
                .filter(Shell::isVisible)
                .flatMap(Robot::inside)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** What is in it and can be seen, in reading order. */
    private static Stream<Control> inside(Composite place) {
        return place.isDisposed()
                ? Stream.empty()
                : Stream.of(place.getChildren())
                        .filter(Control::isVisible)
                        .flatMap(child -> child instanceof Composite composite
                                ? Stream.concat(Stream.of(child), inside(composite))
                                : Stream.of(child));
    }
}
