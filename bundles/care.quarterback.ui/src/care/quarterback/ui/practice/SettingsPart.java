package care.quarterback.ui.practice;

import care.quarterback.presentation.practice.SettingsPresenter;
import care.quarterback.presentation.practice.SettingsScreen;
import care.quarterback.presentation.work.Choice;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.ScrollPage;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The settings of the practice: each is saved when its field is left. */
final class SettingsPart implements PracticePart, SettingsPresenter.View {

    private static final int FIELD_WIDTH = 420;

    private final Look look;
    private final Workplace workplace;
    private final SettingsPresenter presenter;
    private final ScrollPage page;
    private final Text name;
    private final ChoiceBox<String> zone;
    private final ChoiceBox<String> language;
    private final Map<String, Label> refusals = new HashMap<>();
    private final Map<String, NumberRow> numbers = new HashMap<>();
    private final Composite table;

    private record NumberRow(Text value, Button back) {}

    SettingsPart(Composite parent, Look look, Workplace workplace) {
        this.look = look;
        this.workplace = workplace;
        this.presenter = new SettingsPresenter(workplace.cases().practice());
        page = new ScrollPage(parent, look, 1);
        Composite head = look.area(page.body(), 1);
        GridDataFactory.swtDefaults()
                .align(SWT.BEGINNING, SWT.TOP)
                .hint(FIELD_WIDTH, SWT.DEFAULT)
                .applyTo(head);
        name = look.field(head, "settings.name", workplace.words("practice.name"));
        name.setToolTipText(workplace.words("practice.name.hint"));
        saving(name, presenter::name);
        refusal(head, "name");
        zone = new ChoiceBox<>(head, look, "settings.zone", workplace.words("practice.zone"), none());
        zone.onChoose(() -> presenter.zone(zone.value()));
        refusal(head, "zone");
        language = new ChoiceBox<>(head, look, "settings.language", workplace.words("practice.language"), none());
        language.onChoose(() -> presenter.language(language.value()));
        refusal(head, "language");
        look.wrapped(head, Type.NOTE, Tone.MUTED, workplace.words("practice.language.hint"));
        look.heading(page.body(), workplace.words("practice.numbers"), 1);
        look.wrapped(page.body(), Type.NOTE, Tone.MUTED, workplace.words("practice.numbers.hint"));
        table = look.area(page.body(), 4);
        presenter.start(this);
    }

    private static List<Choice<String>> none() {
        return List.of(new Choice<>("", ""));
    }

    private static void saving(Text text, Consumer<String> save) {
        text.addListener(SWT.FocusOut, event -> save.accept(text.getText()));
        text.addListener(SWT.DefaultSelection, event -> save.accept(text.getText()));
    }

    private void refusal(Composite parent, String key) {
        Label label = look.wrapped(parent, Type.NOTE, Tone.BLOCKED, "");
        label.setData(Look.KEY, "settings." + key + ".refused");
        refusals.put(key, label);
        say(label, "");
    }

    private static void say(Label label, String sentence) {
        label.setText(Look.plain(sentence));
        ((GridData) label.getLayoutData()).exclude = sentence.isEmpty();
        label.setVisible(!sentence.isEmpty());
    }

    @Override
    public void show(SettingsScreen screen) {
        if (name.isDisposed()) {
            return;
        }
        boolean wrong = screen.refusals().containsKey("name");
        if (!wrong && !name.getText().equals(screen.name())) {
            name.setText(screen.name());
        }
        zone.offer(screen.zones());
        zone.show(screen.zone());
        language.offer(screen.languages());
        language.show(screen.language());
        screen.numbers().forEach(number -> show(number, screen.refusals().containsKey(number.code())));
        refusals.forEach((key, label) -> say(label, screen.refusals().getOrDefault(key, "")));
        page.fit();
    }

    private void show(SettingsScreen.Number number, boolean wrong) {
        NumberRow row = numbers.computeIfAbsent(number.code(), code -> create(number));
        if (!wrong && !row.value().getText().equals(number.value())) {
            row.value().setText(number.value());
        }
        row.back().setText(Look.plain(number.back()));
        row.back().setVisible(!number.back().isEmpty());
    }

    private NumberRow create(SettingsScreen.Number number) {
        Label label = look.label(table, Type.BODY, Tone.TEXT, number.label());
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
        var value = new Text(table, SWT.SINGLE | SWT.BORDER);
        value.setFont(look.font(Type.BODY));
        value.setData(Look.KEY, "settings." + number.code());
        Look.name(value, number.label());
        GridDataFactory.swtDefaults().hint(look.width(value, 5), SWT.DEFAULT).applyTo(value);
        saving(value, typed -> presenter.number(number.code(), typed));
        look.label(table, Type.NOTE, Tone.MUTED, number.range());
        Button back = look.button(
                table, "settings." + number.code() + ".back", number.back(), () -> presenter.back(number.code()));
        Look.name(back, () -> back.getText() + ": " + number.label());
        GridDataFactory.swtDefaults().hint(look.width(back, 18), SWT.DEFAULT).applyTo(back);
        Label refusal = look.wrapped(table, Type.NOTE, Tone.BLOCKED, "");
        GridDataFactory.fillDefaults().span(4, 1).exclude(true).applyTo(refusal);
        refusal.setData(Look.KEY, "settings." + number.code() + ".refused");
        refusals.put(number.code(), refusal);
        return new NumberRow(value, back);
    }

    @Override
    public Control control() {
        return page.control();
    }

    @Override
    public void focus() {
        name.setFocus();
    }

    @Override
    public void enter() {
        presenter.refresh();
    }

    @Override
    public void leave() {
        presenter.stop();
    }
}
