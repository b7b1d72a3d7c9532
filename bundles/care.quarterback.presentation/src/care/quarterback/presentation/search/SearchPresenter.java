package care.quarterback.presentation.search;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.SearchTerms;
import care.quarterback.model.CareCase;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.practice.DirectoryPage;
import care.quarterback.presentation.search.SearchGoal.Copy;
import care.quarterback.presentation.search.SearchGoal.Directory;
import care.quarterback.presentation.search.SearchGoal.OfCase;
import care.quarterback.presentation.search.SearchGoal.OpenCase;
import care.quarterback.presentation.section.SectionPlace;
import care.quarterback.presentation.work.Background.Lane;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.practice.PracticeRows;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One field that finds everything: patients and cases, what can be done in the window and in the case in front, its
 * documents, the practice's directory, codes. Each source answers by itself; the quick ones are not kept waiting by the
 * slow. Called on the screen's thread, and calls back on it.
 */
public final class SearchPresenter {

    /** So many lines of a kind are listed: who wants others types on. */
    public static final int MOST = 6;

    private final LiveCases cases;
    private final Room room;
    private final List<SearchHit> commands;
    private final Optional<LiveCase> front;
    private final Map<SearchKind, List<SearchHit>> found = new EnumMap<>(SearchKind.class);
    private final Lane actionsLane;
    private final Lane casesLane;
    private final Lane documentsLane;
    private final Lane directoryLane;
    private final Lane codesLane;
    private volatile List<SearchHit> actions;
    private View view;
    private int waiting;

    /** What the search shows. */
    public interface View {

        /** @param empty why there is no line, else "" */
        void show(List<SearchHit> hits, String empty);
    }

    /** @param commands what the window can do, in the order of its menus */
    public SearchPresenter(LiveCases cases, Room room, List<SearchHit> commands) {
        this.cases = cases;
        this.room = room;
        this.commands = List.copyOf(commands);
        this.front = cases.active();
        actionsLane = room.background().lane();
        casesLane = room.background().lane();
        documentsLane = room.background().lane();
        directoryLane = room.background().lane();
        codesLane = room.background().lane();
    }

    /** Shows what can be done, until something is typed. */
    public void start(View shown) {
        view = shown;
        search("");
    }

    /** Nothing is shown any more. */
    public void stop() {
        Stream.of(actionsLane, casesLane, documentsLane, directoryLane, codesLane)
                .forEach(Lane::drop);
        view = (hits, empty) -> {};
    }

    /** Looks for what is typed now. */
    public void search(String typed) {
        Set<String> words = SearchTerms.of(typed);
        waiting = 5;
        run(actionsLane, typed, SearchKind.ACTION, () -> actions(typed, words));
        run(casesLane, typed, SearchKind.CASE, () -> words.isEmpty() ? List.of() : casesOf(typed));
        run(documentsLane, typed, SearchKind.DOCUMENT, () -> words.isEmpty() ? List.of() : documents(typed, words));
        run(codesLane, typed, SearchKind.CODE, () -> words.isEmpty() ? List.of() : codes(typed));
        directoryLane.run(
                () -> words.isEmpty() ? List.<SearchHit>of() : directory(typed, words),
                hits -> {
                    for (SearchKind kind : List.of(SearchKind.CLINICIAN, SearchKind.OFFICE, SearchKind.PLAN)) {
                        found.put(
                                kind,
                                hits.stream().filter(hit -> hit.kind() == kind).toList());
                    }
                    show(typed);
                },
                failure -> show(typed));
    }

    private void run(Lane lane, String typed, SearchKind kind, Supplier<List<SearchHit>> source) {
        lane.run(
                () -> List.copyOf(source.get()),
                hits -> {
                    found.put(kind, hits);
                    show(typed);
                },
                failure -> {
                    found.remove(kind); // one source that fails does not hide the others
                    show(typed);
                });
    }

    private void show(String typed) {
        waiting--;
        List<SearchHit> hits = found.values().stream().flatMap(List::stream).toList();
        view.show(
                hits,
                hits.isEmpty() && waiting <= 0 && !typed.isBlank()
                        ? room.text().of("search.nothing", typed.strip())
                        : "");
    }

