package care.quarterback.presentation.practice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.account.Right;
import care.quarterback.core.account.Role;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.presentation.practice.AccountsPresenter.Deed;
import care.quarterback.presentation.practice.AccountsPresenter.Event;
import care.quarterback.presentation.practice.AccountsPresenter.Person;
import care.quarterback.presentation.practice.AccountsPresenter.Screen;
import care.quarterback.presentation.practice.AccountsPresenter.Wish;
import care.quarterback.presentation.work.MemoryStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountsPresenterTest implements AccountsPresenter.View, AccountsPresenter.Asking {

    private static final String TODAY = "2026-03-23";
    private static final String OWN = "six red bicycles";

    private final OpenDesk desk = new MemoryStores().opened(TODAY);
    private final AccountsPresenter presenter = new AccountsPresenter(desk, MemoryStores.room(TODAY));
    private final List<String> told = new ArrayList<>();
    private Screen screen;

    @Override
    public void show(Screen shown) {
        screen = shown;
    }

    @Override
    public void failed(String sentence) {
        told.add(sentence);
    }

    @Override
    public void busy(boolean busy, String sentence) {
        // the dialog's own
    }

    @Override
    public void refused(String sentence) {
        told.add(sentence);
    }

    @Override
    public void done() {
        told.add("done");
    }

    private String perform(Deed deed, String name, Role role, String password, String again) {
        presenter.perform(new Wish(deed, name, role, password.toCharArray(), again.toCharArray()), this);
        return told.getLast();
    }

    private void begun() {
        presenter.start(this);
        assertFalse(screen.begun());
        assertEquals("done", perform(Deed.BEGIN, "Nadia", null, MemoryStores.PASSPHRASE, ""));
        assertTrue(screen.begun());
    }

    private Person sam() {
        return screen.people().stream()
                .filter(person -> person.name().equals("Sam Lee"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void peopleComeChangeLeaveAndReturnAndTheHistorySaysSo() {
        begun();
        assertEquals("done", perform(Deed.ADD, " Sam Lee ", Role.FRONT_DESK, OWN, OWN));
        assertEquals("Front desk: calls, appointments, tasks, letters", sam().does());
        assertEquals("done", perform(Deed.ROLE, "Sam Lee", Role.COORDINATOR, "", ""));
        assertEquals("done", perform(Deed.LEAVE, "Sam Lee", null, "", ""));
        assertEquals("no access", sam().state());
        assertEquals("done", perform(Deed.RETURN, "Sam Lee", null, OWN, OWN));
        assertEquals("done", perform(Deed.PASSWORD, "Sam Lee", null, OWN, OWN));
        assertEquals("", sam().state());
        assertEquals(
                List.of(
                        "Gave someone a new password: Sam Lee",
                        "Gave someone a new password: Sam Lee",
                        "Took away someone’s access: Sam Lee",
                        "Changed what someone may do: Sam Lee (coordinator)",
                        "Let someone sign in: Sam Lee (front desk)",
                        "Had people sign in by their own passwords: Nadia"),
                screen.events().stream().map(Event::what).toList());
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedIsWiped() {
        begun();
        assertEquals("Write the person’s name.", perform(Deed.ADD, " ", Role.OWNER, OWN, OWN));
        assertEquals("Choose what the person does here.", perform(Deed.ADD, "Sam", null, OWN, OWN));
        assertTrue(perform(Deed.ADD, "Sam", Role.OWNER, "short", "short").startsWith("Choose at least 12"));
        assertTrue(perform(Deed.ADD, "Sam", Role.OWNER, OWN, OWN + "s").startsWith("The two passwords"));
        char[] typed = OWN.toCharArray();
        presenter.perform(new Wish(Deed.ADD, "Sam", Role.OWNER, typed, OWN.toCharArray()), this);
        assertArrayEquals(new char[OWN.length()], typed);
        assertEquals(2, screen.people().size());
    }

    @Test
    void whatCanBeDoneHangsOnWhoIsChosen() {
        var here = Optional.of(new Person("Sam", Role.AUDITOR, "", "", true));
        var gone = Optional.of(new Person("Sam", Role.AUDITOR, "", "", false));
        assertTrue(AccountsPresenter.can(Deed.LEAVE, here));
        assertFalse(AccountsPresenter.can(Deed.LEAVE, gone));
        assertTrue(AccountsPresenter.can(Deed.RETURN, gone));
        assertFalse(AccountsPresenter.can(Deed.ROLE, Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void itIsForOwners(Role role) {
        assertEquals(
                role.may(Right.ACCOUNTS),
                AccountsPresenter.mayBeSeen(new MemoryStores().as(role).opened(TODAY)));
    }
}
