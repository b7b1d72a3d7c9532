package care.quarterback.presentation.today;

import care.quarterback.core.session.Outcome;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.desk.services.MergeDesk;
import care.quarterback.desk.services.MergeDesk.Preview;
import care.quarterback.desk.services.MergeDesk.Taken;
import care.quarterback.model.CaseStatus;
import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.today.MergeScreen.Other;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Room;
import java.util.List;
import java.util.Optional;

/**
 * One case of two that were opened for the same patient: which other one, what would be taken over, then all of it, with undo.
 * Called on the screen's thread, and calls back on it.
 */
public final class MergePresenter {

    /** So many cases are listed; the rest is found by the search. */
    private static final int MOST = 200;

    private final LiveCases cases;
    private final Room room;
    private final CaseId first;
    private final String patient;
    private final MergeDesk desk;
    private final Background.Lane lane;
    private View view = screen -> {};
    private List<Other> others = List.of();
    private Optional<Other> chosen = Optional.empty();
    private boolean otherKept = true;
    private boolean busy;

    /** What the dialog shows. */
    public interface View {

        void show(MergeScreen screen);
    }

    /** @param first the case that the question is about; @param patient what its patient is called */
    public MergePresenter(LiveCases cases, CaseId first, String patient) {
        this.cases = cases;
        this.room = cases.room();
        this.first = first;
        this.patient = patient;
        this.desk = cases.desk().merges(cases::lend);
        this.lane = room.background().lane();
    }

    /** Lists the cases that have a word of the patient's name; the others are found by the search. */
    public void start(View shown) {
        view = shown;
        search(patient);
    }

    public void stop() {
        lane.drop();
        cases.giveBack();
        view = screen -> {};
    }

    /** Lists the cases that match what is typed. */
    public void search(String words) {
        lane.run(
                () -> cases.desk().lists().find(words, MOST).stream()
                        .filter(summary -> !summary.id().equals(first))
                        .filter(summary -> !summary.status().equals(CaseStatus.CLOSED.name()))
                        .map(this::other)
                        .toList(),
                found -> {
                    others = found;
                    chosen = chosen.filter(found::contains);
                    preview();
                },
                failure -> show(words("merge.failed"), List.of(), false, false));
    }

    private Other other(CaseSummary summary) {
        return new Other(
                summary.id(),
                summary.patient().isBlank() ? words("case.noName") : summary.patient(),
                summary.birthDate() == null ? "" : room.text().birthDate(summary.birthDate()),
                summary.question(),
                room.sentences().word(CaseStatus.valueOf(summary.status())));
    }

    /** Chooses the other case and shows what would happen. */
    public void choose(CaseId other) {
        if (chosen.map(Other::id).filter(other::equals).isEmpty()) {
            chosen = others.stream().filter(each -> each.id().equals(other)).findFirst();
            preview();
        }
    }

    /** Says which of the two is kept. @param other true for the one that was chosen, false for the one the question is about */
    public void keep(boolean other) {
        otherKept = other;
        preview();
    }

    private CaseId kept() {
        return otherKept ? chosen.orElseThrow().id() : first;
    }

    private CaseId doubled() {
        return otherKept ? first : chosen.orElseThrow().id();
    }

    private void preview() {
        if (chosen.isEmpty()) {
            show(words(others.isEmpty() ? "merge.noOther" : "merge.choose"), List.of(), false, false);
            return;
        }
        CaseId kept = kept();
        CaseId doubled = doubled();
        lane.run(
                () -> desk.preview(kept, doubled),
                this::show,
                failure -> show(words("merge.failed"), List.of(), false, false));
    }

    private void show(Preview preview) {
        if (!preview.refusal().isEmpty()) {
            show(preview.refusal().getFirst().sentence(room.sentences()), List.of(), false, false);
            return;
        }
        List<String> taken = preview.taken().stream().map(this::line).toList();
        show(words(taken.isEmpty() ? "merge.nothing" : "merge.takes"), taken, true, false);
    }

    private String line(Taken taken) {
        String kind = taken.count() == 1
                ? taken.kind().label(room.sentences())
                : taken.kind().plural(room.sentences());
        return room.text().of("merge.line", kind, taken.count());
    }

    private void show(String headline, List<String> taken, boolean possible, boolean merged) {
        view.show(new MergeScreen(others, chosen.map(Other::id), headline, taken, possible, merged));
    }

    /** Does it. */
    public void merge() {
        if (chosen.isPresent() && !busy) {
            CaseId kept = kept();
            CaseId doubled = doubled();
            busy = true;
            room.background().run(() -> desk.merge(kept, doubled), this::merged, this::failed);
        }
    }

    private void merged(Outcome outcome) {
        busy = false;
        switch (outcome) {
            case Outcome.Done done -> {
                show(words("merge.done"), List.of(), false, true);
                cases.changed();
            }
            case Outcome.Rejected rejected ->
                show(rejected.problems().getFirst().sentence(room.sentences()), List.of(), false, false);
            case Outcome.Conflicted conflicted -> show(words("case.conflict"), List.of(), true, false);
        }
    }

    /** Takes it back. */
    public void undo() {
        if (busy) {
            return;
        }
        busy = true;
        room.background()
                .run(
                        desk::undo,
                        outcome -> {
                            busy = false;
                            cases.changed();
                            boolean back = outcome.filter(Outcome::done).isPresent();
                            show(words(back ? "merge.undone" : "merge.notUndone"), List.of(), back, !back);
                        },
                        this::failed);
    }

    private void failed(Throwable failure) {
        busy = false;
        show(words("case.notSaved"), List.of(), false, false);
    }

    private String words(String key) {
        return room.text().of(key);
    }
}
