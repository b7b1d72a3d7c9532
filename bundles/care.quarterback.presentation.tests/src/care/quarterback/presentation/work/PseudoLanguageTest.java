package care.quarterback.presentation.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.text.Language;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.presentation.casefile.CasePresenter;
import care.quarterback.presentation.cohort.CohortPresenter;
import care.quarterback.presentation.consensus.CallPresenter;
import care.quarterback.presentation.consensus.ConsensusPresenter;
import care.quarterback.presentation.consensus.SettlePresenter;
import care.quarterback.presentation.consensus.WorkPresenter;
import care.quarterback.presentation.decision.DecisionPresenter;
import care.quarterback.presentation.goals.GoalsPresenter;
import care.quarterback.presentation.goals.MattersPresenter;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.live.LivePractice;
import care.quarterback.presentation.opinion.OpinionPresenter;
import care.quarterback.presentation.practice.DirectoryPage;
import care.quarterback.presentation.practice.DirectoryPresenter;
import care.quarterback.presentation.practice.DirectoryScreen;
import care.quarterback.presentation.practice.SettingsPresenter;
import care.quarterback.presentation.today.TodayPresenter;
import care.quarterback.steps.practice.SetPracticeLanguage;
import care.quarterback.testkit.Unbracketed;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** In the pseudo-language every word on a screen stands in brackets: it comes from a text file. */
@Isolated("the language of the whole machine changes meanwhile")
class PseudoLanguageTest {

    private static final String DAY = "2026-05-27";

    private final Locale before = Locale.getDefault(Locale.Category.DISPLAY);
    private final List<Object> shown = new ArrayList<>();
    private LiveCase live;
    private MemoryStores stores;

    @BeforeEach
    void speak() {
        Locale.setDefault(Locale.Category.DISPLAY, Language.PSEUDO);
        stores = new MemoryStores();
        live = stores.scenario("final", DAY);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(Locale.Category.DISPLAY, before);
    }

    /** A screen that keeps whatever it is given. */
    private <V> V screen(Class<V> view) {
        return view.cast(
                Proxy.newProxyInstance(view.getClassLoader(), new Class<?>[] {view}, (proxy, method, given) -> {
                    shown.addAll(given == null ? List.of() : Arrays.asList(given));
                    return null;
                }));
    }

    private void bracketed() {
        assertFalse(shown.isEmpty());
        assertEquals(
                Set.of(),
                live.read(careCase -> new Unbracketed(careCase, "Nadia").in(shown))
                        .join());
    }

    @Test
    void theCase() {
        var presenter = new CasePresenter(live);
        presenter.start(screen(CasePresenter.View.class));
        bracketed();
    }

    @Test
    void theComparison() {
        var presenter = new ConsensusPresenter();
        presenter.start(screen(ConsensusPresenter.View.class));
        presenter.about(Optional.of(live));
        presenter.why();
        bracketed();
    }

    @Test
    void theCallAndWhatWouldSettleIt() {
        for (WorkPresenter<?> presenter : List.of(new CallPresenter(), new SettlePresenter())) {
            presenter.start(screen(WorkPresenter.View.class));
            presenter.about(Optional.of(live));
        }
        bracketed();
    }

    @Test
    void whatMattersAndTheDecision() {
        var goals = new GoalsPresenter(live);
        goals.start(screen(GoalsPresenter.View.class));
        var matters = new MattersPresenter();
        matters.start(screen(MattersPresenter.View.class));
        matters.about(Optional.of(live));
        var decision = new DecisionPresenter();
        decision.start(screen(DecisionPresenter.View.class));
        decision.about(Optional.of(live));
        bracketed();
    }

    @Test
    void theLetters() {
        var presenter = new OpinionPresenter(live);
        presenter.start(screen(OpinionPresenter.View.class));
        bracketed();
    }

    /** The computer speaks one language, and the practice has chosen another: window and report speak the practice's. */
    @Test
    void theLanguageOfThePracticeIsThatOfItsWindow() {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.US);
        try (var desk = stores.opened(DAY)) {
            desk.practice().session().execute(new SetPracticeLanguage("en-XA")).join();
        }
        Room room = MemoryStores.room(DAY);
        assertFalse(room.text().of("app.title").startsWith("⟦"));
        try (var desk = stores.opened(DAY)) {
            assertTrue(room.in(desk).text().of("app.title").startsWith("⟦"));
            assertTrue(room.in(desk).sentences().of("labels", "Goal").startsWith("⟦"));
            var id = stores.repository().ids().getFirst();
            assertTrue(desk.reports()
                    .documents(DocumentKind.FAMILY, id, room.today())
                    .getFirst()
                    .title()
                    .startsWith("⟦"));
        }
        assertEquals(Locale.US, Language.system());
    }

    @Test
    void todayAndTheRates() {
        var lists = stores.opened(DAY).lists();
        new TodayPresenter(lists, MemoryStores.room(DAY)).start(screen(TodayPresenter.View.class));
        new CohortPresenter(lists, MemoryStores.room(DAY)).start(screen(CohortPresenter.View.class));
        bracketed();
    }

    @Test
    void thePractice() {
        LivePractice practice = new LiveCases(stores.opened(DAY), MemoryStores.room(DAY)).practice();
        for (DirectoryPage page : DirectoryPage.ALL) {
            var presenter = new DirectoryPresenter(practice, page);
            presenter.start(this::read);
            presenter.add();
            shown.addAll(presenter.titles());
            shown.add(presenter.title());
        }
        new SettingsPresenter(practice).start(settings -> {
            shown.add(settings.numbers().stream()
                    .map(number -> List.of(number.label(), number.range()))
                    .toList());
            settings.zones().forEach(zone -> shown.add(zone.words()));
            settings.languages().forEach(language -> shown.add(language.words()));
        });
        bracketed();
    }

    /** What a person reads of a page: not the names that its fields are known by. */
    private void read(DirectoryScreen page) {
        shown.add(List.of(page.count(), page.empty()));
        page.rows().forEach(row -> shown.add(row.cells()));
        page.form().ifPresent(form -> {
            shown.add(List.of(form.title(), form.note(), form.submit()));
            form.fields().forEach(field -> {
                shown.add(List.of(field.label(), field.hint()));
                field.choices().forEach(choice -> shown.add(choice.words()));
            });
        });
    }
}
