package care.quarterback.presentation.goals;

import care.quarterback.consensus.goals.AlignQuery;
import care.quarterback.consensus.goals.AlignRows;
import care.quarterback.consensus.goals.AlignRows.GoalRow;
import care.quarterback.consensus.goals.AlignRows.Term;
import care.quarterback.consensus.goals.KeepWeights;
import care.quarterback.consensus.goals.OptionSheet;
import care.quarterback.consensus.goals.StateFact;
import care.quarterback.consensus.goals.TellStory;
import care.quarterback.core.person.PatientName;
import care.quarterback.model.CareCase;
import care.quarterback.model.StoryKind;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.CaseFollower;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.live.Reply;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.presentation.work.Choice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Trying out how much each goal matters, and what is known of the options. The weights that are tried out stay here until
 * the patient wants them kept; another case forgets them. On the screen's thread.
 */
public final class MattersPresenter {

    private final Map<ObjectId, Integer> trial = new HashMap<>();
    private Optional<LiveCase> live = Optional.empty();
    private final CaseFollower follower = new CaseFollower();
    private View view;
    private Optional<Read> newest = Optional.empty();

    /** What the panel shows. */
    public interface View extends Reply {

        void show(MattersScreen screen);

        /** No case is open. */
        void showNothing();
    }

    private record Read(AlignRows rows, OptionSheet options, String patient) {}

    public void start(View shown) {
        view = shown;
        view.showNothing();
    }

    /** The case the panel is about, or none; weights that were tried out on another one are forgotten. */
    public void about(Optional<LiveCase> next) {
        stop();
        trial.clear();
        newest = Optional.empty();
        live = next;
        if (next.isEmpty()) {
            view.showNothing();
            return;
        }
        follower.follow(next.get(), this::refresh);
        refresh();
    }

    /** Nothing is shown any more. */
    public void stop() {
        follower.stop();
    }

    /** Whether anybody sees it; while nobody does, the case isn't read for it. */
    public void seen(boolean now) {
        follower.seen(now);
    }

    private void refresh() {
        LiveCase present = live.orElseThrow();
        var query = new AlignQuery(present.room().sentences());
        Map<ObjectId, Double> weights = trial.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().doubleValue()));
        follower.show(
                present.read(careCase -> new Read(
                        query.rows(careCase, weights),
                        OptionSheet.of(careCase, present.room().sentences()),
                        name(careCase))),
                this::arrived,
                failure -> view.refused("", text().of("case.notRead")));
    }

    private void arrived(Read read) {
        newest = Optional.of(read);
        trial.keySet()
                .retainAll(read.rows().goals().stream()
                        .filter(GoalRow::trial)
                        .map(GoalRow::id)
                        .toList());
        view.show(screen(read));
    }

    private static String name(CareCase careCase) {
        var patient = careCase.getPatient();
        return PatientName.whole(patient);
    }

    /** Tries another weight for a goal, 0 to 10; nothing is saved. */
    public void tryOut(ObjectId goal, int weight) {
        if (live.isPresent()) {
            trial.put(goal, Math.clamp(weight, 0, 10));
            refresh();
        }
    }

    /** Keeps the weights that were tried out, as the patient's word. */
    public void keep() {
        if (live.isPresent() && !trial.isEmpty() && newest.isPresent()) {
            live.get().execute(new KeepWeights(trial, newest.get().patient()), view);
        }
    }

    /** Forgets what was tried out. */
    public void back() {
        if (live.isPresent()) {
            trial.clear();
            refresh();
        }
    }

    /** What a clinician tells of an option. */
    public void tell(ObjectId option, StoryKind kind, String words, String author) {
        live.ifPresent(present -> {
            if (option == null || kind == null) {
                String missing = option == null ? "option" : "kind";
                view.refused(missing, present.room().text().of("matters.missing." + missing));
            } else {
                present.execute(new TellStory(option, kind, words, author), view);
            }
        });
    }

    /**
     * States a fact about an option.
     *
     * @param from as typed; blank for none
     * @param to as typed; blank for none
     */
    public void state(ObjectId option, FactFields fields) {
        if (live.isEmpty()) {
            return;
        } else if (option == null) {
            view.refused("option", live.get().room().text().of("matters.missing.option"));
            return;
        }
        try {
            live.get()
                    .execute(
                            new StateFact(
                                    option,
                                    new StateFact.Fact(
                                            fields.name(),
                                            figure(fields.from()),
                                            figure(fields.to()),
                                            fields.unit().strip(),
                                            "",
                                            fields.source(),
                                            fields.illustration())),
                            view);
        } catch (NumberFormatException e) {
            view.refused("from", text().of("matters.fact.figure"));
        }
    }

    /** What is typed of a fact. */
    public record FactFields(String name, String from, String to, String unit, String source, boolean illustration) {}

    private static BigDecimal figure(String typed) {
        String digits = typed.strip();
        if (digits.isEmpty()) {
            return null;
        }
        if (!digits.matches("\\d{1,9}(\\.\\d{1,4})?")) {
            throw new NumberFormatException();
        }
        return new BigDecimal(digits);
    }

    public List<Choice<StoryKind>> storyKinds() {
        return Choice.of(live.orElseThrow().room().sentences(), StoryKind.values());
    }

    private MattersScreen screen(Read read) {
        AlignRows rows = read.rows();
        boolean tried = !trial.isEmpty();
        return new MattersScreen(
                rows.why().orElse(""),
                rows.goals().stream().map(this::slider).toList(),
                GoalBars.of(rows, text()),
                rows.summary(),
                notes(rows),
                rows.crossings().stream().map(AlignRows.Crossing::sentence).toList(),
                tried,
                standing(rows, read.patient(), tried),
                read.options());
    }

    private String standing(AlignRows rows, String patient, boolean tried) {
        if (rows.goals().isEmpty()) {
            return "";
        }
        if (tried) {
            return text().of("matters.trial");
        }
        return patient.isEmpty() ? text().of("matters.own") : text().of("matters.ownOf", patient);
    }

    private MattersScreen.Slider slider(GoalRow goal) {
        int weight = (int) Math.round(goal.weight());
        String said;
        if (goal.trial() && goal.own().isPresent()) {
            said = text().of("matters.weight.trial", weight, goal.own().getAsInt());
        } else if (goal.own().isEmpty()) {
            said = text().of(goal.trial() ? "matters.weight.first" : "matters.weight.none", weight);
        } else {
            said = text().of("matters.weight", weight);
        }
        String title = goal.main() ? text().of("matters.main", goal.text()) : goal.text();
        return new MattersScreen.Slider(goal.id(), title, weight, goal.trial(), said);
    }

    private List<String> notes(AlignRows rows) {
        List<String> notes = new ArrayList<>();
        String raters = rows.options().stream()
                .flatMap(option -> option.terms().stream())
                .map(Term::by)
                .filter(by -> !by.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!raters.isEmpty()) {
            notes.add(text().of("matters.raters", raters));
        }
        rows.options().stream()
                .filter(option -> !option.ranked() && !option.unrated().isEmpty())
                .forEach(option -> notes.add(option.sentence()));
        notes.addAll(rows.differing());
        return notes;
    }

    private ScreenText text() {
        return live.orElseThrow().room().text();
    }
}
