package care.quarterback.cli;

import care.quarterback.core.entry.Deed;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.text.Language;
import care.quarterback.desk.deeds.DeskCatalogue;
import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.ReportLayout;
import care.quarterback.desk.report.ReportLayout.Format;
import care.quarterback.desk.report.ReportLayout.PrintSize;
import care.quarterback.desk.report.ReportRenderer.ReportException;
import care.quarterback.desk.report.ReportRenderer.UnprintableException;
import care.quarterback.desk.report.SentPaper;
import care.quarterback.desk.report.Unprintable;
import care.quarterback.desk.services.EntryDesk;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.desk.services.ReportDesk.Sendable;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.value.CaseId;
import care.quarterback.steps.letters.SendLetter;
import care.quarterback.steps.records.StoredBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Records that a document of a case went out, keeps the very pages with the case, and moves on the step that it belongs to. */
@Command(name = "send")
final class SendCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Mixin
    private CaseTarget target;

    @Parameters(index = "1", paramLabel = "KIND", descriptionKey = "send.kind")
    private String kind;

    @Parameters(index = "2..*", paramLabel = "FIELD=VALUE", arity = "0..*", descriptionKey = "send.fields")
    private List<String> pairs = List.of();

    @Option(names = "--reader", paramLabel = "TEXT", descriptionKey = "send.reader")
    private String reader;

    @Option(names = "--proof", paramLabel = "FILE", descriptionKey = "send.proof")
    private Path proof;

    @Option(names = "--size", paramLabel = "POINTS", descriptionKey = "report.size")
    private Integer points;

    @Override
    public Integer call() {
        Deed deed = DeskCatalogue.get().deed("SendLetter").orElseThrow();
        DocumentKind wanted = ReportCommand.kind(kind);
        if (wanted.ofPractice()) {
            throw new CliFailure(Exit.USAGE, Texts.of("report.practice"));
        }
        Map<String, String> fields = new LinkedHashMap<>(FieldInput.pairs(pairs));
        boolean named = FieldInput.names(fields, "to");
        fields.putIfAbsent("title", wanted.name(Texts.words()));
        if (!named) {
            fields.put("to", "-");
        }
        return target.work(root, (desk, id, how) -> {
            var understood = new AtomicReference<SendLetter>();
            var trial = new EntryDesk.How(how.day(), true, how.sentences());
            EntryDesk.Answer tried = desk.entries().enter(id, trial, typed -> {
                understood.set((SendLetter) typed.deed(deed, fields));
                return List.of(understood.get());
            });
            if (!(tried.outcome() instanceof Outcome.Done)) {
                return tried;
            }
            SendLetter said = understood.get();
            LocalDate today = root.today(desk.practice());
            LocalDate on = said.on() == null ? today : said.on();
            Sendable chosen = ReaderChoice.of(desk.reports().sendable(wanted, id, on), reader);
            var paper = new SentPaper(
                    chosen.document(), named ? said.to() : chosen.to(), said.method(), on, said.proof(), said.remark());
            if (chosen.document().draft().toBeReadAgain()) {
                root.say("letter.changed");
            }
            return record(desk, id, how, paper);
        });
    }

    private EntryDesk.Answer record(OpenDesk desk, CaseId id, EntryDesk.How how, SentPaper paper) {
        List<CaseCommand> moves = desk.reports().moves(id, paper, paper.on());
        boolean trial = how.trial();
        SendLetter letter = paper.command(
                trial ? StoredBytes.NONE : pages(desk, paper.document()),
                trial || proof == null ? StoredBytes.NONE : stored(desk));
        List<CaseCommand> all = new ArrayList<>(List.of(letter));
        all.addAll(moves);
        EntryDesk.Answer answer = desk.entries().enter(id, how, typed -> all);
        if (answer.outcome() instanceof Outcome.Rejected rejected && !moves.isEmpty()) {
            EntryDesk.Answer alone = desk.entries().enter(id, how, typed -> List.of(letter));
            if (alone.outcome().done()) {
                root.say("send.notMoved", Texts.of(rejected.problems()));
            }
            return alone;
        }
        return answer;
    }

    private StoredBytes pages(OpenDesk desk, Document document) {
        try {
            PrintSize size = points == null ? document.kind().size() : PrintSize.ofPoints(points);
            var out = new ByteArrayOutputStream();
            desk.reports().print(document, new ReportLayout(Format.PDF, size), out);
            return desk.files().documents().take(new ByteArrayInputStream(out.toByteArray()));
        } catch (IllegalArgumentException e) {
            throw new CliFailure(Exit.USAGE, Texts.of("report.size"));
        } catch (UnprintableException letters) {
            String said = Unprintable.sentence(DeskTexts.in(Language.system()), letters.places());
            throw new CliFailure(Exit.FAULT, said);
        } catch (ReportException e) {
            throw new CliFailure(Exit.FAULT, e.getMessage());
        } catch (IOException e) {
            throw new CliFailure(Exit.STORE, Texts.of("send.notKept"));
        }
    }

    private StoredBytes stored(OpenDesk desk) {
        try (InputStream in = Files.newInputStream(root.path(proof))) {
            return desk.files().documents().take(in);
        } catch (CommandRejected rejected) {
            throw new CliFailure(Exit.REFUSED, Texts.of(rejected.problems()));
        } catch (IOException e) {
            throw new CliFailure(Exit.USAGE, Texts.of("from.unreadable", proof));
        }
    }
}
