package care.quarterback.cli;

import care.quarterback.core.session.Outcome;
import care.quarterback.core.spi.MailReader;
import care.quarterback.desk.services.Incoming;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.desk.services.PatientGuess;
import care.quarterback.desk.services.TrayDesk;
import care.quarterback.model.practice.ArrivalWay;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.practice.PracticeCommand;
import care.quarterback.steps.tray.ChangeArrival;
import care.quarterback.steps.tray.ReturnToTray;
import care.quarterback.steps.tray.SetArrivalAside;
import care.quarterback.steps.tray.TrayRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What arrived and is in no case yet. */
@Command(name = "tray", subcommands = TrayAssignCommand.class)
final class TrayCommand implements Callable<Integer> {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    @ParentCommand
    private RootCommand root;

    @Option(names = "--all", descriptionKey = "tray.all")
    private boolean all;

    RootCommand root() {
        return root;
    }

    /** The list. */
    @Override
    public Integer call() {
        return root.withStore(desk -> {
            List<TrayRow> rows = desk.tray().rows().stream()
                    .filter(row -> all || row.waits())
                    .toList();
            root.answer(json -> TrayPrint.write(json, rows), out -> TrayPrint.print(out, rows));
            return Exit.DONE;
        });
    }

    /** An item, and what it says where it is a mail. */
    @Command(name = "show")
    int show(@Parameters(paramLabel = "ITEM", descriptionKey = "tray.item") String item) {
        return root.withStore(desk -> {
            TrayRow row = item(desk, item);
            Optional<MailReader.Mail> mail = mail(desk.tray(), row);
            List<PatientGuess> guesses = desk.lists().mentioned(words(desk.tray(), row));
            root.answer(
                    json -> {
                        TrayPrint.write(json, row, mail);
                        TrayPrint.writeGuesses(json, guesses);
                    },
                    out -> {
                        TrayPrint.print(out, row, mail);
                        TrayPrint.printGuesses(out, guesses);
                    });
            return Exit.DONE;
        });
    }

