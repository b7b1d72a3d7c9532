package care.quarterback.presentation.consensus;

import care.quarterback.consensus.talk.CallRows;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.session.Problem;
import care.quarterback.presentation.consensus.WorkScreen.Line;
import care.quarterback.presentation.live.CaseFollower;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.presentation.work.Room;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Leads through work step by step, for one case at a time. Called on the screen's thread.
 *
 * @param <I> what a person can ask for; the screen's actions hold it
 */
public abstract class WorkPresenter<I> {

    private Optional<LiveCase> live = Optional.empty();
    private Optional<CallRows> newest = Optional.empty();
    private Optional<WorkScreen<I>> shown = Optional.empty();
    private TalkReader reader;
    private final CaseFollower follower = new CaseFollower();
    private View<I> view;
    private boolean busy;

    /** What the panel shows. */
    public interface View<I> {

        void show(WorkScreen<I> screen);

        /** No case is open, or there is nothing to work on. @param sentence what this place is for */
        void showNothing(String sentence);

        /** What was typed stays. @param field empty for none */
        void refused(Optional<FieldKey> field, String sentence);

        /** What stands in these fields is saved; other fields may hold what is not saved yet. */
        void accepted(Set<FieldKey> saved);

        /** Something longer to read. */
        void read(String title, List<String> lines);
    }

    /** One edit, and which of the form's fields its parts come from where they are called otherwise there. */
    record Step(CaseCommand command, Map<String, FieldKey> fields) {

        static Step of(CaseCommand command) {
            return new Step(command, Map.of());
        }
    }

    public final void start(View<I> panel) {
        view = panel;
        about(live);
    }

    /** The case the panel is about, or none. */
    public final void about(Optional<LiveCase> one) {
        stop();
        live = one;
        newest = Optional.empty();
        shown = Optional.empty();
        backToNext();
        if (view == null) {
            return;
        }
        if (one.isEmpty()) {
            view.showNothing("");
            return;
        }
        follower.follow(one.get(), this::changed);
        busy = false;
        refresh();
    }

    public final void stop() {
        follower.stop();
    }

    /** Whether anybody sees it; while nobody does, the case isn't read for it. */
    public final void seen(boolean now) {
        follower.seen(now);
    }

    /**
     * Does what an action of the screen asks for. What cannot be read or done is refused to the view.
     *
     * @param intent as the screen's action holds it
     * @param values what stands in the fields of the open form
     */
    public final void act(I intent, FieldValues values) {
        if (live.isEmpty() || newest.isEmpty()) {
            return;
        }
        try {
            act(intent, new Typed(values, room()), newest.get());
        } catch (Typed.Unreadable unreadable) {
            view.refused(Optional.of(unreadable.field()), text().of(unreadable.key()));
        }
    }

    /** @throws Typed.Unreadable at the field that cannot be read */
    abstract void act(I intent, Typed typed, CallRows rows);

    /** What there is to do; empty where the comparison has nothing to work on. */
    abstract Optional<WorkScreen<I>> screen(CallRows rows);

    /** What this place is for, where there is nothing to work on. */
    abstract String nothing();

    /** No step is open by a person's wish any more, but the one that is next. */
    abstract void backToNext();

    /** While edits are under way the screen waits for the last of them. */
    private void changed() {
        if (!busy) {
            refresh();
        }
    }

    /** Reads and shows what there is. */
    final void refresh() {
        reader = TalkReader.of(room(), reader);
        follower.show(
                reader.read(live.orElseThrow()), this::show, failure -> view.showNothing(text().of("case.notRead")));
    }

    private void show(CallRows rows) {
        newest = Optional.of(rows);
        shown = screen(rows);
        shown.ifPresentOrElse(view::show, () -> view.showNothing(nothing()));
    }

    final View<I> view() {
        return view;
    }

    final Room room() {
        return live.orElseThrow().room();
    }

    final ScreenText text() {
        return room().text();
    }

    /** Does the edits one after the other, then goes on to what is next. */
    final void finish(List<Step> steps, Typed typed) {
        run(steps, () -> {
            backToNext();
            view.accepted(typed.used());
        });
    }

    /** Does the edits one after the other; the step stays open for more of the kind. */
    final void stay(List<Step> steps, Typed typed) {
        run(steps, () -> view.accepted(typed.used()));
    }

    /** Stops at the first edit that is refused. A second press of the key meanwhile does nothing. */
    private void run(List<Step> steps, Runnable done) {
        if (busy) {
            return;
        }
        if (steps.isEmpty()) {
            view.refused(Optional.empty(), text().of("call.nothingNew"));
            return;
        }
        busy = true;
        next(steps, done);
    }

    private void next(List<Step> steps, Runnable done) {
        Step first = steps.getFirst();
        LiveCase on = live.orElseThrow();
        on.execute(first.command(), outcome -> {
            if (live.isEmpty() || live.get() != on) {
                busy = false;
                return;
            }
            switch (outcome) {
                case Outcome.Done saved -> {
                    if (steps.size() > 1) {
                        next(steps.subList(1, steps.size()), done);
                    } else {
                        busy = false;
                        done.run();
                        refresh();
                    }
                }
                case Outcome.Rejected rejected -> {
                    Problem problem = rejected.problems().getFirst();
                    refused(field(first, problem), problem.sentence(room().sentences()));
                }
                case Outcome.Conflicted conflicted -> refused(Optional.empty(), text().of("case.conflict"));
            }
        });
    }

    /** The field that a part of a command comes from, where the open form has one. */
    private Optional<FieldKey> field(Step step, Problem problem) {
        return Optional.ofNullable(step.fields().get(problem.field()))
                .or(() -> shown.flatMap(WorkScreen::open)
                        .flatMap(Line::form)
                        .flatMap(form -> form.named(problem.field())));
    }

    private void refused(Optional<FieldKey> field, String sentence) {
        busy = false;
        view.refused(field, sentence);
        refresh();
    }
}
