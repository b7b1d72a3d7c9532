package care.quarterback.cli;

import care.quarterback.core.entry.RemoveEntry;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.LetterDraft;
import care.quarterback.desk.report.LetterDraft.Edit;
import care.quarterback.desk.report.LetterDraft.Paragraph;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.desk.services.ReportDesk.Sendable;
import care.quarterback.model.value.CaseId;
import care.quarterback.steps.letters.EditLetter;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows what may be changed in a letter before it goes out, changes a paragraph, or throws the changes away. */
@Command(name = "letter")
final class LetterCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "common.case")
    private String wanted;

    @Mixin
    private EntryAnswer answer;

    @Parameters(index = "1", paramLabel = "KIND", descriptionKey = "send.kind")
    private String kind;

    @Option(names = "--reader", paramLabel = "TEXT", descriptionKey = "send.reader")
    private String reader;

    @Option(names = "--edit", paramLabel = "NUMBER", descriptionKey = "letter.edit")
    private Integer number;

    @Option(names = "--words", paramLabel = "TEXT", descriptionKey = "letter.words")
    private String words;

    @Option(names = "--throw-away", descriptionKey = "letter.throwAway")
    private boolean throwAway;

    @Override
    public Integer call() {
        if ((number == null) != (words == null) || throwAway && number != null) {
            throw new ParameterException(spec.commandLine(), Texts.of("letter.missing"));
        }
        DocumentKind letter = ReportCommand.kind(kind);
        return root.withStore(desk -> {
            CaseId id = root.caseOf(desk.lists(), wanted);
            Sendable chosen = ReaderChoice.of(desk.reports().sendable(letter, id, root.today(desk.practice())), reader);
            LetterDraft draft = chosen.document().draft();
            if (draft.paragraphs().isEmpty()) {
                throw new CliFailure(Exit.REFUSED, Texts.of("letter.fixed"));
            }
            if (number != null) {
                return enter(desk, id, List.of(edit(letter, draft)));
            }
            if (throwAway) {
                return enter(desk, id, thrown(draft));
            }
            show(letter, chosen, draft, desk.practice().clock().getZone());
            return Exit.DONE;
        });
    }

    private int enter(OpenDesk desk, CaseId id, List<CaseCommand> commands) {
        return answer.say(root, desk.entries().enter(id, answer.how(root), typed -> commands));
    }

    private CaseCommand edit(DocumentKind letter, LetterDraft draft) {
        if (number < 1 || number > draft.paragraphs().size()) {
            throw new CliFailure(
                    Exit.USAGE, Texts.of("letter.number", draft.paragraphs().size()));
        }
        Paragraph paragraph = draft.paragraphs().get(number - 1);
        return new EditLetter(letter.key(), draft.addressee(), paragraph.ours(), words, draft.basis());
    }

    private static List<CaseCommand> thrown(LetterDraft draft) {
        List<CaseCommand> thrown = Stream.concat(draft.edits().stream(), draft.lost().stream())
                .map(Edit::id)
                .<CaseCommand>map(RemoveEntry::new)
                .toList();
        if (thrown.isEmpty()) {
            throw new CliFailure(Exit.REFUSED, Texts.of("letter.unchanged"));
        }
        return thrown;
    }

    private void show(DocumentKind letter, Sendable chosen, LetterDraft draft, ZoneId zone) {
        List<Numbered> all = IntStream.range(0, draft.paragraphs().size())
                .mapToObj(i -> new Numbered(i + 1, draft.paragraphs().get(i)))
                .toList();
        root.answer(
                json -> json.text("kind", letter.key())
                        .text("to", chosen.to())
                        .objects("paragraphs", all, one -> {
                            json.number("number", one.number())
                                    .text("text", one.paragraph().text())
                                    .text("ours", one.paragraph().ours());
                            one.paragraph().edit().ifPresent(edit -> said(json, edit, zone));
                        })
                        .objects("lost", draft.lost(), edit -> {
                            json.text("text", edit.after()).text("ours", edit.before());
                            said(json, edit, zone);
                        }),
                out -> {
                    all.forEach(one -> print(out, one));
                    draft.lost().forEach(edit -> out.println(Texts.of("letter.lost", edit.by(), edit.after())));
                });
    }

    /** A paragraph as it is named. */
    private record Numbered(int number, Paragraph paragraph) {}

    private static void said(Json json, Edit edit, ZoneId zone) {
        json.text("editedBy", edit.by())
                .instant("editedAt", edit.at().atZone(zone).toOffsetDateTime())
                .flag("recordChanged", edit.recordChanged());
    }

    private static void print(PrintWriter out, Numbered one) {
        String text = one.paragraph().text();
        out.println(one.number() + "  " + (text.isEmpty() ? Texts.of("letter.leftOut") : text));
        one.paragraph().edit().ifPresent(edit -> {
            out.println("   " + Texts.of("letter.edited", edit.by(), edit.before()));
            if (edit.recordChanged()) {
                out.println("   " + Texts.of("letter.changed"));
            }
        });
    }
}
