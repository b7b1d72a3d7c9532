package care.quarterback.ui.consensus;

import care.quarterback.consensus.goals.OptionGrid;
import care.quarterback.consensus.goals.OptionSheet;
import care.quarterback.consensus.goals.OptionSheet.Told;
import care.quarterback.model.StoryKind;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.goals.HundredPicture;
import care.quarterback.presentation.goals.MattersPresenter;
import care.quarterback.presentation.goals.OptionFacts;
import care.quarterback.presentation.work.Choice;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What is known of the options: facts side by side, figures as a hundred people, stories; and where to write them down. */
final class KnownOptions {

    private static final Set<String> FIELDS =
            Set.of("option", "name", "from", "to", "unit", "source", "text", "kind", "author");

    private final Composite area;
    private final Look look;
    private final Workplace workplace;
    private final MattersPresenter presenter;
    private Label factMessage;
    private Label storyMessage;
    private Text storyWords;
    private Text factName;
    private boolean telling;
    private boolean saving;

    KnownOptions(Composite body, Look look, Workplace workplace, MattersPresenter presenter) {
        this.look = look;
        this.workplace = workplace;
        this.presenter = presenter;
        area = look.area(body, 1);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(400, SWT.DEFAULT)
                .applyTo(area);
    }

    void hide() {
        clear();
    }

    private void clear() {
        for (Control child : area.getChildren()) {
            child.dispose();
        }
        factMessage = null;
        storyMessage = null;
    }

    void show(OptionSheet options) {
        clear();
        if (options.grid().options().isEmpty()) {
            return;
        }
        List<Choice<ObjectId>> choices = options.grid().options().stream()
                .map(column -> new Choice<>(
                        column.option(), workplace.words("matters.bar.title", column.letter(), column.name())))
                .toList();
        facts(options.grid(), choices);
        pictures(options);
        stories(options, choices);
        if (saving) { // made anew by what was just saved here: the keyboard stays at the form
            saving = false;
            (telling ? storyWords : factName).setFocus();
        }
    }

    private void facts(OptionGrid grid, List<Choice<ObjectId>> choices) {
        look.heading(area, workplace.words("matters.facts"), 1);
        if (grid.rows().isEmpty()) {
            look.wrapped(area, Type.BODY, Tone.MUTED, workplace.words("matters.facts.none"));
        } else {
            Composite table = look.area(area, 1 + grid.options().size(), true);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(table);
            look.label(table, Type.BOLD, Tone.MUTED, workplace.words("matters.fact"));
            choices.forEach(choice -> look.wrapped(table, Type.BOLD, Tone.TEXT, choice.words()));
            for (OptionGrid.Row row : grid.rows()) {
                look.wrapped(table, Type.BOLD, Tone.TEXT, row.name());
                grid.options()
                        .forEach(option -> look.wrapped(
                                table,
                                Type.BODY,
                                row.cells().containsKey(option.option()) ? Tone.TEXT : Tone.MUTED,
                                OptionFacts.words(
                                        row.cells().get(option.option()),
                                        workplace.room().text())));
            }
        }
        factForm(choices);
    }

    private void factForm(List<Choice<ObjectId>> choices) {
        Composite form = look.area(area, 6);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
        var option = ChoiceBox.open(
                form,
                look,
                "fact.option",
                workplace.words("matters.tell.option"),
                choices,
                workplace.words("section.choose"));
        EntryForm.wide(option, 2);
        factName = wide(look.field(form, "fact.name", workplace.words("matters.state.name")), 2);
        Text source = wide(look.field(form, "fact.source", workplace.words("matters.state.source")), 2);
        Text factFrom = wide(look.field(form, "fact.from", workplace.words("matters.state.from")), 1);
        Text factTo = wide(look.field(form, "fact.to", workplace.words("matters.state.to")), 1);
        Text unit = wide(look.field(form, "fact.unit", workplace.words("matters.state.unit")), 2);
        Button illustration =
                look.tick(form, SWT.CHECK, "fact.illustration", workplace.words("matters.state.illustration"));
        GridDataFactory.fillDefaults().span(2, 1).align(SWT.FILL, SWT.END).applyTo(illustration);
        var add = new Button(form, SWT.PUSH);
        add.setText(workplace.words("matters.state.add"));
        add.setFont(look.font(Type.BODY));
        add.setData(Look.KEY, "fact.add");
        GridDataFactory.swtDefaults().applyTo(add);
        factMessage = look.wrapped(area, Type.BODY, Tone.BLOCKED, "");
        add.addListener(SWT.Selection, event -> {
            telling = false;
            saving = true;
            presenter.state(
                    option.value(),
                    new MattersPresenter.FactFields(
                            factName.getText(),
                            factFrom.getText(),
                            factTo.getText(),
                            unit.getText(),
                            source.getText(),
                            illustration.getSelection()));
        });
    }

