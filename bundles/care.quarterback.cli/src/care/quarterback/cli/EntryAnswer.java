package care.quarterback.cli;

import care.quarterback.core.session.Outcome;
import care.quarterback.desk.services.ChangedEntries;
import care.quarterback.desk.services.EntryDesk;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How something is entered into a case, and what the command line says of it. */
final class EntryAnswer {

    @Option(names = "--dry-run", descriptionKey = "common.dry-run")
    private boolean dryRun;

    EntryDesk.How how(RootCommand root) {
        return new EntryDesk.How(root.options().on(), dryRun, Texts.words());
    }

    /** Says what became of it. @throws CliFailure with the sentences when it was refused, or somebody else was first */
    int say(RootCommand root, EntryDesk.Answer answer) {
        switch (answer.outcome()) {
            case Outcome.Done done ->
                root.answer(json -> write(json, answer, done.revision()), out -> print(out, answer));
            case Outcome.Rejected rejected -> throw new CliFailure(Exit.REFUSED, Texts.of(rejected.problems()));
            case Outcome.Conflicted conflicted -> throw new CliFailure(Exit.CONFLICT, Texts.of("entry.conflict"));
        }
        return Exit.DONE;
    }

    private void write(Json json, EntryDesk.Answer answer, long revision) {
        json.text("case", answer.id().value())
                .number("revision", dryRun ? revision - 1 : revision)
                .objects(
                        "changed",
                        answer.changed(),
                        each -> json.text("reference", each.reference())
                                .text("kind", each.kind())
                                .text("shortName", each.shortName())
                                .flag("added", each.added()))
                .texts("changes", answer.words())
                .flag("dryRun", dryRun);
    }

    private void print(PrintWriter out, EntryDesk.Answer answer) {
        if (dryRun) {
            out.println(Texts.of("entry.dry"));
        }
        answer.changed().forEach(each -> out.println(each.reference() + "  " + each.shortName()));
        Optional<ChangedEntries.Changed> added =
                answer.changed().stream().filter(ChangedEntries.Changed::added).findFirst();
        if (dryRun || added.isEmpty()) {
            answer.words().forEach(word -> out.println(Texts.of("entry.change", word)));
        }
        if (answer.words().isEmpty()) {
            out.println(Texts.of("entry.same"));
        }
    }
}
