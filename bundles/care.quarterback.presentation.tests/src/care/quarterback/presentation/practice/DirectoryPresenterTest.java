package care.quarterback.presentation.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.entry.FieldKind;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.live.LivePractice;
import care.quarterback.presentation.section.FormField;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.testkit.Requirement;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DirectoryPresenterTest {

    private static final Path FILE = Path.of("list.csv");

    private final MemoryStores stores = new MemoryStores();
    private final LivePractice practice =
            new LiveCases(stores.opened("2026-03-10"), MemoryStores.room("2026-03-10")).practice();
    private final List<String> said = new ArrayList<>();
    private DirectoryScreen screen;

    private DirectoryPresenter page(DirectoryPage page) {
        practice.onNotice(notice -> said.add(notice.sentence()));
        var presenter = new DirectoryPresenter(practice, page);
        presenter.start(shown -> screen = shown);
        return presenter;
    }

    private static void fill(DirectoryPresenter presenter, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            presenter.typed(pairs[i], pairs[i + 1]);
        }
    }

    private void add(DirectoryPresenter presenter, String... pairs) {
        presenter.add();
        fill(presenter, pairs);
        presenter.submit();
        assertTrue(screen.form().isEmpty(), () -> screen.form().get().toString());
    }

    private FormField field(String name) {
        return screen.form().orElseThrow().fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ObjectId only() {
        assertEquals(1, screen.rows().size());
        return screen.rows().getFirst().entry().orElseThrow();
    }

    private List<String> cells(int row) {
        return screen.rows().get(row).cells();
    }

    @Test
    void anOfficeIsAddedChangedRemovedAndBroughtBack() {
        DirectoryPresenter offices = page(DirectoryPage.OFFICES);
        assertEquals("No offices yet. Add the offices you call, with phone, fax, and hours.", screen.empty());
        add(offices, "name", "Harbor Spine", "telephone", "555 555 0142", "hours", "Mon to Thu");
        assertEquals(List.of("Harbor Spine", "", "(555) 555-0142", "", "Mon to Thu"), cells(0));
        assertEquals(screen.rows().getFirst().key(), screen.select().orElseThrow());
        assertEquals("1 entry", screen.count());

        offices.change(only());
        assertEquals("(555) 555-0142", field("telephone").value());
        fill(offices, "telephone", "5555550199");
        offices.left("telephone");
        assertEquals("(555) 555-0199", field("telephone").value());
        offices.submit();
        assertEquals("(555) 555-0199", cells(0).get(2));
        practice.undo();
        assertEquals("(555) 555-0142", cells(0).get(2));
        assertEquals(
                "Undone: Changed an entry in the practice’s directory. Office, Phone number: was “(555) 555-0199”, now “(555) 555-0142”.",
                said.getLast());
        practice.redo();
        assertTrue(said.getLast().startsWith("Redone: Changed an entry"), said.getLast());
        assertEquals("(555) 555-0199", cells(0).get(2));

        offices.takeOut(only());
        offices.submit();
        assertFalse(field("reason").refusal().isEmpty());
        fill(offices, "reason", "closed for good");
        offices.submit();
        assertEquals(List.of(), screen.rows());
        practice.undo();
        assertEquals(1, screen.rows().size());
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        DirectoryPresenter doctors = page(DirectoryPage.DOCTORS);
        doctors.add();
        fill(doctors, "npi", "1234567890", "office", "Nowhere");
        doctors.submit();
        assertFalse(field("name").refusal().isEmpty());
        assertTrue(field("office").refusal().startsWith("There’s no office called “Nowhere”"));
        fill(doctors, "name", "Dr. Wu", "office", "");
        doctors.submit();
        assertTrue(field("npi").refusal().startsWith("This isn’t a valid NPI number."));
        assertEquals("", field("name").refusal());
        doctors.close();
        doctors.add();
        assertEquals("Dr. Wu", field("name").value()); // what was typed comes back
        fill(doctors, "npi", "1234567893");
        doctors.submit();
        assertEquals("Dr. Wu", cells(0).getFirst());
    }

    @Test
    void aDoctorsOfficeIsTypedByName() {
        add(page(DirectoryPage.OFFICES), "name", "Harbor Spine");
        DirectoryPresenter doctors = page(DirectoryPage.DOCTORS);
        doctors.add();
        assertEquals(FieldKind.LINE, field("office").kind());
        assertEquals("Harbor Spine", field("office").choices().getFirst().words());
        fill(doctors, "name", "Dr. Wu", "office", "harbor spine", "acceptsMedicare", "YES");
        doctors.submit();
        assertEquals(List.of("Dr. Wu", "", "Harbor Spine", "", "Yes"), cells(0));
        doctors.change(only());
        assertEquals("Harbor Spine", field("office").value());
        doctors.submit(); // nothing was changed: nothing is saved
        assertTrue(screen.form().isEmpty());
    }

    @Test
    void aClosedDayIsThePracticesOrAnOffices() {
        add(page(DirectoryPage.OFFICES), "name", "Harbor Spine");
        DirectoryPresenter days = page(DirectoryPage.CLOSED_DAYS);
        add(days, "date", "12/24/2026", "reason", "Christmas Eve");
        add(days, "holder", "Harbor Spine", "weekday", "5");
        days.sort(0);
        assertEquals(List.of("Harbor Spine", "", "Friday", ""), cells(0));
        assertEquals(List.of("Our practice", "Thu, Dec 24, 2026", "", "Christmas Eve"), cells(1));
        days.add();
        fill(days, "holder", "Elsewhere", "weekday", "5");
        days.submit();
        assertFalse(field("holder").refusal().isEmpty());
    }

    @Test
    void aLongListIsFilteredAndSorted() {
        stores.tables()
                .write(
                        FILE,
                        Stream.concat(
                                        Stream.of(List.of("Name", "Specialty")),
                                        IntStream.range(0, 2_000)
                                                .mapToObj(i -> List.of("Dr. No " + i, i % 2 == 0 ? "pain" : "spine")))
                                .toList());
        var files = new ListFilePresenter(practice, DirectoryPage.DOCTORS);
        files.preview(FILE, shown -> {});
        files.apply(() -> said.add("done"), said::add);
        assertEquals("done", said.getLast());
        DirectoryPresenter doctors = page(DirectoryPage.DOCTORS);
        assertEquals("2,000 entries", screen.count());
        doctors.filter("SPINE no 19");
        assertEquals("79 of 2,000", screen.count());
        doctors.sort(0);
        assertEquals("Dr. No 1019", cells(0).getFirst());
        doctors.sort(0);
        assertEquals("Dr. No 919", cells(0).getFirst());
        assertTrue(screen.descending());
        doctors.sort(0);
        assertEquals(-1, screen.sorted());
        doctors.filter("nobody");
        assertEquals("Nothing matches “nobody.” Try fewer words.", screen.empty());
    }

    @Test
    void rulesShowTheirSourceTheirAgeAndWhoseTheyAre() {
        DirectoryPresenter rules = page(DirectoryPage.RULES);
        DirectoryRow shipped = screen.rows().stream()
                .filter(row -> row.name().equals("MA-PA-TIME"))
                .filter(row -> row.cells().get(3).startsWith("From"))
                .findFirst()
                .orElseThrow();
        assertEquals("Shipped", shipped.cells().get(1));
        assertEquals("From Jan 1, 2026", shipped.cells().get(3));
        assertTrue(shipped.entry().isEmpty());
        rules.addLike(shipped);
        assertEquals("MA-PA-TIME", field("code").value());
        assertTrue(field("code").choices().stream()
                .anyMatch(choice -> choice.words().startsWith("MA-PA-TIME: A Medicare Advantage plan")));
        assertEquals(
                "expeditedHours=72 extensionDays=14 standardDays=7",
                field("parameters").value());
        fill(
                rules,
                "parameters",
                "expeditedHours=48 extensionDays=0 standardDays=5",
                "effectiveFrom",
                "1/1/2026",
                "lastVerified",
                "1/2/2025",
                "citation",
                "Contract, page 12");
        rules.submit();
        assertTrue(screen.form().isEmpty(), () -> screen.form().get().toString());
        DirectoryRow own = screen.rows().getFirst();
        assertEquals(List.of("MA-PA-TIME", "Ours"), own.cells().subList(0, 2));
        assertEquals("Jan 2, 2025 (14 months ago)", own.cells().get(5));
        assertTrue(own.old());
    }

    @Test
    void suggestionsStandBesideTheShippedOnes() {
        DirectoryPresenter suggestions = page(DirectoryPage.SUGGESTIONS);
        assertTrue(screen.rows().stream().anyMatch(row -> row.cells().get(1).equals("pain medicine")));
        assertTrue(screen.rows().stream()
                .anyMatch(row -> row.cells().get(1).equals("North American Spine Society https://www.spine.org")));
        add(suggestions, "table", "specialties", "when", "M40-M54", "consider", "pain medicine");
        assertEquals(List.of("Specialties", "pain medicine", "M40-M54", "", ""), cells(0));
        assertTrue(screen.rows().getFirst().entry().isPresent());
    }

    @Test
    @Requirement({"S129", "S134"})
    void anOfficeSaysHowItAnsweredOurOwnRequestsAndNoRateOfFewerThanThree() {
        OpenDesk desk = stores.opened("2026-03-10");
        asked(desk, "2026-03-04");
        asked(desk, "2026-03-06");
        DirectoryPresenter offices = page(DirectoryPage.OFFICES);
        add(offices, "name", "Harbor Spine");
        assertEquals(
                "Our own requests to this office: 2. Copies received: 2.",
                screen.rows().getFirst().detail());
        asked(desk, "2026-03-10");
        page(DirectoryPage.OFFICES);
        assertEquals(
                "Our own requests to this office: 3. Copies received: 3. Median: 5 days, times asked: 1 (n=3).",
                screen.rows().getFirst().detail());
    }

    private static void asked(OpenDesk desk, String came) {
        var session = desk.sessions().create();
        assertTrue(
                session.execute(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"))
                        .join()
                        .done());
        assertTrue(session.execute(new AddEntry(
                        EntryList.ACCESS_REQUESTS,
                        Map.of("holder", "harbor spine", "requestedOn", "2026-03-01", "fulfilledOn", came)))
                .join()
                .done());
    }

    @Test
    void everyPageHasItsTitlesAndWords() {
        for (DirectoryPage page : DirectoryPage.ALL) {
            DirectoryPresenter presenter = page(page);
            assertEquals(page.columns().size(), presenter.titles().size());
            assertFalse(presenter.title().isBlank());
            presenter.add();
            assertFalse(screen.form().orElseThrow().fields().isEmpty());
        }
    }

    @Test
    void whatIsTypedWhileTheListIsReadIsNotTypedOver() {
        var waiting = new ArrayDeque<Runnable>();
        Room direct = MemoryStores.room("2026-03-10");
        var slow = new Room(
                new Background(waiting::add, Runnable::run), direct.clock(), direct.text(), direct.sentences());
        var offices = new DirectoryPresenter(
                new LiveCases(stores.opened("2026-03-10"), slow).practice(), DirectoryPage.OFFICES);
        offices.start(shown -> {
            screen = shown;
            screen.form().ifPresent(form -> said.add(field("name").value()));
        });
        offices.add();
        turn(waiting);
        said.clear();
        offices.typed("name", "Harbor");
        offices.filter("");
        offices.typed("name", "Harbor Spine");
        turn(waiting);
        assertEquals(List.of("Harbor Spine"), said.stream().distinct().toList());
    }

    private static void turn(ArrayDeque<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }
}
