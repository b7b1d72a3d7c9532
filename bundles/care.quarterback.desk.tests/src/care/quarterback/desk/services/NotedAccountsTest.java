package care.quarterback.desk.services;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.core.account.Role;
import care.quarterback.core.audit.Actor;
import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who changed whose account, and who used the recovery key, stands in the practice's history. */
class NotedAccountsTest {

    private static final StoreLocation HERE = new StoreLocation.Embedded(Path.of("nowhere"));
    private static final Seat SEAT = Seat.direct(new Actor("Nadia"), Fixed.on("2026-03-02"));

    private final Desk desk =
            new Desk(new MemoryStore(), new Formats(List.of(), List.of(), null, null, null, null, null), null, null);

    private static StoreSecret secret(String text) {
        return StoreSecret.passphrase(text.toCharArray());
    }

    private static StoreSecret recoveryKey() {
        return StoreSecret.recoveryKey("RECOVERY-KEY".toCharArray());
    }

    private static List<String> noted(OpenDesk open) {
        return open.practice().audit().audit().stream()
                .map(entry -> entry.command() + " " + entry.reason())
                .toList();
    }

    @Test
    void changesOfAccountsAreNoted() {
        try (OpenDesk open = desk.open(HERE, secret("four unrelated words"), SEAT)) {
            open.accounts().begin(secret("four unrelated words").by("Nadia"));
            open.accounts().add(Role.FRONT_DESK, secret("six red bicycles").by("Sam Lee"));
            open.accounts().role("Sam Lee", Role.CLINICIAN);
            open.accounts().leave("Sam Lee");
            open.accounts().password(secret("six red bicycles").by("Sam Lee"));
            assertEquals(
                    List.of(
                            "BeginAccounts Nadia",
                            "AddAccount Sam Lee (front desk)",
                            "ChangeAccountRole Sam Lee (clinician)",
                            "EndAccount Sam Lee",
                            "RenewAccountPassword Sam Lee"),
                    noted(open));
        }
    }

    @Test
    void theRecoveryKeyIsNotedWhereverItOpens() {
        try (OpenDesk open = desk.open(HERE, recoveryKey(), SEAT)) {
            open.verify(secret("four unrelated words"));
            open.verify(recoveryKey());
            open.changePassphrase(recoveryKey(), secret("nine dull penguins"));
            assertEquals(
                    List.of("UseRecoveryKey ", "UseRecoveryKey ", "UseRecoveryKey ", "ChangePassphrase "), noted(open));
            assertEquals(
                    List.of("Nadia"),
                    open.practice().audit().audit().stream()
                            .map(AuditEntry::by)
                            .map(Actor::name)
                            .distinct()
                            .toList());
        }
    }
}
