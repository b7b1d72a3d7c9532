package care.quarterback.cli;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditVerification;
import care.quarterback.core.spi.CaseAudit;
import care.quarterback.core.spi.PracticeAudit;
import care.quarterback.core.text.Language;
import care.quarterback.model.value.CaseId;
import care.quarterback.steps.casefile.AuditRows;
import care.quarterback.steps.practice.PracticeSession;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows what was done, and proves that nothing of it was altered. */
@Command(name = "audit")
final class AuditCommand implements Callable<Integer> {

    private static final int HASH_SHOWN = 16;
    private static final String WHEN = "EEE, MMM d, uuuu, h:mm:ss a";

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "CASE", arity = "0..1", descriptionKey = "audit.case")
    private String wanted;

    @Option(names = "--verify", descriptionKey = "audit.verify")
    private boolean verify;

    /** A case with its entries, and what the check found when one was asked for. */
    private record Trail(CaseId id, List<AuditEntry> entries, AuditVerification verification) {

        boolean broken() {
            return verification != null && !verification.verified();
        }
    }

    @Override
    public Integer call() {
        return root.withStore(desk -> {
            List<Trail> cases = Stream.ofNullable(wanted)
                    .map(text -> root.caseOf(desk.lists(), text))
                    .findFirst()
                    .map(List::of)
                    .orElseGet(() -> desk.audit().ids())
                    .stream()
                    .map(id -> trail(desk.audit(), id))
                    .toList();
            List<Trail> trails = wanted == null
                    ? Stream.concat(cases.stream(), practice(desk.practice().audit()))
                            .toList()
                    : cases;
            root.answer(json -> write(json, trails), out -> print(out, trails));
            return trails.stream().anyMatch(Trail::broken) ? Exit.NO : Exit.DONE;
        });
    }

    /** What was done to the practice's directory, choices and rules; nothing while nobody did anything. */
    private Stream<Trail> practice(PracticeAudit audit) {
        List<AuditEntry> entries = audit.audit();
        AuditVerification verification = verify ? audit.verify() : null;
        boolean nothing = entries.isEmpty() && (verification == null || verification.verified());
        return nothing ? Stream.empty() : Stream.of(new Trail(PracticeSession.ID, entries, verification));
    }

    private static String named(Trail trail) {
        return trail.id().equals(PracticeSession.ID)
                ? Texts.of("audit.practice")
                : trail.id().value();
    }

    private Trail trail(CaseAudit audit, CaseId id) {
        return new Trail(id, audit.audit(id), verify ? audit.verify(id) : null);
    }

    private void write(Json json, List<Trail> trails) {
        ZoneId zone = root.terminal().clock().getZone();
        List<AuditEntry> entries =
                trails.stream().flatMap(trail -> trail.entries().stream()).toList();
        json.objects(
                "entries",
                entries,
                entry -> json.number("seq", entry.seq())
                        .instant("at", entry.at().atZone(zone).toOffsetDateTime())
                        .text("by", entry.by().name())
                        .text("case", entry.caseId().value())
                        .text("command", entry.command())
                        .text("kind", entry.kind().name())
                        .text("reason", entry.reason())
                        .objects(
                                "changes",
                                entry.changes(),
                                change -> json.text("object", change.object())
                                        .text("feature", change.feature())
                                        .text("before", change.before())
                                        .text("after", change.after()))
                        .text("hash", entry.hash()));
        if (verify) {
            json.flag("verified", trails.stream().noneMatch(Trail::broken));
            trails.stream()
                    .filter(Trail::broken)
                    .findFirst()
                    .ifPresent(trail -> json.text("brokenCase", trail.id().value())
                            .number("brokenAt", trail.verification().brokenAt().getAsLong()));
            json.objects(
                    "heads",
                    trails,
                    trail -> json.text("case", trail.id().value())
                            .number("length", trail.verification().head().length())
                            .text("hash", trail.verification().head().hash()));
        }
    }

    private void print(PrintWriter out, List<Trail> trails) {
        if (verify) {
            trails.forEach(trail -> out.println(verdict(trail)));
            out.println(Texts.of(trails.stream().anyMatch(Trail::broken) ? "audit.broken" : "audit.whole"));
            return;
        }
        var when = DateTimeFormatter.ofPattern(WHEN, Language.system())
                .withZone(root.terminal().clock().getZone());
        var words = new AuditRows(Texts.words());
        var table =
                new Table(Texts.of("audit.when"), Texts.of("audit.who"), Texts.of("audit.what"), Texts.of("audit.why"));
        trails.forEach(trail -> trail.entries()
                .forEach(entry ->
                        table.row(when.format(entry.at()), entry.by().name(), words.done(entry), entry.reason())));
        table.print(out);
    }

    private static String verdict(Trail trail) {
        var verification = trail.verification();
        return trail.broken()
                ? Texts.of(
                        "audit.case.broken",
                        named(trail),
                        verification.brokenAt().getAsLong())
                : Texts.of(
                        "audit.case.whole",
                        named(trail),
                        verification.head().length(),
                        verification.head().hash().substring(0, HASH_SHOWN));
    }
}
