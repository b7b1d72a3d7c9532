package care.quarterback.cli;

import care.quarterback.core.text.Sentences;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.desk.share.GeneratedPassphrase;
import care.quarterback.desk.share.PageLock;
import care.quarterback.desk.share.ShareCheck;
import care.quarterback.desk.share.ShareQuery.Wish;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what somebody of the family would be told, and writes it as a page that only a passphrase opens. */
@Command(name = "share")
final class ShareCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CASE", descriptionKey = "common.case")
    private String wanted;

    @Option(names = "--with", paramLabel = "PERSON", descriptionKey = "share.with")
    private String person;

    @Option(names = "--with-patient", descriptionKey = "share.patient")
    private boolean patient;

    @Option(names = "--document", paramLabel = "DOCUMENT", descriptionKey = "share.document")
    private List<String> documents = List.of();

    @Option(names = "-o", paramLabel = "FILE", descriptionKey = "share.output")
    private Path file;

    @Option(names = "--checked", descriptionKey = "share.checked")
    private boolean checked;

    @Override
    public Integer call() {
        if (patient == (person != null)) {
            throw new ParameterException(spec.commandLine(), Texts.of("share.who"));
        }
        return root.withStore(desk -> {
            CaseId id = root.caseOf(desk.lists(), wanted);
            LocalDate today = root.today(desk.practice());
            Wish wish = Refused.understood(() -> wish(desk, id));
            ShareCheck check = desk.shares().check(id, wish, today);
            if (file == null || !checked || !check.writable()) {
                answer(check, Optional.empty());
                return check.writable() ? Exit.DONE : Exit.REFUSED;
            }
            char[] passphrase = GeneratedPassphrase.make();
            try {
                Path target = root.path(file);
                var lock = new PageLock(passphrase, new SecureRandom());
                Output.write(target, out -> desk.shares().write(id, wish, today, lock, out));
                answer(check, Optional.of(new Written(target, new String(passphrase))));
            } finally {
                Arrays.fill(passphrase, '\0');
            }
            return Exit.DONE;
        });
    }

    /** A file, and what opens it: said once, and kept nowhere. */
    private record Written(Path file, String passphrase) {}

    private Wish wish(OpenDesk desk, CaseId id) {
        Sentences words = Texts.words();
        Optional<ObjectId> contact =
                Optional.ofNullable(person).map(typed -> desk.entries().contactMeant(id, typed, words));
        return new Wish(
                contact,
                documents.stream()
                        .map(typed -> desk.entries().documentMeant(id, typed, words))
                        .toList());
    }

    private void answer(ShareCheck check, Optional<Written> written) {
        root.answer(
                json -> {
                    json.text("reader", check.reader())
                            .text("scope", check.scope().name().toLowerCase(Locale.ROOT))
                            .texts("why", check.why())
                            .texts("tells", check.tells())
                            .texts("careful", check.careful());
                    written.ifPresent(
                            each -> json.text("file", each.file().toString()).text("passphrase", each.passphrase()));
                },
                out -> {
                    out.println(Texts.of("share.reader", check.reader()));
                    check.why().forEach(line -> out.println("  " + line));
                    if (check.writable()) {
                        out.println(Texts.of("share.tells"));
                        check.tells().forEach(line -> out.println("  " + line));
                    }
                    if (!check.careful().isEmpty()) {
                        out.println(Texts.of("share.careful"));
                        check.careful().forEach(line -> out.println("  " + line));
                    }
                    written.ifPresentOrElse(
                            each -> {
                                out.println(Texts.of("share.done", each.file()));
                                out.println(Texts.of("share.passphrase", each.passphrase()));
                            },
                            () -> out.println(Texts.of(check.writable() ? "share.notWritten" : "share.nothing")));
                });
    }
}
