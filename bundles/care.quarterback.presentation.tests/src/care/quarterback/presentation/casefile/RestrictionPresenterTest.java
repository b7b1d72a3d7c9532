package care.quarterback.presentation.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.account.Role;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.presentation.casefile.RestrictionPresenter.Person;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.work.MemoryStores;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestrictionPresenterTest implements RestrictionPresenter.View {

    private static final String WHY = "A colleague’s mother";

    private static final String DAY = "2026-03-23";

    private final MemoryStores stores = new MemoryStores();
    private final List<String> told = new ArrayList<>();
    private List<Person> people = List.of();
    private String sentence = "";
    private LiveCase live;

    private RestrictionPresenter restriction() {
        var id = stores.scenario("two-opinions", DAY).id();
        OpenDesk desk = stores.opened(DAY);
        new LiveCases(desk, MemoryStores.room(DAY)).open(id, opened -> live = opened, told::add);
        var presenter = new RestrictionPresenter(desk, live, this);
        presenter.start();
        return presenter;
    }

    @Override
    public void show(List<Person> shown, String words, boolean restricted) {
        people = shown;
        sentence = words;
    }

    @Override
    public void busy(boolean busy) {
        // the dialog's own
    }

    @Override
    public void refused(String words) {
        told.add(words);
    }

    @Override
    public void done() {
        told.add("done");
    }

    @Test
    void theDialogBeginsWithOneselfAndShowsWhoMayOpenIt() {
        stores.signIn("Sam Lee", Role.COORDINATOR).signIn("Nadia", Role.OWNER);
        RestrictionPresenter presenter = restriction();
        assertEquals(List.of(new Person("Nadia", true), new Person("Sam Lee", false)), people);
        assertTrue(sentence.startsWith("Everyone"), sentence);
        presenter.restrict(List.of(), WHY);
        assertTrue(told.getLast().startsWith("Name at least one person"), told.toString());
        presenter.restrict(List.of("Sam Lee", "Nadia"), WHY);
        presenter.start();
        assertEquals(List.of(new Person("Nadia", true), new Person("Sam Lee", true)), people);
        assertTrue(sentence.contains("Sam Lee, Nadia"), sentence);
        presenter.lift("");
        assertTrue(told.getLast().startsWith("Say in one line why"), told.toString());
        presenter.lift(WHY);
        assertEquals(List.of(), live.restrictedTo());
    }

    @Test
    void whereOnePassphraseOpensTheStoreNobodyIsKeptOut() {
        restriction();
        assertEquals(List.of(), people);
        assertTrue(sentence.startsWith("One passphrase"), sentence);
    }
}
