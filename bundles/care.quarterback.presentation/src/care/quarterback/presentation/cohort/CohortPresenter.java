package care.quarterback.presentation.cohort;

import care.quarterback.core.spi.Cohort.Query;
import care.quarterback.core.statistics.Interval;
import care.quarterback.desk.cohort.CohortRows;
import care.quarterback.desk.cohort.CohortRows.Figure;
import care.quarterback.desk.cohort.CohortRows.GroupRow;
import care.quarterback.desk.cohort.CohortRows.PartRow;
import care.quarterback.desk.services.CaseLists;
import care.quarterback.presentation.cohort.CohortScreen.Rate;
import care.quarterback.presentation.cohort.CohortScreen.Study;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Room;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The practice's own rates beside what others have published, for a period or a specialty. Called on the screen's thread. */
public final class CohortPresenter {

    private final CaseLists lists;
    private final Room room;
    private final Background.Lane lane;
    private View view;
    private Query query = Query.ALL;
    private List<String> specialties = List.of();

    /** What the page shows. */
    public interface View {

        void show(CohortScreen screen);

        void failed(String sentence);
    }

    public CohortPresenter(CaseLists lists, Room room) {
        this.lists = lists;
        this.room = room;
        this.lane = room.background().lane();
    }

    /** Shows the rates of all cases. */
    public void start(View shown) {
        view = shown;
        refresh();
    }

    /** @param name "" for all */
    public void specialty(String name) {
        query = new Query(query.from(), query.to(), Optional.of(name).filter(text -> !text.isBlank()));
        refresh();
    }

    /** Only the last so many months, today included. @param months 0 for all */
    public void months(int months) {
        Optional<LocalDate> from =
                months == 0 ? Optional.empty() : Optional.of(room.today().minusMonths(months));
        query = new Query(from, Optional.empty(), query.specialty());
        refresh();
    }

    /** Counts again, such as after a save. */
    public void refresh() {
        Query asked = query;
        LocalDate today = room.today();
        lane.run(
                () -> lists.cohort(asked, today),
                rows -> view.show(screen(rows)),
                failure -> view.failed(room.text().of("cohort.failed")));
    }

    private CohortScreen screen(CohortRows rows) {
        if (rows.query().specialty().isEmpty() && rows.query().from().isEmpty()) {
            specialties =
                    rows.specialties().stream().map(PartRow::name).sorted().toList();
        }
        List<String> money =
                List.of(rows.authorizations().sentence(), rows.cost().sentence());
        return new CohortScreen(
                rows.empty() ? room.text().of("cohort.empty") : "",
                rows.sentence(),
                rows.warning().orElse(""),
                rates(rows),
                rows.exclusions().stream().map(row -> row.sentence()).toList(),
                rows.notes(),
                rows.published().stream()
                        .map(row -> new Study(
                                row.study() + ": " + row.setting(), row.sentence(), row.caution() + " " + row.source()))
                        .toList(),
                rows.steps().stream().map(row -> row.sentence()).toList(),
                rows.missing().stream().map(row -> row.sentence()).toList(),
                money,
                specialties);
    }

    private List<Rate> rates(CohortRows rows) {
        List<Figure> study = rows.published().getFirst().figures();
        List<Rate> rates = new ArrayList<>();
        for (GroupRow row : rows.groups()) {
            Optional<Interval> published = study.stream()
                    .filter(figure -> figure.group().filter(row.group()::equals).isPresent())
                    .map(Figure::interval)
                    .findFirst();
            String own = row.interval().isPresent()
                    ? RatePicture.words(row.interval())
                    : room.text().of("cohort.single");
            String others = RatePicture.words(published);
            rates.add(new Rate(
                    row.name(),
                    Long.toString(row.count()),
                    own,
                    others,
                    RatePicture.of(row.interval(), published),
                    room.text().of("cohort.spoken", row.name(), row.count(), own, others)));
        }
        return rates;
    }
}
