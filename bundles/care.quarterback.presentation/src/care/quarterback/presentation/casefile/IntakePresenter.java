package care.quarterback.presentation.casefile;

import care.quarterback.core.spi.CaseSummary;
import care.quarterback.model.CaseStatus;
import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.casefile.CasePresenter.Intake;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.casefile.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Looks, before a new case is opened, whether the patient has an open one: the second case of a patient is mostly a slip at
 * the telephone. Who asks again opens it. Called on the screen's thread, and calls back on it.
 */
public final class IntakePresenter {

    /** More cases of one name are not looked through. */
    private static final int MOST = 200;

    private final LiveCases cases;
    private final Background.Lane lane;
    private String asked = "";

    /** What follows the look. */
    public interface View {

        /** Nobody has an open case under this name, or it was said already: opens the case. */
        void open(Intake intake);

        /** @param id the open case of the same patient */
        void alreadyOpen(CaseId id, String sentence);
    }

    public IntakePresenter(LiveCases cases) {
        this.cases = cases;
        this.lane = cases.room().background().lane();
    }

    /** Nothing is heard after this. */
    public void stop() {
        lane.drop();
    }

    /** Looks, then opens or says what is there. What the store can't tell doesn't hold up a patient on the telephone. */
    public void begin(Intake intake, View view) {
        LocalDate born = cases.room().date(intake.birthDate()).orElse(null);
        if (intake.patient().isBlank() || born == null && !intake.birthDate().isBlank()) {
            view.open(intake); // which refuses it
            return;
        }
        PersonName name = PersonName.parse(intake.patient());
        String who = name.text() + born;
        if (who.equals(asked)) {
            view.open(intake);
            return;
        }
        lane.run(
                () -> open(name, born),
                found -> {
                    if (found.isEmpty()) {
                        view.open(intake);
                        return;
                    }
                    asked = who;
                    view.alreadyOpen(found.get().id(), sentence(found.get()));
                },
                failure -> view.open(intake));
    }

    private Optional<CaseSummary> open(PersonName name, LocalDate born) {
        List<CaseSummary> named = cases.desk().lists().find(name.text(), MOST);
        return named.stream()
                .filter(each -> !each.status().equals(CaseStatus.CLOSED.name()))
                .filter(each -> each.patient().equalsIgnoreCase(name.text()))
                .filter(each -> born == null || each.birthDate() == null || Objects.equals(each.birthDate(), born))
                .findFirst();
    }

    private String sentence(CaseSummary summary) {
        Room room = cases.room();
        return room.text()
                .of(
                        "intake.alreadyOpen",
                        summary.patient(),
                        summary.birthDate() == null ? 0 : 1,
                        summary.birthDate() == null ? "" : room.text().birthDate(summary.birthDate()),
                        summary.question().isBlank() ? 0 : 1,
                        summary.question());
    }
}
