package care.quarterback.store;

import static care.quarterback.store.AccountsChild.OWNER;
import static care.quarterback.store.TestStores.PROVIDER;
import static care.quarterback.store.TestStores.create;
import static care.quarterback.store.TestStores.in;
import static care.quarterback.store.TestStores.passphrase;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.account.Account;
import care.quarterback.core.account.Role;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.StoreException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second Java that is killed while it changes accounts and passwords. {@code -Daccounts.kills=100} kills more often. */
class KilledAccountsTest {

    private static final int KILLS = Integer.getInteger("accounts.kills", 6);

    @TempDir
    private Path work;

    private final Random random = new Random(20261201);
    private Path home;

    @BeforeEach
    void makesAStore() {
        home = work.resolve("home");
        try (OpenStore store = create(home).store()) {
            store.accounts().begin(passphrase().by(OWNER));
        }
    }

    @Test
    void everyAccountIsAsItWasBeforeOrAfterTheDeedThatWasKilled() throws Exception {
        int done = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int acknowledged = runAndKill(done, random.nextInt(6));
            done = check(acknowledged);
        }
        assertTrue(done > KILLS, "only " + done + " deeds were done");
    }

    /** @return how many deeds were done by what it said */
    private int runAndKill(int done, int deeds) throws IOException, InterruptedException {
        Process child = ChildJava.start(work, AccountsChild.class, home.toString(), String.valueOf(done));
        try (BufferedReader out = child.inputReader()) {
            assertEquals("open", out.readLine(), this::errors);
            List<String> said = new ArrayList<>();
            while (said.size() < deeds) {
                String line = out.readLine();
                assertTrue(line != null, this::errors);
                said.add(line);
            }
            LockSupport.parkNanos(random.nextLong(500_000_000));
            child.toHandle().destroyForcibly();
            out.lines().filter(line -> line.matches("\\d+")).forEach(said::add);
            return done + said.size();
        } finally {
            child.destroyForcibly();
            child.waitFor();
        }
    }

    /** @return how many deeds the store holds */
    private int check(int acknowledged) {
        List<Account> found;
        try (OpenStore store = PROVIDER.open(in(home), passphrase().by(OWNER))) {
            found = store.accounts().all();
        }
        int done = found.equals(after(acknowledged)) ? acknowledged : acknowledged + 1;
        assertEquals(after(done), found, "after " + acknowledged + " deeds that were said");
        boolean second = done % 4 == 2 || done % 4 == 3;
        if (done % 4 == 1) { // the next deed, a new password, leaves no trace in the list: it may be done already
            assertTrue(signsIn(done - 1, "first") || signsIn(done - 1, "second"), "by one of the two");
        } else if (second) {
            assertTrue(signsIn(done - 1, "second"), "by the new password, after " + acknowledged + " deeds");
        }
        return done;
    }

    private boolean signsIn(int deed, String password) {
        try {
            PROVIDER.open(in(home), AccountsChild.password(AccountsChild.person(deed), password))
                    .close();
            return true;
        } catch (StoreException refused) {
            assertEquals(StoreException.Kind.WRONG_SECRET, refused.kind());
            return false;
        }
    }

    private static List<Account> after(int deeds) {
        List<Account> all = new ArrayList<>();
        all.add(new Account(OWNER, Role.OWNER, true));
        for (int person = 0; person * 4 < deeds; person++) {
            int own = deeds - person * 4;
            all.add(new Account(AccountsChild.person(person * 4), own > 2 ? Role.AUDITOR : Role.COORDINATOR, own < 4));
        }
        all.sort(Comparator.comparing(Account::name));
        return all;
    }

    private String errors() {
        try {
            return Files.readString(work.resolve("child.err"));
        } catch (IOException e) {
            return "nothing was said";
        }
    }
}
