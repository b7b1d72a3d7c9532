package care.quarterback.cli;

import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.core.spi.CodeCatalogues;
import care.quarterback.core.spi.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Loads and searches the code system. Needs no store: codes are public. */
@Command(name = "codes")
final class CodesCommand implements Runnable {

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Texts.of("codes.missing"));
    }

    @Command(name = "load")
    int load(@Parameters(paramLabel = "FILE", descriptionKey = "codes.load.file") Path file) {
        try {
            CodeCatalogues.Loaded loaded = root.desk().loadCodes(root.path(file), home(), Progress.NONE);
            CodeCatalogue catalogue = loaded.catalogue();
            root.answer(
                    json -> json.text("release", catalogue.release())
                            .flag("complete", catalogue.complete())
                            .number("codes", loaded.codes())
                            .number("indexTerms", loaded.indexTerms()),
                    out -> out.println(said(loaded)));
            loaded.leftOut().ifPresent(why -> root.say("codes.leftOut", why));
            return Exit.DONE;
        } catch (IOException e) {
            throw new CliFailure(Exit.REFUSED, Texts.of("codes.refused", file, e.getMessage()));
        }
    }

    private static String said(CodeCatalogues.Loaded loaded) {
        String release = loaded.catalogue().release();
        return loaded.indexTerms() > 0
                ? Texts.of("codes.loaded.index", release, loaded.codes(), loaded.indexTerms())
                : Texts.of("codes.loaded", release, loaded.codes());
    }

    @Command(name = "search")
    int search(
            @Parameters(paramLabel = "TEXT", arity = "1..*", descriptionKey = "codes.search.text") List<String> words,
            @Option(names = "--limit", defaultValue = "20", paramLabel = "N", descriptionKey = "common.limit")
                    int limit) {
        var lines = new Limit(limit);
        CodeCatalogue catalogue = root.desk().codes(home());
        List<CodeCatalogue.Entry> found = lines.of(catalogue.search(String.join(" ", words), lines.oneMore()), root);
        root.answer(
                json -> json.text("release", catalogue.release())
                        .flag("complete", catalogue.complete())
                        .objects(
                                "codes",
                                found,
                                entry -> json.text("code", entry.code())
                                        .text("text", entry.text())
                                        .flag("billable", entry.billable())
                                        .text("foundUnder", entry.foundUnder())),
                out -> {
                    boolean named =
                            found.stream().anyMatch(entry -> !entry.foundUnder().isEmpty());
                    var table = new Table(
                            Texts.of("codes.code"), Texts.of("codes.text"), named ? Texts.of("codes.under") : "");
                    found.forEach(entry -> table.row(entry.code(), entry.text(), entry.foundUnder()));
                    if (!found.isEmpty()) {
                        table.print(out);
                    } else {
                        out.println(Texts.of("codes.nothing"));
                    }
                });
        if (!catalogue.complete()) {
            root.say("codes.incomplete");
        }
        return Exit.DONE;
    }

    private Path home() {
        return root.options().home(root.terminal());
    }
}