    /** Empty where it can't be read: then nobody is suggested. */
    private static String words(TrayDesk tray, TrayRow row) {
        try {
            return tray.words(row);
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static Optional<MailReader.Mail> mail(TrayDesk tray, TrayRow row) {
        try {
            return tray.mail(row);
        } catch (IOException altered) {
            throw new CliFailure(Exit.REFUSED, Texts.of("tray.unreadable", row.label()));
        }
    }

    @Command(name = "add")
    int add(
            @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "tray.add.files") List<Path> files,
            @Option(names = "--from", paramLabel = "TEXT", defaultValue = "", descriptionKey = "tray.add.from")
                    String sender,
            @Option(names = "--label", paramLabel = "TEXT", defaultValue = "", descriptionKey = "tray.add.label")
                    String label) {
        return root.withStore(desk -> {
            List<String> refused = new ArrayList<>();
            int taken = 0;
            for (Path file : files) {
                var incoming = new Incoming(file.getFileName().toString(), label, ArrivalWay.COMMAND, sender);
                Outcome outcome = add(desk.tray(), incoming, file);
                if (outcome instanceof Outcome.Rejected rejected) {
                    refused.add(Texts.of("tray.refused", file.getFileName(), Texts.of(rejected.problems())));
                } else {
                    taken += done(outcome);
                }
            }
            int count = taken;
            root.answer(
                    json -> json.number("taken", count).texts("refused", refused),
                    out -> out.println(Texts.of("tray.taken", count)));
            refused.forEach(sentence -> root.terminal().err().println(sentence));
            return refused.isEmpty() ? Exit.DONE : Exit.REFUSED;
        });
    }

    private Outcome add(TrayDesk tray, Incoming incoming, Path file) {
        try (InputStream in = Files.newInputStream(root.path(file))) {
            return tray.add(incoming, in);
        } catch (IOException e) {
            throw new CliFailure(Exit.USAGE, Texts.of("from.unreadable", file));
        }
    }

    /** @return 1; refuses what was not done */
    private static int done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> 1;
            case Outcome.Rejected rejected -> throw new CliFailure(Exit.REFUSED, Texts.of(rejected.problems()));
            case Outcome.Conflicted conflicted -> throw new CliFailure(Exit.CONFLICT, Texts.of("practice.conflict"));
        };
    }

    @Command(name = "change")
    int change(
            @Parameters(index = "0", paramLabel = "ITEM", descriptionKey = "tray.item") String item,
            @Parameters(
                            index = "1..*",
                            paramLabel = "FIELD=VALUE",
                            arity = "1..*",
                            descriptionKey = "tray.change.fields")
                    List<String> pairs) {
        Map<String, String> fields = FieldInput.pairs(pairs);
        fields.keySet().stream()
                .filter(name -> !List.of("label", "from", "owner", "note").contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new CliFailure(Exit.USAGE, Texts.of("tray.field", name));
                });
        return execute(
                item,
                id -> new ChangeArrival(
                        id, fields.get("label"), fields.get("from"), fields.get("owner"), fields.get("note")));
    }

    @Command(name = "drop")
    int drop(
            @Parameters(paramLabel = "ITEM", descriptionKey = "tray.item") String item,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "common.reason")
                    String reason) {
        return execute(item, id -> new SetArrivalAside(id, reason));
    }

    /** A document from its case, or what was set aside. */
    @Command(name = "back")
    int back(
            @Parameters(index = "0", paramLabel = "CASE|ITEM", descriptionKey = "tray.back.what") String what,
            @Parameters(index = "1", arity = "0..1", paramLabel = "DOCUMENT", descriptionKey = "tray.back.document")
                    String document,
            @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", descriptionKey = "common.reason")
                    String reason) {
        if (document == null) {
            return execute(what, ReturnToTray::new);
        }
        return root.withStore(desk -> {
            CaseId from = root.caseOf(desk.lists(), what);
            ObjectId meant = desk.entries()
                    .documentMeant(from, document.contains(":") ? document : "document:" + document, Texts.words());
            done(desk.tray().putBack(from, meant, reason));
            answer();
            return Exit.DONE;
        });
    }

    @Command(name = "save")
    int save(
            @Parameters(paramLabel = "ITEM", descriptionKey = "tray.item") String item,
            @Option(names = "-o", paramLabel = "FILE", required = true, descriptionKey = "tray.save.file") Path file) {
        return root.withStore(desk -> {
            ObjectId id = item(desk, item).id();
            Path target = root.path(file);
            Output.write(target, out -> desk.tray().write(id, out));
            root.answer(
                    json -> json.text("file", target.toString()), out -> out.println(Texts.of("export.done", target)));
            return Exit.DONE;
        });
    }

    /** What is done to an item. */
    private interface Deed {
        PracticeCommand of(ObjectId item);
    }

    private int execute(String item, Deed deed) {
        return root.withStore(desk -> {
            done(desk.tray().execute(deed.of(item(desk, item).id())));
            answer();
            return Exit.DONE;
        });
    }

    private void answer() {
        root.answer(json -> json.flag("done", true), out -> out.println(Texts.of("tray.done")));
    }

    /** The item of a number in the list, or as {@link #named} has it. */
    static TrayRow item(OpenDesk desk, String typed) {
        List<TrayRow> rows = desk.tray().rows();
        String wanted = typed.strip();
        if (NUMBER.matcher(wanted).matches()) {
            int number = Integer.parseInt(wanted);
            if (number >= 1 && number <= rows.size()) {
                return rows.get(number - 1);
            }
        }
        return named(rows, wanted);
    }

    /**
     * The item that goes into a case. A number of the list isn't taken for that: once an item has left, it means another one, and
     * a script that runs twice would put a stranger's paper into the case.
     */
    static TrayRow lasting(OpenDesk desk, String typed) {
        if (NUMBER.matcher(typed.strip()).matches()) {
            throw new CliFailure(Exit.USAGE, Texts.of("tray.assign.number", typed.strip()));
        }
        return named(desk.tray().rows(), typed.strip());
    }

    /** The item of an id or its start, of a label, or of whole words of one: “Fax 1” isn't “Fax 10”. */
    private static TrayRow named(List<TrayRow> rows, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        var words = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(wanted) + "(?![\\p{L}\\p{N}])");
        List<TrayRow> found = rows.stream()
                .filter(row -> row.label().equalsIgnoreCase(wanted)
                        || wanted.length() >= TrayPrint.SHORTEST
                                && row.id().value().startsWith(wanted))
                .toList();
        if (found.isEmpty()) {
            found = rows.stream()
                    .filter(row ->
                            words.matcher(row.label().toLowerCase(Locale.ROOT)).find())
                    .toList();
        }
        if (found.size() != 1) {
            throw new CliFailure(Exit.USAGE, Texts.of(found.isEmpty() ? "tray.nothing" : "tray.several", typed));
        }
        return found.getFirst();
    }
}
