package care.quarterback.cli;

import care.quarterback.core.account.Account;
import care.quarterback.core.account.Role;
import care.quarterback.core.spi.Accounts;
import care.quarterback.core.spi.StoreSecret;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Who may sign in, each with a password of their own. */
@Command(name = "account")
final class AccountCommand implements Runnable {

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Texts.of("account.missing"));
    }

    @Command(name = "list")
    int list() {
        return with(accounts -> {});
    }

    /** Where one passphrase opened the store until now. */
    @Command(name = "begin")
    int begin() {
        return root.withStore(desk -> {
            try (StoreSecret passphrase = root.secrets().existing();
                    StoreSecret own = passphrase.by(desk.seat().actor().name())) {
                desk.accounts().begin(own);
            }
            answer(desk.accounts().all());
            return Exit.DONE;
        });
    }

    @Command(name = "add")
    int add(
            @Parameters(paramLabel = "NAME", descriptionKey = "account.name") String name,
            @Option(names = "--role", required = true, paramLabel = "ROLE", descriptionKey = "account.role") Role role,
            @Option(names = "--new-password-file", paramLabel = "FILE", descriptionKey = "account.password")
                    Path file) {
        return with(accounts -> {
            try (StoreSecret password = fresh(name, file)) {
                accounts.add(role, password);
            }
        });
    }

    @Command(name = "role")
    int role(
            @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "account.name") String name,
            @Parameters(index = "1", paramLabel = "ROLE", descriptionKey = "account.role") Role role) {
        return with(accounts -> accounts.role(name, role));
    }

    @Command(name = "leave")
    int leave(@Parameters(paramLabel = "NAME", descriptionKey = "account.name") String name) {
        return with(accounts -> accounts.leave(name));
    }

    @Command(name = "return")
    int comeBack(
            @Parameters(paramLabel = "NAME", descriptionKey = "account.name") String name,
            @Option(names = "--new-password-file", paramLabel = "FILE", descriptionKey = "account.password")
                    Path file) {
        return with(accounts -> giveNew(accounts, name, file));
    }

    /** One's own, or that of somebody who lost theirs. */
    @Command(name = "password")
    int password(
            @Parameters(paramLabel = "NAME", arity = "0..1", descriptionKey = "account.whose") String name,
            @Option(names = "--new-password-file", paramLabel = "FILE", descriptionKey = "account.password")
                    Path file) {
        if (name != null) {
            return with(accounts -> giveNew(accounts, name, file));
        }
        return root.withStore(desk -> {
            try (StoreSecret current = root.secrets().existing();
                    StoreSecret next = fresh(desk.seat().actor().name(), file)) {
                desk.changePassphrase(current, next);
            }
            root.answer(json -> json.flag("changed", true), out -> out.println(Texts.of("account.changed")));
            return Exit.DONE;
        });
    }

    /** The one before stops working. */
    @Command(name = "recovery-key")
    int recoveryKey() {
        return root.withStore(desk -> {
            String key;
            try (StoreSecret current = root.secrets().existing()) {
                key = desk.renewRecoveryKey(current);
            }
            root.answer(json -> json.text("recoveryKey", key), out -> out.println(Texts.of("account.recovery", key)));
            return Exit.DONE;
        });
    }

    private void giveNew(Accounts accounts, String name, Path file) {
        try (StoreSecret password = fresh(name, file)) {
            accounts.password(password);
        }
    }

    private StoreSecret fresh(String name, Path file) {
        try (StoreSecret typed = root.secrets().next(file, name)) {
            return typed.by(name);
        }
    }

    private int with(Consumer<Accounts> work) {
        return root.withStore(desk -> {
            work.accept(desk.accounts());
            answer(desk.accounts().all());
            return Exit.DONE;
        });
    }

    private void answer(List<Account> accounts) {
        root.answer(
                json -> json.objects(
                        "accounts",
                        accounts,
                        account -> json.text("name", account.name())
                                .text("role", account.role().name())
                                .flag("active", account.active())),
                out -> {
                    if (accounts.isEmpty()) {
                        out.println(Texts.of("account.none"));
                        return;
                    }
                    var table = new Table(Texts.of("account.who"), Texts.of("account.does"), "");
                    accounts.forEach(account -> table.row(
                            account.name(), word(account.role()), account.active() ? "" : Texts.of("account.left")));
                    table.print(out);
                });
    }

    private static String word(Role role) {
        return Texts.words().of("account", "role." + role.name());
    }
}
