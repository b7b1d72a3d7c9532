package care.quarterback.cli;

import care.quarterback.core.spi.BackupReport;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreSecret;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a backup of the store, or reads one from end to end. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "PLACE", descriptionKey = "backup.place")
    private Path place;

    @Option(names = "--check", descriptionKey = "backup.check")
    private boolean check;

    @Override
    public Integer call() {
        Path given = root.path(place);
        return check ? checked(given) : made(given);
    }

    private int made(Path given) {
        try {
            return root.withStore(desk -> {
                BackupReport made =
                        desk.backups().make(given, new Tenths(percent -> root.say("backup.working", percent)));
                return answer(made, Texts.of("backup.done", made.file()));
            });
        } catch (StoreException failure) {
            if (failure.kind() == StoreException.Kind.IN_USE) {
                throw new CliFailure(Exit.STORE, Texts.of("backup.inUse"));
            }
            throw failure;
        }
    }

    private int checked(Path given) {
        try (StoreSecret secret = root.secrets().existing()) {
            BackupReport found =
                    root.desk().check(given, secret, new Tenths(percent -> root.say("backup.working", percent)));
            return answer(found, Texts.of("backup.checked", found.file()));
        }
    }

    private int answer(BackupReport report, String whole) {
        root.answer(json -> write(json, report), out -> print(out, report, whole));
        return report.whole() ? Exit.DONE : Exit.NO;
    }

    static void write(Json json, BackupReport report) {
        json.text("file", report.file().toString())
                .instant("made", report.made().atZone(ZoneOffset.UTC).toOffsetDateTime())
                .number("files", report.files())
                .number("cases", report.cases())
                .number("changed", report.changed())
                .number("documents", report.documents())
                .number("bytes", report.bytes())
                .flag("whole", report.whole())
                .objects(
                        "damages",
                        report.damages(),
                        damage -> json.text("what", damage.what().name()).text("id", damage.id()));
    }

    private static void print(PrintWriter out, BackupReport report, String whole) {
        out.println(Texts.of("backup.holds", report.cases(), report.changed(), report.documents(), report.bytes()));
        report.damages().forEach(damage -> out.println(Texts.words().sentence(damage.said())));
        out.println(report.whole() ? whole : Texts.of("backup.notWhole"));
    }
}
