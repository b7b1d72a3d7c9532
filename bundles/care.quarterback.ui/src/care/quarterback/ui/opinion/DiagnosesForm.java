package care.quarterback.ui.opinion;

import care.quarterback.consensus.opinion.DiagnosisEntry;
import care.quarterback.consensus.opinion.DiagnosisEntry.DiagnosisAttributes;
import care.quarterback.desk.chart.LetterRows.DiagnosisLine;
import care.quarterback.desk.chart.LetterRows.Version;
import care.quarterback.model.Certainty;
import care.quarterback.model.DiagnosisRank;
import care.quarterback.model.Side;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.opinion.CodeSuggestion;
import care.quarterback.presentation.opinion.DiagnosisDraft;
import care.quarterback.presentation.opinion.LetterParts;
import care.quarterback.presentation.opinion.LetterPlace;
import care.quarterback.presentation.opinion.LetterPlace.Part;
import care.quarterback.presentation.opinion.OpinionChoices;
import care.quarterback.presentation.opinion.OpinionScreen;
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
import org.eclipse.swt.widgets.Composite;

/** The diagnoses of a letter, and the one that is entered or changed. */
final class DiagnosesForm implements LetterPart {

    private static final int LINES = 3;

    private static final List<String> MORE = List.of("site", "stage", "grade", "acuity", "cause");

    private final Workplace workplace;
    private final LetterParts presenter;
    private final LetterWays ways;
    private final Map<LetterPlace, LetterField> fields = new LinkedHashMap<>();
    private final Rows<DiagnosisLine> rows;
    private final CodeField code;
    private final ChoiceBox<DiagnosisRank> rank;
    private final ChoiceBox<Certainty> certainty;
    private final ChoiceBox<Side> side;
    private final Button none;
    private final Button unfold;
    private final Composite more;
    private Button save;
    private Button another;
    private Button takeOne;
    private final Unsaved<DiagnosisDraft> unsaved;
    private Optional<ObjectId> version = Optional.empty();
    private Optional<ObjectId> changed = Optional.empty();

    DiagnosesForm(Composite parent, Look look, Workplace workplace, LetterParts presenter, LetterWays ways) {
        this.workplace = workplace;
        this.presenter = presenter;
        this.ways = ways;
        unsaved = new Unsaved<>(presenter.drafts(), "diagnosis", DiagnosisDraft::words, DiagnosisDraft::read);
        look.heading(parent, workplace.words("letter.diagnoses"), 1);
        rows = table(parent, look);
        none = check(parent, look, "opinion.none", "letter.noneBox");
        none.addListener(SWT.Selection, event -> presenter.markNoDiagnosis(none.getSelection()));
        var choices = new OpinionChoices(workplace.room());
        Composite words = look.area(parent, 2, true);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
        fields.put(
                Part.DIAGNOSIS.field("text"),
                new LetterField(words, look, "opinion.diagnosis.text", workplace.words("letter.diagnosis.text")));
        code = new CodeField(words, look, workplace.words("opinion.search"), presenter::type, ways.fit());
        Composite line = look.area(parent, 3, true);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        String chooseOne = workplace.words("section.choose");
        rank = ChoiceBox.open(
                line, look, "opinion.rank", workplace.words("letter.diagnosis.rank"), choices.ranks(), chooseOne);
        certainty = ChoiceBox.open(
                line,
                look,
                "opinion.certainty",
                workplace.words("opinion.certainty"),
                choices.certainties(),
                chooseOne);
        side = new ChoiceBox<>(line, look, "opinion.side", workplace.words("opinion.side"), choices.sides());
        unfold = check(parent, look, "opinion.diagnosis.more", "letter.diagnosis.more");
        unfold.addListener(SWT.Selection, event -> fold());
        more = look.area(parent, MORE.size(), true);
        for (String name : MORE) {
            String key = "letter.diagnosis." + name;
            fields.put(
                    Part.DIAGNOSIS.field(name), new LetterField(more, look, "opinion." + name, workplace.words(key)));
        }
        createButtons(parent, look);
        fields.values().forEach(field -> field.onTyped(this::keep));
        code.onTyped(this::keep);
        List.of(rank, certainty, side).forEach(box -> box.onChoose(this::keep));
        fold();
    }

    private void keep() {
        unsaved.keep(draft());
    }

    private Button check(Composite parent, Look look, String key, String word) {
        return look.tick(parent, SWT.CHECK, key, workplace.words(word));
    }

    private void createButtons(Composite parent, Look look) {
        Composite buttons = look.area(parent, 3);
        save = look.button(
                buttons,
                "opinion.addDiagnosis",
                workplace.words("letter.diagnosis.save"),
                () -> presenter.saveDiagnosis(changed, draft()));
        another = look.button(buttons, "opinion.anotherDiagnosis", workplace.words("letter.another"), () -> {
            fill(Optional.empty());
            fields.get(Part.DIAGNOSIS.field("text")).focus();
        });
        takeOne = look.button(
                buttons,
                "opinion.takeOutDiagnosis",
                workplace.words("letter.takeOutOne"),
                () -> chosen().ifPresent(each ->
                        ways.takeOut().accept(each.id(), each.entry().text())));
    }