    private List<SearchHit> actions(String typed, Set<String> words) {
        if (words.isEmpty()) {
            return commands;
        }
        if (actions == null) {
            actions = Stream.concat(
                            commands.stream(),
                            front
                                    .map(live -> live.read(careCase -> CaseActions.of(room, live.id(), careCase))
                                            .join())
                                    .orElse(List.of())
                                    .stream())
                    .toList();
        }
        return actions.stream()
                .filter(hit -> hit.matches(words))
                .sorted(Comparator.comparingInt((SearchHit hit) -> hit.distance(typed))
                        .thenComparing(SearchHit::kind)
                        .thenComparingInt(hit -> hit.words().length())
                        .thenComparing(SearchHit::words))
                .toList(); // all of them: one who types "add" wants to see what can be added
    }

    /** The nearest first, of them the shortest: it has the fewest words that nobody typed. */
    private static List<SearchHit> best(Collection<SearchHit> hits, String typed, Set<String> words) {
        return hits.stream()
                .filter(hit -> hit.matches(words))
                .sorted(Comparator.comparingInt((SearchHit hit) -> hit.distance(typed))
                        .thenComparingInt(hit -> hit.words().length()))
                .limit(MOST)
                .toList();
    }

    private List<SearchHit> casesOf(String typed) {
        return cases.desk().lists().find(typed, MOST).stream().map(this::found).toList();
    }

    private SearchHit found(CaseSummary summary) {
        String name = summary.patient().isBlank() ? room.text().of("case.noName") : summary.patient();
        String age = summary.birthDate() == null
                ? ""
                : room.text()
                        .of(
                                "case.ageBorn",
                                Period.between(summary.birthDate(), room.today())
                                        .getYears(),
                                room.text().birthDate(summary.birthDate()));
        return new SearchHit(
                SearchKind.CASE,
                age.isEmpty() ? name : room.text().of("search.patient", name, age),
                summary.question(),
                new OpenCase(summary.id()));
    }

    private List<SearchHit> documents(String typed, Set<String> words) {
        if (front.isEmpty()) {
            return List.of();
        }
        LiveCase live = front.get();
        return live.read(careCase -> titles(live, careCase, typed, words)).join();
    }

    private List<SearchHit> titles(LiveCase live, CareCase careCase, String typed, Set<String> words) {
        List<SearchHit> hits = new ArrayList<>();
        CaseFacts.standing(careCase.getDocuments())
                .forEach(document -> hits.add(new SearchHit(
                        SearchKind.DOCUMENT,
                        document.getTitle() == null ? "" : document.getTitle(),
                        document.getServiceDate() == null ? "" : room.text().date(document.getServiceDate()),
                        new OfCase(live.id(), SectionPlace.row("documents", new ObjectId(document.getId()))))));
        return best(hits, typed, words);
    }

    private List<SearchHit> directory(String typed, Set<String> words) {
        PracticeRows rows = cases.desk().practice().rows();
        List<SearchHit> hits = new ArrayList<>();
        hits.addAll(best(
                rows.clinicians().stream()
                        .map(row -> entry(SearchKind.CLINICIAN, DirectoryPage.DOCTORS, row.name(), row.specialty()))
                        .toList(),
                typed,
                words));
        hits.addAll(best(
                rows.offices().stream()
                        .map(row -> entry(SearchKind.OFFICE, DirectoryPage.OFFICES, row.name(), row.telephone()))
                        .toList(),
                typed,
                words));
        hits.addAll(best(
                rows.plans().stream()
                        .map(row -> entry(SearchKind.PLAN, DirectoryPage.PLANS, row.name(), row.telephone()))
                        .toList(),
                typed,
                words));
        return hits;
    }

    private static SearchHit entry(SearchKind kind, DirectoryPage page, String name, String detail) {
        return new SearchHit(kind, name, detail == null ? "" : detail, new Directory(page.key(), name));
    }

    private List<SearchHit> codes(String typed) {
        return cases.desk().codes().search(typed, MOST).stream()
                .map(entry -> new SearchHit(
                        SearchKind.CODE,
                        room.text().of("search.code", entry.code(), entry.text()),
                        entry.foundUnder(),
                        new Copy(room.text().of("search.code", entry.code(), entry.text()))))
                .toList();
    }
}
