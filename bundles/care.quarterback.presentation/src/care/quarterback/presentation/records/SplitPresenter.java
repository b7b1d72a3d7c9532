package care.quarterback.presentation.records;

import care.quarterback.core.entry.Deed;
import care.quarterback.core.entry.Entries;
import care.quarterback.core.entry.EntryField;
import care.quarterback.core.entry.EntryWords;
import care.quarterback.core.entry.FieldKind;
import care.quarterback.core.entry.Typing;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.session.Problem;
import care.quarterback.desk.deeds.DeskCatalogue;
import care.quarterback.model.CareCase;
import care.quarterback.model.Document;
import care.quarterback.model.DocumentFormat;
import care.quarterback.model.DocumentType;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.section.FormField;
import care.quarterback.presentation.work.Choice;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.records.AttachDocument;
import care.quarterback.steps.records.PageRange;
import care.quarterback.steps.records.SplitDocument;
import care.quarterback.steps.records.StoredBytes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes several documents of one PDF: a row for each part says its pages, and what it is. Called on the screen's thread, and
 * calls back on it.
 */
public final class SplitPresenter {

    private static final String PAGES = "pages";
    private static final List<String> FIELDS = List.of("title", "type", "serviceDate", "author");
    private static final int ROWS_AT_FIRST = 2;

    private final LiveCase live;
    private final Room room;
    private final Deed deed = DeskCatalogue.get().deed("attach-document").orElseThrow();
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final Map<Integer, String> refusals = new HashMap<>();
    private Optional<Whole> whole = Optional.empty();
    private View view;

    /** The file that is split. @param pages 0 when nobody knows */
    private record Whole(ObjectId document, String title, int pages) {}

    /** The form. @param rows the fields of each part; @param refusals of a row, by its place; @param note how many pages there are */
    public record Form(String title, String note, List<List<FormField>> rows, Map<Integer, String> refusals) {

        public Form {
            rows = List.copyOf(rows);
            refusals = Map.copyOf(refusals);
        }
    }

    /** What the page shows. */
    public interface View {

        /** Empty when the form is closed. */
        void show(Optional<Form> form);

        /** The document cannot be split. */
        void refused(String sentence);
    }

    public SplitPresenter(LiveCase live) {
        this.live = live;
        this.room = live.room();
    }

    public void start(View shown) {
        view = shown;
    }

    /** Opens the form for a document, or says why it cannot be split. */
    public void open(ObjectId document) {
        room.background()
                .show(
                        live.read(careCase -> find(careCase, document)),
                        found -> found.ifPresentOrElse(
                                this::open, () -> view.refused(room.sentences().of("refusals", "records.noPdf"))),
                        failure -> view.refused(room.text().of("case.notRead")));
    }

    private static Optional<Whole> find(CareCase careCase, ObjectId id) {
        return Entries.find(careCase, id)
                .filter(Document.class::isInstance)
                .map(Document.class::cast)
                .filter(SplitPresenter::cuttable)
                .map(document ->
                        new Whole(id, document.getTitle(), Objects.requireNonNullElse(document.getPages(), 0)));
    }

    private static boolean cuttable(Document document) {
        return !document.isVoided()
                && document.getSplitFrom() == null
                && document.getSha256() != null
                && StoredBytes.PDF.equals(document.getMediaType());
    }

    private void open(Whole found) {
        whole = Optional.of(found);
        rows.clear();
        refusals.clear();
        for (int i = 0; i < ROWS_AT_FIRST; i++) {
            rows.add(new HashMap<>());
        }
        show();
    }

    /** What stands in a field of a row now. */
    public void typed(int row, String field, String value) {
        rows.get(row).put(field, value);
    }

    /** One row more. */
    public void another() {
        rows.add(new HashMap<>());
        show();
    }

    /** Closes the form; nothing is split. */
    public void close() {
        whole = Optional.empty();
        show();
    }

    /** Makes the documents, all of them or none; rows in which nothing stands are left out. */
    public void submit() {
        whole.ifPresent(file -> room.background()
                .show(
                        live.read(this::read),
                        read -> split(file, read),
                        failure -> view.refused(room.text().of("case.notRead"))));
    }