    private Rows<DiagnosisLine> table(Composite parent, Look look) {
        var table = new Rows<DiagnosisLine>(parent, look, "diagnoses.table", workplace.words("letter.diagnoses"));
        table.column(
                "",
                80,
                row -> workplace.words("letter.rank." + row.entry().rank().name()));
        table.column(
                workplace.words("opinion.column.words"), 330, row -> row.entry().text());
        table.column(
                workplace.words("opinion.column.code"),
                90,
                row -> row.entry().code().map(each -> each.code()).orElse(""));
        table.column(
                workplace.words("opinion.column.certainty"),
                110,
                row -> workplace.room().sentences().word(row.entry().certainty()));
        table.onSelect(this::fill);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(200, ToolkitStyle.height(table.table(), LINES))
                .applyTo(table.table());
        return table;
    }

    private void fold() {
        boolean shown = unfold.getSelection();
        more.setVisible(shown);
        GridDataFactory.fillDefaults().grab(true, false).exclude(!shown).applyTo(more);
        ways.fit().run();
    }

    private Optional<DiagnosisLine> chosen() {
        return rows.rows().stream()
                .filter(each -> changed.filter(each.id()::equals).isPresent())
                .findFirst();
    }

    private void fill(Optional<DiagnosisLine> line) {
        keep();
        changed = line.map(DiagnosisLine::id);
        if (line.isEmpty()) {
            rows.table().deselectAll();
        }
        Optional<DiagnosisEntry> entry = line.map(DiagnosisLine::entry);
        put("text", entry.map(DiagnosisEntry::text).orElse(""));
        code.fill(
                entry.flatMap(DiagnosisEntry::code).map(each -> new CodeSuggestion(each.code(), each.display(), true)));
        rank.show(entry.map(DiagnosisEntry::rank).orElse(null));
        certainty.show(entry.map(DiagnosisEntry::certainty).orElse(null));
        DiagnosisAttributes said = entry.map(DiagnosisEntry::attributes).orElse(DiagnosisAttributes.NONE);
        side.show(said.side());
        put("site", said.site());
        put("stage", said.stage());
        put("grade", said.grade());
        put("acuity", said.acuity());
        put("cause", said.cause());
        unsaved.enter(version, changed, draft()).ifPresent(this::restore);
        unfold.setSelection(MORE.stream().anyMatch(name -> !value(name).isBlank()));
        save.setText(workplace.words(line.isPresent() ? "letter.diagnosis.save" : "letter.diagnosis.add"));
        another.setEnabled(line.isPresent());
        takeOne.setEnabled(line.isPresent());
        fold();
    }

    private void restore(DiagnosisDraft draft) {
        put("text", draft.text());
        code.fill(draft.code());
        if (draft.code().isEmpty()) {
            code.fill(draft.typed());
        }
        rank.show(draft.rank());
        certainty.show(draft.certainty());
        DiagnosisAttributes said = draft.attributes();
        side.show(said.side());
        put("site", said.site());
        put("stage", said.stage());
        put("grade", said.grade());
        put("acuity", said.acuity());
        put("cause", said.cause());
    }

    private void put(String name, String value) {
        fields.get(Part.DIAGNOSIS.field(name)).fill(value);
    }

    private String value(String name) {
        return fields.get(Part.DIAGNOSIS.field(name)).value();
    }

    private DiagnosisDraft draft() {
        return new DiagnosisDraft(
                rank.value(),
                value("text"),
                code.code(),
                code.typed(),
                certainty.value(),
                new DiagnosisAttributes(
                        side.value(), value("site"), value("stage"), value("grade"), value("acuity"), value("cause")));
    }

    @Override
    public void show(OpinionScreen screen, boolean anew) {
        boolean blank = changed.isEmpty();
        List<DiagnosisLine> shown = screen.version().map(Version::diagnoses).orElse(List.of());
        rows.show(shown, DiagnosisLine::id);
        none.setSelection(screen.version().filter(Version::noDiagnosis).isPresent());
        none.setEnabled(shown.isEmpty());
        if (anew || !blank && chosen().isEmpty()) {
            version = screen.version().map(Version::id);
            fill(Optional.empty());
        } else if (blank) {
            rows.table().deselectAll();
        }
    }

    @Override
    public boolean refuse(LetterPlace place, String sentence) {
        if (place.equals(Part.DIAGNOSIS.field("code"))) {
            code.refuse(sentence);
            return true;
        } else if (place.equals(Part.DIAGNOSIS.field("rank"))) {
            rank.control().setFocus();
        } else if (place.equals(Part.DIAGNOSIS.field("certainty"))) {
            certainty.control().setFocus();
        }
        return LetterPart.super.refuse(place, sentence);
    }

    void focus() {
        fields.get(Part.DIAGNOSIS.field("text")).focus();
    }

    @Override
    public void accepted(Part part) {
        if (part == Part.DIAGNOSIS) {
            unsaved.saved();
            fill(Optional.empty());
            fields.get(Part.DIAGNOSIS.field("text")).focus();
            Sight.bring(rows.table());
        }
    }

    @Override
    public Map<LetterPlace, LetterField> fields() {
        return fields;
    }
}
