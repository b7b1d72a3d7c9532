package care.quarterback.presentation.records;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.ChangeFields;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.model.Addressee;
import care.quarterback.model.CareCase;
import care.quarterback.model.TaskKind;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.CaseReading;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.live.Reply;
import care.quarterback.presentation.records.PackageScreen.Line;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.presentation.work.Choice;
import care.quarterback.steps.records.AddToPackage;
import care.quarterback.steps.records.PackageLists;
import care.quarterback.steps.records.PackageLists.Asked;
import care.quarterback.steps.records.PackageLists.AskedState;
import care.quarterback.steps.records.PackageLists.Packed;
import care.quarterback.steps.records.PackageLists.PackedState;
import care.quarterback.steps.records.PackageQuery;
import care.quarterback.steps.records.PreparePackage;
import care.quarterback.steps.records.RemoveFromPackage;
import care.quarterback.steps.tasks.AddTask;
import care.quarterback.steps.tasks.TaskEntry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds what the office asked for against what is in the package, and does what closes the difference. On the screen's thread. */
public final class PackageCheckPresenter {

    private final LiveCase live;
    private final PackageQuery query;
    private final CaseReading<Optional<PackageLists>> reading;
    private View view;
    private Optional<PackageLists> lists = Optional.empty();

    /** What the part shows. */
    public interface View extends Reply, CaseReading.View {

        void show(PackageScreen screen);
    }

    public PackageCheckPresenter(LiveCase live) {
        this.live = live;
        this.query = new PackageQuery(live.room().sentences());
        this.reading = new CaseReading<>(live, this::read);
    }

    public void start(View part) {
        view = part;
        reading.start(part, read -> {
            lists = read;
            view.show(read.map(this::screen).orElse(PackageScreen.NONE));
        });
    }

    /** The part can be seen again. */
    public void catchUp() {
        reading.catchUp();
    }

    public void stop() {
        reading.stop();
    }

    private Optional<PackageLists> read(CareCase careCase) {
        return query.lists(new CaseFacts(careCase, live.room().today(), live.settings()));
    }

    private PackageScreen screen(PackageLists read) {
        long missing = read.asked().stream()
                .filter(item -> item.state() == AskedState.MISSING)
                .count();
        long excess = read.packed().stream()
                .filter(document -> document.state() == PackedState.NOT_ASKED)
                .count();
        return new PackageScreen(
                read.asked().isEmpty()
                        ? text().of("package.nothingAsked")
                        : text().of("package.stands", missing, excess),
                read.asked().stream().map(item -> line(read, item)).toList(),
                read.packed().stream().map(document -> line(read, document)).toList(),
                read.free().stream()
                        .map(document -> new Choice<>(document.id(), title(document)))
                        .toList());
    }

    private Line line(PackageLists read, Asked item) {
        String with = names(read.packed(), Packed::id, Packed::title, item.documents());
        return new Line(
                item.id(),
                item.state() == AskedState.MISSING,
                item.text(),
                text().of("package.asked." + item.state().name(), with),
                item.why(),
                item.documents());
    }

    private Line line(PackageLists read, Packed document) {
        String with = names(read.asked(), Asked::id, Asked::text, document.items());
        return new Line(
                document.id(),
                document.state() == PackedState.NOT_ASKED,
                title(document),
                text().of("package.packed." + document.state().name(), with),
                document.why(),
                document.items());
    }

    private static <T> String names(
            List<T> those, Function<T, ObjectId> id, Function<T, String> name, Set<ObjectId> wanted) {
        return those.stream()
                .filter(each -> wanted.contains(id.apply(each)))
                .map(name)
                .collect(Collectors.joining(", "));
    }

    private String title(Packed document) {
        return document.day()
                .map(day -> text().of("package.dated", document.title(), day))
                .orElse(document.title());
    }

    /** Plans to ask for what is missing, by the last day on which it can still be added. */
    public void askFor(ObjectId item) {
        lists.ifPresent(read -> read.asked().stream()
                .filter(asked -> asked.id().equals(item))
                .findFirst()
                .ifPresent(asked -> execute(new AddTask(new TaskEntry(
                        "",
                        text().of("package.ask.task", asked.text()),
                        Addressee.STAFF,
                        TaskKind.CALL,
                        read.due().orElse(null),
                        "",
                        "")))));
    }

    /** The office can do without it. @param by who said so, at the office */
    public void notNeeded(ObjectId item, String by, String reason) {
        if (said(by, reason)) {
            execute(new ChangeFields(item, Map.of("waivedBy", by.strip(), "waivedReason", reason.strip())));
        }
    }

    /** Stays in the package although nobody asked for it. */
    public void keep(ObjectId document, String by, String reason) {
        if (said(by, reason)) {
            execute(new ChangeFields(document, Map.of("keptBy", by.strip(), "keptReason", reason.strip())));
        }
    }

    private boolean said(String by, String reason) {
        if (by.isBlank() || reason.isBlank()) {
            view.refused("", text().of("package.whoAndWhy"));
            return false;
        }
        return true;
    }

    /** Takes a document out of the package that was not sent yet. */
    public void remove(ObjectId document) {
        lists.flatMap(PackageLists::open)
                .ifPresentOrElse(
                        open -> execute(new RemoveFromPackage(open, document)),
                        () -> view.refused("", text().of("package.sent")));
    }

    /** Puts a document into the package; a new one is begun where each was sent, or there is none. */
    public void put(ObjectId document) {
        lists.ifPresent(read -> execute(
                read.open().isPresent()
                        ? new AddToPackage(read.open().get(), document)
                        : new PreparePackage(read.opinion(), false, List.of(document), "")));
    }

    /** A document is what was asked for, though its title does not say so. */
    public void answers(ObjectId document, ObjectId item) {
        lists.ifPresent(read -> {
            Set<ObjectId> items = new LinkedHashSet<>();
            read.packed().stream()
                    .filter(packed -> packed.id().equals(document))
                    .forEach(packed -> items.addAll(packed.items()));
            items.add(item);
            execute(new ChangeField(
                    document, "answers", items.stream().map(ObjectId::value).collect(Collectors.joining("\n"))));
        });
    }

    private void execute(CaseCommand command) {
        live.execute(command, view);
    }

    private ScreenText text() {
        return live.room().text();
    }
}
