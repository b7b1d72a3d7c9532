package care.quarterback.presentation.practice;

import care.quarterback.core.check.Step;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.live.LivePractice;
import care.quarterback.presentation.live.Reply;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Choice;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.practice.DirectorySnapshot;
import care.quarterback.steps.practice.PracticeRows;
import care.quarterback.steps.practice.RenewFromDirectory;
import care.quarterback.steps.practice.TakeFromDirectory;
import care.quarterback.steps.practice.TakenQuery;
import care.quarterback.steps.practice.TakenQuery.Changed;
import care.quarterback.steps.practice.TakenQuery.Taken;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a case took from the practice's directory: where the directory says something else by now, and what can be taken.
 * Called on the screen's thread, and calls back on it.
 */
public final class TakenPresenter {

    private final LiveCase live;
    private final LivePractice practice;
    private final Room room;
    private final List<DirectoryPage> pages;
    private final Background.Lane lane;
    private List<Runnable> unlisten = List.of();
    private View view = lines -> {};

    /** What the part shows. */
    public interface View {

        void show(List<Line> lines);
    }

    /**
     * An entry of the case of which the directory says something else.
     *
     * @param sentence what differs, both values where a person can compare them
     * @param renewable false when the directory has no such entry any more
     */
    public record Line(ObjectId entry, String name, String sentence, boolean renewable) {}

    /** On the page of a step. */
    public TakenPresenter(LiveCase live, LivePractice practice, Step step) {
        this.live = live;
        this.practice = practice;
        this.room = live.room();
        this.pages = pages(step);
        this.lane = room.background().lane();
    }

    /** Which lists of the directory a step takes from. */
    public static List<DirectoryPage> pages(Step step) {
        return switch (step) {
            case COVERAGE -> List.of(DirectoryPage.PLANS);
            case SECOND_DOCTOR -> List.of(DirectoryPage.DOCTORS, DirectoryPage.OFFICES, DirectoryPage.PROGRAMS);
            default -> List.of();
        };
    }

    public void start(View part) {
        view = part;
        unlisten = List.of(live.onChange(this::refresh), practice.onChange(this::refresh));
        refresh();
    }

    public void stop() {
        unlisten.forEach(Runnable::run);
        lane.drop();
        view = lines -> {};
    }

    private void refresh() {
        lane.run(
                () -> {
                    PracticeRows rows = practice.session().rows().join();
                    return live.read(careCase -> TakenQuery.all(careCase, rows)).join();
                },
                taken -> view.show(taken.stream()
                        .filter(each -> pages.stream().anyMatch(page -> page.list() == each.list()))
                        .flatMap(this::line)
                        .toList()),
                failure -> live.tell(room.text().of("case.notRead")));
    }

    private Stream<Line> line(Taken taken) {
        return taken.changed().stream()
                .map(changed -> new Line(
                        taken.entry(),
                        taken.name(),
                        sentence(taken, changed),
                        changed.now().isPresent()));
    }

    private String sentence(Taken taken, Changed changed) {
        if (changed.details().isEmpty()) {
            return room.sentences().sentence(changed.message());
        }
        String details =
                changed.details().stream().map(room.sentences()::sentence).collect(Collectors.joining(" "));
        return room.text().of("practice.taken.differs", taken.name(), details);
    }

    /** Takes over into the case what the directory says now. */
    public void renew(ObjectId entry, Reply reply) {
        room.background()
                .run(
                        () -> {
                            PracticeRows rows = practice.desk().rows();
                            return live.read(careCase -> TakenQuery.changed(careCase, rows)).join().stream()
                                    .filter(changed -> changed.entry().equals(entry))
                                    .flatMap(changed -> changed.now().stream())
                                    .findFirst();
                        },
                        now -> now.ifPresentOrElse(
                                snapshot -> live.execute(new RenewFromDirectory(entry, snapshot), reply),
                                this::refresh),
                        failure -> reply.refused("", room.text().of("case.notSaved")));
    }

    /** For which opinion a remote program can be an option, the newest first. */
    public void opinions(Consumer<List<Choice<ObjectId>>> show) {
        room.background()
                .show(
                        live.read(TakenQuery::opinions),
                        opinions -> show.accept(opinions.reversed().entrySet().stream()
                                .map(each -> new Choice<>(
                                        each.getValue(), room.text().of("practice.taken.opinion", each.getKey())))
                                .toList()),
                        failure -> show.accept(List.of()));
    }

    /** Takes an entry of the directory into the case, as a copy. @param referral for a remote program only */
    public void take(DirectoryPage page, ObjectId entry, Optional<ObjectId> referral, Reply reply) {
        Supplier<Optional<CaseCommand>> making =
                () -> DirectorySnapshot.of(practice.desk().rows(), entry.value())
                        .map(snapshot -> new TakeFromDirectory(
                                snapshot, page == DirectoryPage.PROGRAMS ? referral : Optional.empty()));
        room.background()
                .run(
                        making,
                        made -> made.ifPresentOrElse(
                                command -> live.execute(command, reply),
                                () -> reply.refused("", room.text().of("practice.taken.gone"))),
                        failure -> reply.refused("", room.text().of("case.notSaved")));
    }
}
