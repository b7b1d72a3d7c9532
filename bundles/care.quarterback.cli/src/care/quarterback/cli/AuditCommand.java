package care.quarterback.cli;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditVerification;
import care.quarterback.core.audit.Damage;
import care.quarterback.core.spi.CaseAudit;
import care.quarterback.core.spi.PracticeAudit;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Language;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.model.value.CaseId;
import care.quarterback.steps.casefile.AuditRows;
import care.quarterback.steps.practice.PracticeSession;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

    @Option(names = "--heads", descriptionKey = "audit.heads")
    private boolean heads;

    @Option(names = "--against", paramLabel = "FILE", descriptionKey = "audit.against")
    private Path against;

    @Option(names = "--accept-older", descriptionKey = "audit.acceptOlder")
    private boolean acceptOlder;

    /** A case with its entries, and what the check found when one was asked for. */
    private record Trail(CaseId id, List<AuditEntry> entries, AuditVerification verification) {

        boolean broken() {
            return verification != null && !verification.verified();
        }
    }

    /** All that is shown or found. @param attachments hashes of altered ones @param noted heads that no history goes through @param accesses pages */
    private record Found(List<Trail> trails, List<String> attachments, List<NotedHead> noted, long accesses) {

        boolean broken() {
            return trails.stream().anyMatch(Trail::broken)
                    || !attachments.isEmpty()
                    || !noted.isEmpty()
                    || accesses > 0;
        }
    }

    @Override
    public Integer call() {
        verify |= heads || against != null;
        List<NotedHead> noted = against == null ? List.of() : NotedHead.read(root.path(against));
        if (acceptOlder) {
            root.acceptOlder();
        }
        return root.withStore(desk -> {
            Found found = find(desk, noted);
            root.answer(json -> write(json, found), out -> print(out, found));
            return found.broken() ? Exit.NO : Exit.DONE;
        });
    }

    private Found find(OpenDesk desk, List<NotedHead> noted) {
        CaseAudit audit = desk.audit();
        List<CaseId> ids = wanted == null ? all(audit) : List.of(root.caseOf(desk.lists(), wanted));
        List<Trail> trails =
                new ArrayList<>(ids.stream().map(id -> trail(audit, id)).toList());
        if (wanted == null) {
            practice(desk.practice().audit()).forEach(trails::add);
        }
        List<String> attachments = verify && wanted == null ? desk.files().altered() : List.of();
        Map<CaseId, List<AuditEntry>> entries = trails.stream().collect(Collectors.toMap(Trail::id, Trail::entries));
        return new Found(
                trails,
                attachments,
                noted.stream()
                        .filter(head -> wanted == null || ids.contains(head.id()))
                        .filter(head -> !head.isIn(entries.getOrDefault(head.id(), List.of())))
                        .toList(),
                verify && wanted == null ? desk.accesses().damaged() : 0);
    }

    /** Those that are there, and with a check those that ought to be. */
    private List<CaseId> all(CaseAudit audit) {
        return Stream.concat(audit.ids().stream(), verify ? audit.gone().stream() : Stream.empty())
                .toList();
    }

    /** What was done to the practice's directory, choices and rules; nothing while nobody did anything. */
    private Stream<Trail> practice(PracticeAudit audit) {
        AuditVerification verification = verify ? audit.verify() : null;
        List<AuditEntry> entries = entries(audit::audit);
        boolean nothing = entries.isEmpty() && (verification == null || verification.verified());
        return nothing ? Stream.empty() : Stream.of(new Trail(PracticeSession.ID, entries, verification));
    }

    private static String named(CaseId id) {
        return id.equals(PracticeSession.ID) ? Texts.of("audit.practice") : id.value();
    }

    private Trail trail(CaseAudit audit, CaseId id) {
        return new Trail(id, entries(() -> audit.audit(id)), verify ? audit.verify(id) : null);
    }

    /** With a check, what cannot be read is part of what it finds. */
    private List<AuditEntry> entries(Supplier<List<AuditEntry>> reading) {
        try {
            return reading.get();
        } catch (StoreException damaged) {
            if (verify && damaged.kind() == StoreException.Kind.DAMAGED) {
                return List.of();
            }
            throw damaged;
        }
    }

    private void write(Json json, Found found) {
        List<Trail> trails = found.trails();
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
            json.flag("verified", !found.broken());
            List<Trail> broken = trails.stream().filter(Trail::broken).toList();
            broken.stream().findFirst().ifPresent(trail -> {
                json.text("brokenCase", trail.id().value());
                trail.verification().brokenAt().ifPresent(at -> json.number("brokenAt", at));
            });
            json.objects(
                    "damages",
                    broken,
                    trail -> json.text("case", trail.id().value())
                            .texts(
                                    "what",
                                    trail.verification().damages().stream()
                                            .sorted()
                                            .map(Damage::name)
                                            .toList()));
            json.texts("attachments", found.attachments()).number("accessPages", found.accesses());
            if (against != null) {
                json.texts(
                        "differing", found.noted().stream().map(NotedHead::line).toList());
            }
            json.objects(
                    "heads",
                    trails,
                    trail -> json.text("case", trail.id().value())
                            .number("length", trail.verification().head().length())
                            .text("hash", trail.verification().head().hash()));
        }
    }

    private void print(PrintWriter out, Found found) {
        List<Trail> trails = found.trails();
        if (heads) {
            trails.stream()
                    .filter(trail -> trail.verification().head().length() > 0)
                    .forEach(trail -> out.println(
                            new NotedHead(trail.id(), trail.verification().head()).line()));
            if (found.broken()) {
                root.say("audit.broken");
            }
            return;
        }
        if (verify) {
            trails.forEach(trail -> verdicts(trail).forEach(out::println));
            found.attachments().forEach(hash -> out.println(Texts.of("audit.attachment", hash)));
            if (found.accesses() > 0) {
                out.println(Texts.of("audit.accesses", found.accesses()));
            }
            found.noted()
                    .forEach(noted -> out.println(Texts.of(
                            "audit.against.differs",
                            named(noted.id()),
                            noted.head().length())));
            out.println(Texts.of(found.broken() ? "audit.broken" : "audit.whole"));
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

    private static List<String> verdicts(Trail trail) {
        var verification = trail.verification();
        if (!trail.broken()) {
            return List.of(Texts.of(
                    "audit.case.whole",
                    named(trail.id()),
                    verification.head().length(),
                    verification.head().hash().substring(0, HASH_SHOWN)));
        }
        return verification.damages().stream()
                .sorted()
                .map(damage -> switch (damage) {
                    case AUDIT ->
                        Texts.of(
                                "audit.case.broken",
                                named(trail.id()),
                                verification.brokenAt().orElse(1));
                    case DOCUMENT -> Texts.of("audit.case.document", named(trail.id()));
                    case LISTS -> Texts.of("audit.case.lists", named(trail.id()));
                    case OLDER -> Texts.of("audit.case.older", named(trail.id()));
                    case GONE -> Texts.of("audit.case.gone", named(trail.id()));
                })
                .toList();
    }
}
