package care.quarterback.presentation.practice;

import care.quarterback.core.entry.EntryField;
import care.quarterback.core.entry.FieldKind;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.text.Message;
import care.quarterback.desk.services.DirectoryFiles.Preview;
import care.quarterback.presentation.live.LivePractice;
import care.quarterback.presentation.practice.ListImportScreen.Line;
import care.quarterback.presentation.section.FieldWords;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.practice.DirectoryPlan;
import care.quarterback.steps.practice.DirectoryPlan.Difference;
import care.quarterback.steps.practice.DirectoryPlan.Effect;
import care.quarterback.steps.practice.DirectoryPlan.Planned;
import care.quarterback.steps.practice.ImportIntoDirectory;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A list of the directory from and to a file: first what the file would change, then all of it in one step that can be undone.
 * Called on the screen's thread, and calls back on it.
 */
public final class ListFilePresenter {

    private static final List<Effect> ORDER = List.of(Effect.WRONG, Effect.CHANGE, Effect.ADD, Effect.SAME);

    private final LivePractice practice;
    private final Room room;
    private final DirectoryPage page;
    private Optional<ImportIntoDirectory> command = Optional.empty();

    public ListFilePresenter(LivePractice practice, DirectoryPage page) {
        this.practice = practice;
        this.room = practice.room();
        this.page = page;
    }

    /** What the file is called that the list is offered to be saved as. */
    public String fileName() {
        return page.key() + ".csv";
    }

    /** Reads a file and shows what it would change. */
    public void preview(Path file, Consumer<ListImportScreen> show) {
        room.background()
                .run(
                        () -> {
                            Preview preview = practice.files().preview(page.list(), file);
                            return new Read(
                                    preview,
                                    screen(preview, practice.session().offices().join()));
                        },
                        read -> {
                            command = read.preview().plan().command();
                            show.accept(read.screen());
                        },
                        failure -> show.accept(refused(room.text().of("practice.file.notRead"))));
    }

    private record Read(Preview preview, ListImportScreen screen) {}

    private static ListImportScreen refused(String sentence) {
        return new ListImportScreen(sentence, List.of(), List.of(), "");
    }

    private ListImportScreen screen(Preview preview, Map<String, String> offices) {
        if (!preview.refusal().isEmpty()) {
            return refused(preview.refusal());
        }
        DirectoryPlan plan = preview.plan();
        List<String> notes =
                plan.notes().stream().map(room.sentences()::sentence).toList();
        if (plan.lines().isEmpty()) {
            return new ListImportScreen(room.text().of("practice.file.nothing"), notes, List.of(), "");
        }
        long wrong = plan.count(Effect.WRONG);
        long adds = plan.count(Effect.ADD);
        long changes = plan.count(Effect.CHANGE);
        String headline = wrong > 0
                ? room.text().of("practice.file.wrong", wrong)
                : adds + changes == 0
                        ? room.text().of("practice.file.same")
                        : room.text().of("practice.file.before", adds, changes, plan.count(Effect.SAME));
        return new ListImportScreen(
                headline,
                notes,
                plan.lines().stream()
                        .sorted(Comparator.comparingInt((Planned line) -> ORDER.indexOf(line.effect()))
                                .thenComparingLong(Planned::number))
                        .map(line -> line(line, offices))
                        .toList(),
                plan.command().isEmpty() ? "" : room.text().of("practice.file.apply", adds + changes));
    }

    private Line line(Planned line, Map<String, String> offices) {
        boolean wrong = line.effect() == Effect.WRONG;
        String details = wrong
                ? line.problems().stream()
                        .map((Message problem) -> room.sentences().sentence(problem))
                        .collect(Collectors.joining(" "))
                : line.differences().stream()
                        .map(difference -> details(difference, offices))
                        .collect(Collectors.joining("; "));
        return new Line(
                line.number(), room.text().of("practice.file.effect." + line.effect()), line.name(), details, wrong);
    }

    private String details(Difference difference, Map<String, String> offices) {
        EntryField field = page.list().kind().field(difference.feature()).orElseThrow();
        String before = said(field, difference.before(), offices);
        String after = said(field, difference.after(), offices);
        return before.isEmpty()
                ? room.text().of("practice.file.new", field.label(room.sentences()), after)
                : room.text().of("practice.file.change", field.label(room.sentences()), before, after);
    }

    private String said(EntryField field, String strict, Map<String, String> offices) {
        if (strict.isBlank() || EntryField.nothingSaid(strict)) {
            return "";
        } else if (field.kind() == FieldKind.CHOICE) {
            return field.word(room.sentences(), strict);
        } else if (field.kind() == FieldKind.YES_NO) {
            return room.text().of(strict.equals("true") ? "section.yes" : "section.no");
        }
        return offices.getOrDefault(strict, new FieldWords(room).shown(field, strict));
    }

    /** Does what was shown, all of it or nothing. Exactly one of the two is called. */
    public void apply(Runnable done, Consumer<String> refused) {
        command.ifPresentOrElse(
                wanted -> practice.execute(wanted, outcome -> {
                    switch (outcome) {
                        case Outcome.Done saved -> done.run();
                        case Outcome.Rejected rejected ->
                            refused.accept(rejected.problems().getFirst().sentence(room.sentences()));
                        case Outcome.Conflicted conflicted ->
                            refused.accept(room.text().of("practice.conflict"));
                    }
                }),
                () -> refused.accept(room.text().of("practice.file.nothing")));
    }

    /** Writes the list into a file, and says how it went. */
    public void export(Path file, Consumer<String> saved, Consumer<String> failed) {
        room.background()
                .run(
                        () -> practice.files().export(page.list(), file),
                        count -> saved.accept(room.text().of("practice.file.saved", count, file.getFileName())),
                        failure -> failed.accept(room.text().of("practice.file.notSaved")));
    }
}
