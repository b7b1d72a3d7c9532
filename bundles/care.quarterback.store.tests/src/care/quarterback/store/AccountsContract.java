package care.quarterback.store;

import static care.quarterback.store.TestStores.passphrase;
import static care.quarterback.store.TestStores.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.core.account.Account;
import care.quarterback.core.account.Role;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.spi.StoreSecret;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** People who sign in by their own passwords, wherever the key of the store lies. */
interface AccountsContract {

    String OWNER = "Nadia Okonjo";
    String SAM = "Sam Lee";
    String OWN = "seven green kettles";

    /** A store that this owner made, with nobody else in it. */
    StoreSecret recoveryKey();

    OpenStore open(StoreSecret secret);

    static StoreSecret owner() {
        return passphrase().by(OWNER);
    }

    static StoreSecret secret(String name, String password) {
        return StoreSecret.passphrase(password.toCharArray()).by(name);
    }

    private void add(Role role) {
        try (OpenStore store = open(owner())) {
            store.accounts().add(role, secret(SAM, OWN));
        }
    }

    private Kind refused(StoreSecret secret) {
        return refusal(() -> open(secret).close());
    }

    @Test
    default void eachSignsInByTheirOwnPasswordAndInNobodyElsesName() {
        add(Role.COORDINATOR);
        try (OpenStore store = open(secret("  sam  LEE", OWN))) {
            assertEquals(
                    Optional.of(new Account(SAM, Role.COORDINATOR, true)),
                    store.accounts().me());
            store.verify(secret(SAM, OWN));
            assertEquals(Kind.WRONG_SECRET, refusal(() -> store.verify(owner().by(SAM))));
        }
        assertEquals(Kind.WRONG_SECRET, refused(secret(OWNER, OWN)));
        assertEquals(Kind.WRONG_SECRET, refused(owner().by(SAM)));
        assertEquals(Kind.WRONG_SECRET, refused(secret("Nobody Here", OWN)));
        assertEquals(Kind.WRONG_SECRET, refused(secret(SAM, "seven green kettle")));
    }

    @Test
    default void onlyAnOwnerSaysWhoSignsIn() {
        add(Role.FRONT_DESK);
        try (OpenStore store = open(secret(SAM, OWN))) {
            assertEquals(
                    Kind.REFUSED,
                    refusal(() -> store.accounts().add(Role.OWNER, secret("Sam's Friend", "six red bicycles"))));
            assertEquals(Kind.REFUSED, refusal(() -> store.accounts().role(SAM, Role.OWNER)));
            assertEquals(Kind.REFUSED, refusal(() -> store.accounts().leave(OWNER)));
            assertEquals(Kind.REFUSED, refusal(() -> store.accounts().password(secret(OWNER, OWN))));
        }
        try (OpenStore store = open(owner())) {
            store.accounts().role(SAM, Role.CLINICIAN);
            assertEquals(
                    List.of(new Account(OWNER, Role.OWNER, true), new Account(SAM, Role.CLINICIAN, true)),
                    store.accounts().all());
            assertEquals(
                    Kind.ALREADY_THERE,
                    refusal(() -> store.accounts().add(Role.OWNER, secret(SAM.toUpperCase(), OWN))));
            assertEquals(Kind.MISSING, refusal(() -> store.accounts().leave("Nobody Here")));
        }
    }

    @Test
    default void whoLeavesCannotSignInAndComesBackWithANewPassword() {
        add(Role.COORDINATOR);
        try (OpenStore store = open(owner())) {
            store.accounts().leave(SAM);
            assertEquals(
                    List.of(false),
                    store.accounts().all().stream()
                            .filter(account -> account.name().equals(SAM))
                            .map(Account::active)
                            .toList());
        }
        assertEquals(Kind.WRONG_SECRET, refused(secret(SAM, OWN)));
        try (OpenStore store = open(owner())) {
            store.accounts().password(secret(SAM, "six red bicycles"));
        }
        assertEquals(Kind.WRONG_SECRET, refused(secret(SAM, OWN)));
        try (OpenStore store = open(secret(SAM, "six red bicycles"))) {
            assertEquals(Role.COORDINATOR, store.accounts().me().orElseThrow().role());
        }
    }

    @Test
    default void oneOwnerStays() {
        add(Role.COORDINATOR);
        try (OpenStore store = open(owner())) {
            assertEquals(Kind.REFUSED, refusal(() -> store.accounts().leave(OWNER)));
            assertEquals(Kind.REFUSED, refusal(() -> store.accounts().role(OWNER, Role.AUDITOR)));
            store.accounts().role(SAM, Role.OWNER);
            store.accounts().leave(OWNER);
            assertEquals(
                    Kind.REFUSED,
                    refusal(() -> store.accounts().role(SAM, Role.OWNER)),
                    "whoever has left is no owner any more, also where they are still signed in");
        }
    }

    @Test
    default void everybodyChangesTheirOwnPasswordAlone() {
        add(Role.COORDINATOR);
        try (OpenStore store = open(secret(SAM, OWN))) {
            store.changePassphrase(secret(SAM, OWN), secret(SAM, "six red bicycles"));
            assertEquals(
                    Kind.WRONG_SECRET,
                    refusal(() -> store.changePassphrase(secret(OWNER, OWN), secret(OWNER, "six red bicycles"))));
        }
        open(secret(SAM, "six red bicycles")).close();
        open(owner()).close();
    }

    @Test
    default void onlyAnOwnerMakesANewRecoveryKey() {
        add(Role.COORDINATOR);
        String next;
        try (OpenStore store = open(owner())) {
            assertEquals(Kind.WRONG_SECRET, refusal(() -> store.renewRecoveryKey(secret(SAM, OWN))));
            next = store.renewRecoveryKey(owner());
        }
        try (StoreSecret before = recoveryKey();
                StoreSecret key = StoreSecret.recoveryKey(next.toCharArray())) {
            assertEquals(Kind.WRONG_SECRET, refused(before.by(OWNER)));
            open(key.by(OWNER)).close();
        }
    }

    @Test
    default void theRecoveryKeyIsAnOwners() {
        add(Role.COORDINATOR);
        try (StoreSecret key = recoveryKey()) {
            try (OpenStore store = open(key.by(OWNER))) {
                assertEquals(OWNER, store.accounts().me().orElseThrow().name());
                store.changePassphrase(key.by(OWNER), secret(OWNER, "nine loud parrots"));
            }
            assertEquals(Kind.WRONG_SECRET, refused(key.by(SAM)));
        }
        open(secret(OWNER, "nine loud parrots")).close();
    }
}