    /** @param places of the parts among the rows */
    private record Read(List<SplitDocument.Part> parts, List<Integer> places, Map<Integer, String> refusals) {}

    private Read read(CareCase careCase) {
        var read = new Read(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        var typing = new Typing(careCase, room.today(), room.clock().getZone(), DeskCatalogue.get(), room.sentences());
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            if (row.values().stream().allMatch(String::isBlank)) {
                continue;
            }
            try {
                read.parts().add(part(typing, row));
                read.places().add(i);
            } catch (CommandRejected rejected) {
                read.refusals().put(i, sentence(rejected.problems().getFirst()));
            }
        }
        return read;
    }

    private SplitDocument.Part part(Typing typing, Map<String, String> row) {
        PageRange range = PageRange.of(row.getOrDefault(PAGES, ""));
        Map<String, String> values = new HashMap<>();
        for (String name : FIELDS) {
            EntryField field = deed.field(name).orElseThrow();
            String strict = typing.strict(field, row.getOrDefault(name, ""));
            if (!strict.isBlank()) {
                values.put(name, strict);
            } else if (field.required()) {
                throw CommandRejected.because(
                        name,
                        EntryWords.blank(
                                field.label(room.sentences()), field.kind().chosen()));
            }
        }
        values.put("format", DocumentFormat.REPORT.getLiteral()); // pages are cut out of a PDF, and stay one
        return new SplitDocument.Part(((AttachDocument) deed.with(values)).entry(), range.from(), range.to());
    }

    private void split(Whole file, Read read) {
        refusals.clear();
        refusals.putAll(read.refusals());
        if (!refusals.isEmpty()) {
            show();
            return;
        }
        live.execute(new SplitDocument(file.document(), read.parts()), outcome -> {
            switch (outcome) {
                case Outcome.Done done -> close();
                case Outcome.Rejected rejected -> {
                    rejected.problems()
                            .forEach(problem -> refusals.put(place(problem, read.places()), sentence(problem)));
                    show();
                }
                case Outcome.Conflicted conflicted -> view.refused(room.text().of("case.conflict"));
            }
        });
    }

    /** The row of a refusal that names "part 2"; one that names none stands at the last row. */
    private int place(Problem problem, List<Integer> places) {
        String number = problem.field().replaceFirst("^part (?=\\d+$)", "");
        boolean known = !number.equals(problem.field());
        return known ? places.get(Integer.parseInt(number) - 1) : rows.size() - 1;
    }

    private String sentence(Problem problem) {
        return problem.sentence(room.sentences());
    }

    private void show() {
        view.show(whole.map(file -> new Form(
                room.text().of("split.title", file.title()),
                room.text().of("split.note", file.pages()),
                rows.stream().map(this::fields).toList(),
                refusals)));
    }

    private List<FormField> fields(Map<String, String> row) {
        List<FormField> fields = new ArrayList<>();
        fields.add(field(
                PAGES,
                room.text().of("split.pages"),
                room.text().of("split.pages.hint"),
                FieldKind.LINE,
                List.of(),
                row));
        for (String name : FIELDS) {
            EntryField field = deed.field(name).orElseThrow();
            List<Choice<String>> choices = field.kind() == FieldKind.CHOICE ? types() : List.of();
            fields.add(
                    field(name, field.label(room.sentences()), field.hint(room.sentences()), field.kind(), choices, row)
                            .asRequired(field.required()));
        }
        return fields;
    }

    private static FormField field(
            String name,
            String label,
            String hint,
            FieldKind kind,
            List<Choice<String>> choices,
            Map<String, String> row) {
        return new FormField(name, label, hint, kind, false, false, true, row.getOrDefault(name, ""), choices, "");
    }

    private List<Choice<String>> types() {
        return Choice.of(room.sentences(), DocumentType.values()).stream()
                .map(choice -> new Choice<>(choice.value().getLiteral(), choice.words()))
                .toList();
    }
}