    private static Text wide(Text field, int span) {
        EntryForm.span(field.getParent(), span);
        return field;
    }

    private void pictures(OptionSheet options) {
        look.heading(area, workplace.words("matters.pictures"), 1);
        if (options.pictures().isEmpty()) {
            look.wrapped(area, Type.BODY, Tone.MUTED, workplace.words("matters.pictures.none"));
            return;
        }
        Composite two = look.area(area, 2, true);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(two);
        options.pictures().forEach(known -> {
            HundredPicture picture = HundredPicture.of(known, workplace.room().text());
            Composite cell = look.area(two, 1);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(cell);
            look.wrapped(cell, Type.BOLD, Tone.TEXT, picture.title());
            GridDataFactory.fillDefaults().grab(true, false).applyTo(new HundredCanvas(cell, look, picture));
            look.wrapped(cell, Type.NOTE, Tone.TEXT, picture.words());
        });
    }

    private void stories(OptionSheet options, List<Choice<ObjectId>> choices) {
        look.heading(area, workplace.words("matters.stories"), 1);
        if (options.stories().isEmpty()) {
            look.wrapped(area, Type.BODY, Tone.MUTED, workplace.words("matters.stories.none"));
        }
        for (Told told : options.stories()) {
            look.wrapped(area, Type.BOLD, Tone.TEXT, workplace.words("matters.story." + told.kind(), told.name()));
            look.wrapped(area, Type.BODY, Tone.TEXT, workplace.words("matters.story.by", told.text(), told.author()));
        }
        if (!options.stories().isEmpty()) {
            options.untold().forEach(line -> look.wrapped(area, Type.NOTE, Tone.MUTED, line));
        }
        storyForm(choices);
    }

    private void storyForm(List<Choice<ObjectId>> choices) {
        Composite form = look.area(area, 4);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
        String none = workplace.words("section.choose");
        var option = ChoiceBox.open(form, look, "story.option", workplace.words("matters.tell.option"), choices, none);
        EntryForm.wide(option, 1);
        var kind = ChoiceBox.<StoryKind>open(
                form, look, "story.kind", workplace.words("matters.tell.kind"), presenter.storyKinds(), none);
        Text author = look.field(form, "story.author", workplace.words("matters.tell.author"));
        var add = new Button(form, SWT.PUSH);
        storyWords = look.field(
                form, "story.text", workplace.words("matters.tell.text"), SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().span(4, 1).grab(true, false).applyTo(storyWords.getParent());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(300, 3 * storyWords.getLineHeight())
                .applyTo(storyWords);
        storyWords.addListener(SWT.Traverse, event -> event.doit = true); // Tab leaves the field
        add.setText(workplace.words("matters.tell.add"));
        add.setFont(look.font(Type.BODY));
        add.setData(Look.KEY, "story.add");
        GridDataFactory.swtDefaults().align(SWT.END, SWT.END).applyTo(add);
        add.moveBelow(null);
        GridDataFactory.swtDefaults()
                .span(4, 1)
                .align(SWT.BEGINNING, SWT.CENTER)
                .applyTo(add);
        storyMessage = look.wrapped(area, Type.BODY, Tone.BLOCKED, "");
        add.addListener(SWT.Selection, event -> {
            telling = true;
            saving = true;
            presenter.tell(option.value(), kind.value(), storyWords.getText(), author.getText());
        });
    }

    /** Says it at the form from which it came; false when it is about something else. */
    boolean refused(String field, String sentence) {
        Label at = telling ? storyMessage : factMessage;
        boolean ours = at != null && !at.isDisposed() && FIELDS.contains(field);
        saving = false;
        if (ours) {
            at.setText(Look.plain(sentence));
        }
        return ours;
    }

    /** What was typed is saved; the page shows it when it is read again. */
    void accepted() {
        if (factMessage != null && !factMessage.isDisposed()) {
            factMessage.setText("");
            storyMessage.setText("");
        }
    }
}
