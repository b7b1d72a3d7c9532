package care.quarterback.presentation.consensus;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.session.Problem;
import care.quarterback.presentation.casefile.LiveCase;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.presentation.work.Background;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Leads through work step by step, for one case at a time. Called on the screen's thread. */
public abstract class WorkPresenter {

    private Optional<LiveCase> live = Optional.empty();
    private Background.Lane lane;
    private Runnable unlisten = () -> {};
    private View view;
    private String open = "";
    private boolean busy;

    /** What the panel shows. */
    public interface View {

        void show(WorkScreen screen);

        /** No case is open, or there is nothing to work on. @param sentence what this place is for */
        void showNothing(String sentence);

        /** What was typed stays. @param field empty for none */
        void refused(String field, String sentence);

        /** It is saved: what was typed for this step is done with. */
        void accepted();

        /** Something longer to read. */
        void read(String title, List<String> lines);
    }

    /** One edit, and which of the form's fields the command's own fields come from. */
    record Step(CaseCommand command, Map<String, String> fields) {

        static Step of(CaseCommand command) {
            return new Step(command, Map.of());
        }
    }

    public final void start(View shown) {
        view = shown;
        about(live);
    }

    /** The case the panel is about, or none. */
    public final void about(Optional<LiveCase> one) {
        stop();
        live = one;
        open = "";
        if (view == null) {
            return;
        }
        if (one.isEmpty()) {
            view.showNothing("");
            return;
        }
        lane = one.get().room().background().lane();
        unlisten = one.get().onChange(this::changed);
        busy = false;
        refresh();
    }

    public final void stop() {
        unlisten.run();
        unlisten = () -> {};
        if (lane != null) {
            lane.drop();
        }
    }

    /** Opens a step; a blank key goes back to the one that is next. */
    public final void open(String key) {
        open = key;
        if (live.isPresent()) {
            refresh();
        }
    }

    /** Does an action of the open step. @param values by field */
    public abstract void act(String action, Map<String, String> values);

    /** While edits are under way the screen waits for the last of them. */
    private void changed() {
        if (!busy) {
            refresh();
        }
    }

    /** Reads and shows what there is. */
    abstract void refresh();

    final LiveCase live() {
        return live.orElseThrow();
    }

    final boolean closed() {
        return live.isEmpty();
    }

    final Background.Lane lane() {
        return lane;
    }

    final View view() {
        return view;
    }

    final String opened() {
        return open;
    }

    final ScreenText text() {
        return live().room().text();
    }

    /** Does the edits one after the other, until one is refused. A second press of the key meanwhile does nothing. */
    final void run(List<Step> steps) {
        if (busy) {
            return;
        }
        if (steps.isEmpty()) {
            view.refused("", text().of("call.nothingNew"));
            return;
        }
        busy = true;
        next(steps);
    }

    private void next(List<Step> steps) {
        Step first = steps.getFirst();
        LiveCase on = live();
        on.execute(first.command(), outcome -> {
            if (live.isEmpty() || live.get() != on) {
                busy = false;
                return;
            }
            switch (outcome) {
                case Outcome.Done done -> {
                    if (steps.size() > 1) {
                        next(steps.subList(1, steps.size()));
                    } else {
                        busy = false;
                        open = "";
                        view.accepted();
                        refresh();
                    }
                }
                case Outcome.Rejected rejected -> {
                    Problem problem = rejected.problems().getFirst();
                    refused(
                            first.fields().getOrDefault(problem.field(), problem.field()),
                            problem.sentence(live().room().sentences()));
                }
                case Outcome.Conflicted conflicted -> refused("", text().of("case.conflict"));
            }
        });
    }

    private void refused(String field, String sentence) {
        busy = false;
        view.refused(field, sentence);
        refresh();
    }
}
