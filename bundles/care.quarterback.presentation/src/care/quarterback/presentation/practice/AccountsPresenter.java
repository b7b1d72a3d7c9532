package care.quarterback.presentation.practice;

import care.quarterback.core.account.Account;
import care.quarterback.core.account.Right;
import care.quarterback.core.account.Role;
import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.spi.Accounts;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.presentation.unlock.UnlockPresenter;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Choice;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.casefile.AuditRows;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Who signs in, and what they may do: for an owner. Called on the screen's thread, and calls back on it. */
public final class AccountsPresenter {

    /** What the practice's history has of accounts, by the command's name. */
    private static final Set<String> NOTED = Set.of(
            "BeginAccounts",
            "AddAccount",
            "ChangeAccountRole",
            "EndAccount",
            "RenewAccountPassword",
            "ChangePassphrase",
            "UseRecoveryKey",
            "RestrictCase",
            "LiftRestriction",
            "OpenRestricted");

    private static final int MOST_EVENTS = 200;

    private final OpenDesk desk;
    private final Room room;
    private final Background.Lane lane;
    private View view;

    /** What an owner can do here. */
    public enum Deed {
        /** People sign in where one passphrase opened the store until now. */
        BEGIN,
        ADD,
        ROLE,
        PASSWORD,
        LEAVE,
        RETURN;

        /** Whether a password is chosen for somebody. */
        public boolean choosesPassword() {
            return this == ADD || this == PASSWORD || this == RETURN;
        }

        public boolean choosesRole() {
            return this == ADD || this == ROLE;
        }
    }

    /** Somebody who signs in or has left, in words. */
    public record Person(String name, Role role, String does, String state, boolean active) {}

    /** Something in the practice's history about accounts. */
    public record Event(long number, String when, String who, String what) {}

    /** @param begun false where one passphrase opens the store */
    public record Screen(boolean begun, List<Person> people, List<Event> events) {

        public Screen {
            people = List.copyOf(people);
            events = List.copyOf(events);
        }
    }

    /** What the page shows. */
    public interface View {

        void show(Screen screen);

        void failed(String sentence);
    }

    /** Who asked for something to be done. */
    public interface Asking {

        /** Nothing can be typed while true. */
        void busy(boolean busy, String sentence);

        void refused(String sentence);

        void done();
    }

    /**
     * What was typed; both arrays are wiped.
     *
     * @param name whose account it is
     * @param role null where none is chosen
     * @param password with {@link Deed#BEGIN} the passphrase of the store
     */
    public record Wish(Deed deed, String name, Role role, char[] password, char[] again) {

        private void wipe() {
            Arrays.fill(password, '\0');
            Arrays.fill(again, '\0');
        }
    }

    public AccountsPresenter(OpenDesk desk, Room room) {
        this.desk = desk;
        this.room = room;
        this.lane = room.background().lane();
    }

    /** Whether the person at the desk may see it. */
    public static boolean mayBeSeen(OpenDesk desk) {
        return desk.may(Right.ACCOUNTS);
    }

    public void start(View shown) {
        view = shown;
        refresh();
    }

    /** Reads who signs in again. */
    public void refresh() {
        lane.run(this::read, view::show, failure -> view.failed(room.sentence(failure, "accounts.failed")));
    }

    public void stop() {
        lane.drop();
    }

    public List<Choice<Role>> roles() {
        return Stream.of(Role.values())
                .map(role -> new Choice<>(role, words("accounts.role." + role.name())))
                .toList();
    }

    /** What can be done with the person who is chosen, or with nobody chosen. */
    public static boolean can(Deed deed, Optional<Person> chosen) {
        return switch (deed) {
            case BEGIN, ADD -> true;
            case ROLE, PASSWORD, LEAVE -> chosen.filter(Person::active).isPresent();
            case RETURN -> chosen.filter(person -> !person.active()).isPresent();
        };
    }

    /** Does it, and shows who signs in now. */
    public void perform(Wish wish, Asking asking) {
        Optional<String> problem = problem(wish);
        if (problem.isPresent()) {
            wish.wipe();
            asking.refused(problem.get());
            return;
        }
        asking.busy(true, words("accounts.busy"));
        room.background()
                .run(
                        () -> {
                            change(wish);
                            return true;
                        },
                        changed -> {
                            asking.busy(false, "");
                            asking.done();
                            refresh();
                        },
                        failure -> {
                            asking.busy(false, "");
                            asking.refused(room.sentence(failure, "accounts.failed"));
                        });
    }

    private Optional<String> problem(Wish wish) {
        if (wish.name().isBlank()) {
            return Optional.of(words("accounts.noName"));
        }
        if (wish.deed().choosesRole() && wish.role() == null) {
            return Optional.of(words("accounts.noRole"));
        }
        if (wish.deed() == Deed.BEGIN && wish.password().length == 0) {
            return Optional.of(words("passphrase.noCurrent"));
        }
        if (!wish.deed().choosesPassword()) {
            return Optional.empty();
        }
        if (wish.password().length < UnlockPresenter.SHORTEST) {
            return Optional.of(room.text().of("accounts.short", UnlockPresenter.SHORTEST));
        }
        return Arrays.equals(wish.password(), wish.again()) ? Optional.empty() : Optional.of(words("accounts.differ"));
    }

    private void change(Wish wish) {
        Accounts accounts = desk.accounts();
        String name = wish.name().strip();
        try {
            switch (wish.deed()) {
                case BEGIN -> with(wish, accounts::begin);
                case ADD -> with(wish, password -> accounts.add(wish.role(), password));
                case PASSWORD, RETURN -> with(wish, accounts::password);
                case ROLE -> accounts.role(name, wish.role());
                case LEAVE -> accounts.leave(name);
            }
        } finally {
            wish.wipe();
        }
    }

    private static void with(Wish wish, Consumer<StoreSecret> work) {
        try (StoreSecret typed = StoreSecret.passphrase(wish.password());
                StoreSecret own = typed.by(wish.name().strip())) {
            work.accept(own);
        }
    }

    private Screen read() {
        List<Account> all = desk.accounts().all();
        String me = desk.seat().actor().name();
        var words = new AuditRows(room.sentences());
        List<Event> events = desk.practice().audit().audit().reversed().stream()
                .filter(entry -> NOTED.contains(entry.command()))
                .limit(MOST_EVENTS)
                .map(entry -> event(entry, words))
                .toList();
        return new Screen(
                !all.isEmpty(), all.stream().map(account -> person(account, me)).toList(), events);
    }

    private Person person(Account account, String me) {
        String state =
                account.active() ? account.name().equals(me) ? words("accounts.you") : "" : words("accounts.left");
        return new Person(
                account.name(),
                account.role(),
                words("accounts.role." + account.role().name()),
                state,
                account.active());
    }

    private Event event(AuditEntry entry, AuditRows words) {
        ZonedDateTime at = entry.at().atZone(room.clock().getZone());
        String time =
                DateTimeFormatter.ofPattern("h:mm a", room.text().locale()).format(at);
        String done = words.done(entry);
        return new Event(
                entry.seq(),
                room.text().of("changes.when", room.text().date(at.toLocalDate()), time),
                entry.by().name(),
                entry.reason().isBlank() ? done : room.text().of("accounts.event", done, entry.reason()));
    }

    private String words(String key) {
        return room.text().of(key);
    }
}
