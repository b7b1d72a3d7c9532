package care.quarterback.ui.opinion;

import care.quarterback.consensus.opinion.RecommendationEntry.Said;
import care.quarterback.desk.chart.LetterRows.OptionName;
import care.quarterback.desk.chart.LetterRows.RecommendationLine;
import care.quarterback.desk.chart.LetterRows.Version;
import care.quarterback.model.Need;
import care.quarterback.model.OptionClass;
import care.quarterback.model.Stance;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.opinion.LetterParts;
import care.quarterback.presentation.opinion.LetterPlace;
import care.quarterback.presentation.opinion.LetterPlace.Part;
import care.quarterback.presentation.opinion.LetterText;
import care.quarterback.presentation.opinion.OpinionChoices;
import care.quarterback.presentation.opinion.OpinionScreen;
import care.quarterback.presentation.opinion.RecommendationDraft;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Rows;
import care.quarterback.ui.look.ToolkitStyle;
import care.quarterback.ui.workbench.Workplace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** What a letter says of the treatments, and the one that is entered or changed. */
final class RecommendationsForm implements LetterPart {

    private static final int LINES = 3;

    private final Workplace workplace;
    private final LetterParts presenter;
    private final LetterWays ways;
    private final Map<LetterPlace, LetterField> fields = new LinkedHashMap<>();
    private final Rows<RecommendationLine> rows;
    private final Combo option;
    private final Composite named;
    private final ChoiceBox<OptionClass> kind;
    private final ChoiceBox<Stance> stance;
    private final ChoiceBox<Need> need;
    private Button save;
    private Button another;
    private Button first;
    private Button takeOne;
    private List<OptionName> options = List.of();
    private final Unsaved<RecommendationDraft> unsaved;
    private Optional<ObjectId> version = Optional.empty();
    private Optional<ObjectId> changed = Optional.empty();

    RecommendationsForm(Composite parent, Look look, Workplace workplace, LetterParts presenter, LetterWays ways) {
        this.workplace = workplace;
        this.presenter = presenter;
        this.ways = ways;
        unsaved = new Unsaved<>(
                presenter.drafts(), "recommendation", RecommendationDraft::words, RecommendationDraft::read);
        look.heading(parent, workplace.words("letter.options"), 1);
        rows = table(parent, look);
        var choices = new OpinionChoices(workplace.room());
        Composite line = look.area(parent, 4, true);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        option = options(line, look);
        String none = workplace.words("section.choose");
        stance = ChoiceBox.open(
                line, look, "opinion.stance", workplace.words("letter.option.stance"), choices.stances(), none);
        need = new ChoiceBox<>(
                line, look, "opinion.option.need", workplace.words("letter.option.need"), choices.needs());
        named = look.area(parent, 2, true);
        fields.put(
                Part.RECOMMENDATION.field("optionName"),
                new LetterField(named, look, "opinion.option.name", workplace.words("letter.option.name")));
        kind = ChoiceBox.open(
                named, look, "opinion.option.kind", workplace.words("letter.option.kind"), choices.optionKinds(), none);
        Composite words = look.area(parent, 2, true);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
        for (String name : List.of("reason", "purpose", "benefits", "risks")) {
            fields.put(
                    Part.RECOMMENDATION.field(name),
                    LetterField.lines(words, look, "opinion.option." + name, workplace.words("letter.option." + name)));
        }
        createButtons(parent, look);
        fields.values().forEach(field -> field.onTyped(this::keep));
        List.of(kind, stance, need).forEach(box -> box.onChoose(this::keep));
        option.addListener(SWT.Selection, event -> keep());
    }

    private void keep() {
        unsaved.keep(draft());
    }

    private void createButtons(Composite parent, Look look) {
        Composite buttons = look.area(parent, 4);
        save = look.button(
                buttons,
                "opinion.recommend",
                workplace.words("letter.option.add"),
                () -> presenter.saveRecommendation(changed, draft()));
        another = look.button(buttons, "opinion.anotherOption", workplace.words("letter.another"), () -> {
            fill(Optional.empty());
            option.setFocus();
        });
        first = look.button(
                buttons,
                "opinion.first",
                workplace.words("letter.option.first"),
                () -> chosen().ifPresent(each -> presenter.putFirst(each.id())));
        takeOne = look.button(
                buttons,
                "opinion.takeOutOption",
                workplace.words("letter.takeOutOne"),
                () -> chosen().ifPresent(each -> ways.takeOut().accept(each.id(), LetterText.name(each))));
    }

    private Combo options(Composite line, Look look) {
        String label = workplace.words("letter.option.choose");
        Composite wide = look.pair(line, label);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(wide);
        var combo = new Combo(wide, SWT.READ_ONLY);
        combo.setFont(look.font(Look.Type.BODY));
        combo.setData(Look.KEY, "opinion.option");
        Look.name(combo, label);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(combo);
        combo.addListener(SWT.Selection, event -> name());
        return combo;
    }

