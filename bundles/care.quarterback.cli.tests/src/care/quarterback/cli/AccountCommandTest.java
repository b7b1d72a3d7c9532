package care.quarterback.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.account.Account;
import care.quarterback.core.account.Role;
import care.quarterback.testkit.MemoryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountCommandTest {

    @TempDir
    private Path folder;

    private MemoryShell shell;

    @BeforeEach
    void begins() throws IOException {
        shell = new MemoryShell(folder);
        Files.writeString(folder.resolve("new"), "six red bicycles\n");
        assertTrue(shell.done("account", "list").contains("one passphrase opens it"));
        assertEquals(
                "owner", shell.done("account", "begin").lines().toList().get(1).substring(12));
    }

    private List<Account> accounts() {
        return shell.store().accounts().all();
    }

    @Test
    void peopleComeChangeLeaveAndReturn() {
        shell.done("account", "add", "Sam Lee", "--role", "front-desk", "--new-password-file", "new");
        assertEquals(new Account("Sam Lee", Role.FRONT_DESK, true), accounts().get(1));
        shell.done("account", "role", "Sam Lee", "coordinator");
        String list = shell.done("account", "leave", "Sam Lee");
        assertTrue(list.contains("coordinator  has left"), list);
        assertEquals(new Account("Sam Lee", Role.COORDINATOR, false), accounts().get(1));
        shell.done("account", "return", "Sam Lee", "--new-password-file", "new");
        shell.done("account", "password", "Sam Lee", "--new-password-file", "new");
        assertEquals(new Account("Sam Lee", Role.COORDINATOR, true), accounts().get(1));
    }

    @Test
    void everybodyChangesTheirOwnPassword() {
        assertTrue(
                shell.done("account", "password", "--new-password-file", "new").contains("was changed"));
    }

    @Test
    void aNewRecoveryKeyIsSaidOnceAndStandsInTheHistory() throws IOException {
        String said = shell.done("account", "recovery-key");
        assertTrue(said.startsWith("New recovery key: " + MemoryStore.RENEWED), said);
        assertTrue(said.contains("The old one doesn’t work anymore."), said);
        assertEquals(
                MemoryStore.RENEWED,
                shell.json("account", "recovery-key").at("/recoveryKey").asText());
        assertEquals(
                "RenewRecoveryKey", shell.store().practice().audit().getLast().command());
    }

    @Test
    void whatIsNotUnderstoodIsSaid() throws IOException {
        assertEquals(2, shell.run("account").exit());
        var role = shell.run("account", "add", "Sam Lee", "--role", "nurse", "--new-password-file", "new");
        assertEquals(2, role.exit());
        assertTrue(role.err().contains("isn’t one of the choices"), role.err());
        assertEquals(
                2, shell.run("account", "add", "Sam Lee", "--role", "owner").exit(), "nobody can be asked");
        Files.writeString(folder.resolve("short"), "abc");
        assertEquals(
                2,
                shell.run("account", "add", "Sam Lee", "--role", "owner", "--new-password-file", "short")
                        .exit());
    }

    @Test
    void whoeverHasSignedInIsTheOneInTheHistory() throws IOException {
        shell.as("alma reyes").done("new", "--name", "Ada Blum", "--born", "1950-03-14", "--question", "Why?");
        assertEquals(
                "Alma Reyes",
                shell.json("audit", "Blum").at("/entries/0/by").asText(),
                "as the account says, however the name was typed");
    }
}
