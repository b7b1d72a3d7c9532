package care.quarterback.presentation.practice;

import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.text.Language;
import care.quarterback.presentation.live.LivePractice;
import care.quarterback.presentation.practice.SettingsScreen.Number;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Choice;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.practice.ChooseDefault;
import care.quarterback.steps.practice.NamePractice;
import care.quarterback.steps.practice.PracticeCommand;
import care.quarterback.steps.practice.PracticeRows;
import care.quarterback.steps.practice.PracticeRows.ChoiceRow;
import care.quarterback.steps.practice.ReturnToDefault;
import care.quarterback.steps.practice.SetPracticeLanguage;
import care.quarterback.steps.practice.SetPracticeZone;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The settings of the practice: its name, time zone and language, and the numbers behind due dates. Each is saved when its
 * field is left. Called on the screen's thread, and calls back on it.
 */
public final class SettingsPresenter {

    private final LivePractice practice;
    private final Room room;
    private final Background.Lane lane;
    private final Map<String, String> refusals = new HashMap<>();
    private Runnable unlisten = () -> {};
    private View view = screen -> {};
    private SettingsScreen shown;

    /** What the page shows. */
    public interface View {

        void show(SettingsScreen screen);
    }

    public SettingsPresenter(LivePractice practice) {
        this.practice = practice;
        this.room = practice.room();
        this.lane = room.background().lane();
    }

    public void start(View part) {
        view = part;
        unlisten = practice.onChange(this::refresh);
        refresh();
    }

    public void stop() {
        unlisten.run();
        lane.drop();
        view = screen -> {};
    }

    /** Reads the settings again. */
    public void refresh() {
        Map<String, String> wrong = Map.copyOf(refusals);
        lane.run(
                () -> screen(practice.desk().rows(), wrong),
                screen -> {
                    shown = screen;
                    view.show(screen);
                },
                failure -> practice.tell(room.text().of("practice.notRead")));
    }

    private SettingsScreen screen(PracticeRows rows, Map<String, String> wrong) {
        String zone = rows.timeZone().map(ZoneId::getId).orElse("");
        return new SettingsScreen(
                rows.name(),
                zone,
                first("practice.zone.computer", Zones.choices(room, zone)),
                rows.language(),
                first(
                        "practice.language.computer",
                        Language.offered().stream()
                                .map(tag -> new Choice<>(tag, room.text().of("practice.language." + tag)))
                                .toList()),
                rows.choices().stream().map(this::number).toList(),
                wrong);
    }

    private List<Choice<String>> first(String key, List<Choice<String>> choices) {
        return Stream.concat(Stream.of(new Choice<>("", room.text().of(key))), choices.stream())
                .toList();
    }

    private Number number(ChoiceRow row) {
        return new Number(
                row.name(),
                room.sentences().sentence(row.words()),
                Integer.toString(row.number()),
                room.text().of("practice.range", row.from(), row.to(), row.shipped()),
                row.own() ? room.text().of("practice.back", row.shipped()) : "");
    }

    /** Says what the practice is called. */
    public void name(String called) {
        if (shown != null && !called.strip().equals(shown.name())) {
            save("name", new NamePractice(called));
        } else {
            forgive("name");
        }
    }

    /** Chooses the time zone; empty for the computer's. */
    public void zone(String id) {
        if (shown != null && !id.equals(shown.zone())) {
            save("zone", new SetPracticeZone(id));
        }
    }

    /** Chooses the language; empty for the computer's. It is spoken from the next start on. */
    public void language(String tag) {
        if (shown != null && !tag.equals(shown.language())) {
            save("language", new SetPracticeLanguage(tag));
        }
    }

    /** Chooses a number. */
    public void number(String code, String typed) {
        boolean same = shown != null
                && shown.numbers().stream()
                        .anyMatch(number ->
                                number.code().equals(code) && number.value().equals(typed.strip()));
        if (same) {
            forgive(code);
        } else {
            save(code, new ChooseDefault(of(code), typed, ""));
        }
    }

    /** Goes back to the number that ships. */
    public void back(String code) {
        save(code, new ReturnToDefault(of(code), ""));
    }

    private static PlanDefault of(String code) {
        return PlanDefault.of(code).orElseThrow();
    }

    /** What stands there is what is saved: nothing is wrong with it. */
    private void forgive(String field) {
        if (refusals.remove(field) != null) {
            refresh();
        }
    }

    private void save(String field, PracticeCommand command) {
        practice.execute(command, outcome -> {
            switch (outcome) {
                case Outcome.Done saved -> refusals.remove(field);
                case Outcome.Rejected rejected ->
                    refusals.put(field, rejected.problems().getFirst().sentence(room.sentences()));
                case Outcome.Conflicted conflicted ->
                    refusals.put(field, room.text().of("practice.conflict"));
            }
            refresh();
        });
    }
}