    private Rows<RecommendationLine> table(Composite parent, Look look) {
        var text = new LetterText(workplace.room());
        var table =
                new Rows<RecommendationLine>(parent, look, "recommendations.table", workplace.words("letter.options"));
        table.column(workplace.words("letter.option.column.says"), 150, text::stance);
        table.column(workplace.words("letter.option.choose"), 230, LetterText::name);
        table.column(
                workplace.words("letter.option.column.reason"),
                330,
                row -> row.said().reason());
        table.onSelect(this::fill);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(200, ToolkitStyle.height(table.table(), LINES))
                .applyTo(table.table());
        return table;
    }

    /** The fields of a new option are there while one is named. */
    private void name() {
        boolean shown = named();
        named.setVisible(shown);
        GridDataFactory.fillDefaults().grab(true, false).exclude(!shown).applyTo(named);
        ways.fit().run();
    }

    /** The last line is for an option that the case does not have yet. */
    private boolean named() {
        return option.getSelectionIndex() > options.size();
    }

    private Optional<RecommendationLine> chosen() {
        return rows.rows().stream()
                .filter(each -> changed.filter(each.id()::equals).isPresent())
                .findFirst();
    }

    private void fill(Optional<RecommendationLine> line) {
        keep();
        changed = line.map(RecommendationLine::id);
        if (line.isEmpty()) {
            rows.table().deselectAll();
        }
        option.select(line.map(each -> options.indexOf(each.option()) + 1).orElse(0));
        Optional<Said> said = line.map(RecommendationLine::said);
        stance.show(said.map(Said::stance).orElse(null));
        kind.show(null);
        need.show(said.map(Said::need).orElse(Need.NOT_STATED));
        put("optionName", "");
        put("reason", said.map(Said::reason).orElse(""));
        put("purpose", said.map(Said::purpose).orElse(""));
        put("benefits", said.map(Said::benefits).orElse(""));
        put("risks", said.map(Said::risks).orElse(""));
        unsaved.enter(version, changed, draft()).ifPresent(this::restore);
        save.setText(workplace.words(line.isPresent() ? "letter.option.save" : "letter.option.add"));
        another.setEnabled(line.isPresent());
        takeOne.setEnabled(line.isPresent());
        first.setEnabled(line.filter(each -> each.place() != 1).isPresent());
        name();
    }

    private void restore(RecommendationDraft draft) {
        List<ObjectId> ids = options.stream().map(OptionName::id).toList();
        option.select(
                draft.newOption().isPresent()
                        ? options.size() + 1
                        : draft.option().map(ids::indexOf).orElse(-1) + 1);
        put("optionName", draft.newOption().orElse(""));
        kind.show(draft.kind());
        stance.show(draft.stance());
        need.show(draft.need());
        put("reason", draft.said().reason());
        put("purpose", draft.said().purpose());
        put("benefits", draft.said().benefits());
        put("risks", draft.said().risks());
    }

    private void put(String name, String value) {
        fields.get(Part.RECOMMENDATION.field(name)).fill(value);
    }

    private String value(String name) {
        return fields.get(Part.RECOMMENDATION.field(name)).value();
    }

    private RecommendationDraft draft() {
        int at = option.getSelectionIndex();
        return new RecommendationDraft(
                at > 0 && at <= options.size() ? Optional.of(options.get(at - 1).id()) : Optional.empty(),
                named() ? Optional.of(value("optionName")) : Optional.empty(),
                kind.value(),
                stance.value(),
                need.value(),
                new RecommendationDraft.Words(value("reason"), value("purpose"), value("risks"), value("benefits")));
    }

    @Override
    public void show(OpinionScreen screen, boolean anew) {
        boolean blank = changed.isEmpty();
        rows.show(screen.version().map(Version::recommendations).orElse(List.of()), RecommendationLine::id);
        if (!options.equals(screen.rows().options()) || option.getItemCount() == 0) {
            boolean naming = named();
            Optional<ObjectId> kept = draft().option();
            options = screen.rows().options();
            option.removeAll();
            option.add(workplace.words("section.choose"));
            options.forEach(each -> option.add((each.letter() + "  " + each.name()).strip()));
            option.add(workplace.words("letter.option.new"));
            List<ObjectId> ids = options.stream().map(OptionName::id).toList();
            option.select(naming ? options.size() + 1 : kept.map(ids::indexOf).orElse(-1) + 1);
            name();
        }
        if (anew || !blank && chosen().isEmpty()) {
            version = screen.version().map(Version::id);
            fill(Optional.empty());
        } else if (blank) {
            rows.table().deselectAll();
        }
    }

    /** A list to choose from that is refused gets the keyboard; the sentence stands above. */
    @Override
    public boolean refuse(LetterPlace place, String sentence) {
        if (place.equals(Part.RECOMMENDATION.field("option"))) {
            option.setFocus();
        } else if (place.equals(Part.RECOMMENDATION.field("stance"))) {
            stance.control().setFocus();
        } else if (place.equals(Part.RECOMMENDATION.field("optionClass"))) {
            kind.control().setFocus();
        } else {
            return LetterPart.super.refuse(place, sentence);
        }
        return false;
    }

    @Override
    public void accepted(Part part) {
        if (part == Part.RECOMMENDATION) {
            unsaved.saved();
            fill(Optional.empty());
            option.setFocus();
            Sight.bring(rows.table());
        }
    }

    @Override
    public Map<LetterPlace, LetterField> fields() {
        return fields;
    }
}
