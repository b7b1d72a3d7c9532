package care.quarterback.desk.services;

import care.quarterback.core.account.Account;
import care.quarterback.core.account.Right;
import care.quarterback.core.account.Role;
import care.quarterback.core.audit.Actor;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.spi.Accounts;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;
import care.quarterback.model.value.CaseId;
import care.quarterback.steps.practice.LiftRestriction;
import care.quarterback.steps.practice.PracticeCommand;
import care.quarterback.steps.practice.RestrictCase;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Cases that only named people open. Whoever isn't named sees no name in any list, and opens such a case only by saying why;
 * that stands in the case's history, in the practice's and in the list of who looked. Blocking and thread-safe.
 */
public final class RestrictionDesk {

    /** The command's name in the history of the case and of the practice. */
    public static final String OPENED = "OpenRestricted";

    /** What stands in the history of a restricted case for whoever doesn't open it, whatever was done. */
    static final String CHANGED = "EditRestricted";

    private static final int LONGEST_REASON = 300;
    private static final int SHORTEST_REASON = 3; // letters

    private final PracticeDesk practice;
    private final Accounts accounts;
    private final Actor actor;
    private final AccessDesk accesses;
    private final Set<CaseId> opened = ConcurrentHashMap.newKeySet();

    /** Read to be opened, but in no list yet: that comes once it is noted. */
    private final Set<CaseId> opening = ConcurrentHashMap.newKeySet();

    RestrictionDesk(PracticeDesk practice, Accounts accounts, Actor actor, AccessDesk accesses) {
        this.practice = practice;
        this.accounts = accounts;
        this.actor = actor;
        this.accesses = accesses;
    }

    /** Who may open the case; empty where everybody does who reads cases. Waits for nothing. */
    public List<String> people(CaseId id) {
        return practice.session().restrictions().getOrDefault(id.value(), List.of());
    }

    /** Whether the case is kept from the person here. Waits for nothing. */
    public boolean hides(CaseId id) {
        List<String> people = people(id);
        return !people.isEmpty() && !names(people, actor.name()) && !opened.contains(id);
    }

    /** One name, however it is typed: as accounts tell names apart. */
    private static boolean names(List<String> people, String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return people.stream().anyMatch(each -> each.toLowerCase(Locale.ROOT).equals(wanted));
    }

    /** @throws StoreException REFUSED where the case is kept from the person here */
    void require(CaseId id) {
        if (hides(id) && !opening.contains(id)) {
            throw refused(Message.of("store", "caseRestricted"));
        }
    }

    /**
     * An emergency opens a case; whom it is restricted to, those people alone decide. Where none of them can any more, an owner
     * may.
     */
    private void requireNamed(CaseId id) {
        List<String> people = people(id);
        boolean mine = people.isEmpty() || names(people, actor.name());
        if (!mine && (actor.role() != Role.OWNER || leads(people))) {
            throw refused(Message.of("store", "restrictedByOthers"));
        }
    }

    /** Whether one of them signs in, and can lift it. */
    private boolean leads(List<String> people) {
        return accounts.all().stream()
                .anyMatch(each -> each.active() && each.role().may(Right.LEAD) && names(people, each.name()));
    }

    private static String reason(String given, String refusal) {
        String why = Optional.ofNullable(given).map(String::strip).orElse("");
        boolean says = why.codePoints().filter(Character::isLetter).count() >= SHORTEST_REASON;
        if (!says || why.length() > LONGEST_REASON || why.chars().anyMatch(Character::isISOControl)) {
            throw refused(Message.of("store", refusal, LONGEST_REASON));
        }
        return why;
    }

    /** Whether people can be told apart here: only then a case can be kept from some of them. */
    public boolean possible() {
        return accounts.me().isPresent();
    }

    /** The names of those who sign in. */
    public List<String> names() {
        return accounts.all().stream()
                .filter(Account::active)
                .map(Account::name)
                .toList();
    }

    /**
     * These people alone open the case from now on.
     *
     * @param people names of accounts, however they are typed; one of them must be able to lift it
     * @param reason why; told to whoever reads the practice's history
     * @throws StoreException REFUSED where there are no accounts, a name is nobody's, the case is restricted to others, no
     *     reason is given, or the role doesn't include it
     */
    public void restrict(CaseId id, List<String> people, String reason) {
        practice.require(Right.LEAD);
        requireNamed(id);
        if (!possible()) {
            throw refused(Message.of("store", "restrictWithoutAccounts"));
        }
        List<String> known = names();
        List<String> named = people.stream()
                .filter(name -> !name.isBlank())
                .map(name -> known.stream()
                        .filter(each -> names(List.of(each), name))
                        .findFirst()
                        .orElseThrow(() -> refused(Message.of("store", "accountUnknown", name.strip()))))
                .toList();
        if (!named.isEmpty() && !leads(named)) {
            throw refused(Message.of("store", "restrictedForGood"));
        }
        change(new RestrictCase(id, named, reason(reason, "restrictReason")));
    }

    /** Everybody who reads cases opens this one again. @param reason why; told to whoever reads the practice's history */
    public void lift(CaseId id, String reason) {
        practice.require(Right.LEAD);
        requireNamed(id);
        change(new LiftRestriction(id, reason(reason, "restrictReason")));
    }

    private void change(PracticeCommand command) {
        practice.refresh();
        Outcome outcome = practice.session().execute(command).join();
        if (outcome instanceof Outcome.Rejected rejected) {
            throw refused(rejected.problems().getFirst().message());
        }
        if (!outcome.done()) {
            throw new StoreException(StoreException.Kind.FAILED, Message.of("store", "othersSaving"));
        }
    }

    /**
     * Opens a case that is kept from the person here, for as long as the desk is open.
     *
     * @param reason why; told to whoever reads the histories
     * @param sessions opens the case once that is allowed
     * @throws StoreException REFUSED where no reason is given; then nothing is opened
     */
    void open(CaseId id, String reason, Function<CaseId, CaseSession> sessions) {
        String why = reason(reason, "restrictedReason");
        opening.add(id);
        try {
            CaseSession session = sessions.apply(id);
            String number = session.query(careCase -> Objects.toString(careCase.getNumber(), ""))
                    .join();
            practice.note(OPENED, number.isBlank() ? why : number + ": " + why);
            if (!session.note(OPENED, why).join().done()) {
                throw new StoreException(StoreException.Kind.FAILED, Message.of("store", "othersSaving"));
            }
            accesses.restricted(id, why);
            opened.add(id);
        } finally {
            opening.remove(id);
        }
    }

    private static StoreException refused(Message message) {
        return new StoreException(StoreException.Kind.REFUSED, message);
    }
}
