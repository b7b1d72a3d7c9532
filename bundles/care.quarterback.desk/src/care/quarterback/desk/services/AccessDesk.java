package care.quarterback.desk.services;

import care.quarterback.core.account.Right;
import care.quarterback.core.audit.Actor;
import care.quarterback.core.spi.AccessLog;
import care.quarterback.core.spi.AccessLog.Access;
import care.quarterback.core.spi.AccessLog.Kind;
import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.Looks;
import care.quarterback.model.value.CaseId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Notes who looked at what, and tells it. A look costs its caller nothing: looks wait some seconds in memory and are written
 * together, by a thread of their own; closing writes the rest. What could not be written is written the next time. Thread-safe.
 */
public final class AccessDesk implements AutoCloseable {

    /** Within this time the same look at the same thing is one. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(10);

    private static final int SECONDS_TOGETHER = 5;
    private static final int ALL = 1_000_000;
    private static final String TEXT = "access";

    /** The family's own view, among the kinds of file. */
    static final String FAMILY = "family";

    /** A page of the window, among what is printed and saved; its title follows when it is about no case alone. */
    private static final String PAGE = "page";

    /** A document that lies in a case. */
    private static final String ATTACHED = "document";

    private final AccessLog log;
    private final Supplier<? extends CaseRepository> cases;
    private final Clock clock;
    private final Actor actor;
    private final Sentences sentences;
    private final List<Access> waiting = new ArrayList<>();
    private final Map<Look, Instant> lately = new HashMap<>();
    private final Object writing = new Object();
    private ScheduledThreadPoolExecutor timer;
    private boolean planned;

    private record Look(Kind kind, Optional<CaseId> caseId, String detail) {}

    /**
     * One line of the log.
     *
     * @param patient family name, given name, as lists have it now; empty for what is about many cases
     * @param text what was done, as a sentence
     */
    public record Row(Access access, String patient, String text) {}

    /** @param unreadable how many pages of the log were altered, and are left out */
    public record Rows(List<Row> rows, long unreadable) {}

    /** @param cases as the person at the desk may see them */
    AccessDesk(AccessLog log, Supplier<? extends CaseRepository> cases, Clock clock, Actor actor, Sentences sentences) {
        this.log = log;
        this.cases = cases;
        this.clock = clock;
        this.actor = actor;
        this.sentences = sentences;
    }

    /** A case was opened to be read or worked on. */
    public void opened(CaseId id) {
        note(Kind.OPENED, Optional.of(id), "");
    }

    /** A case was opened that is kept from the person here. @param reason what they said why */
    void restricted(CaseId id, String reason) {
        note(Kind.OPENED, Optional.of(id), reason);
    }

    /** A page of the window left. @param table as a file for a spreadsheet; else on paper, or as a PDF */
    void page(Optional<CaseId> id, String title, boolean table) {
        note(table ? Kind.EXPORTED : Kind.PRINTED, id, id.isPresent() ? PAGE : PAGE + ":" + title);
    }

    /** A list about all cases left. @param table as a file for a spreadsheet; else on paper, or as a PDF */
    void list(DocumentKind kind, boolean table) {
        note(table ? Kind.EXPORTED : Kind.PRINTED, Optional.empty(), kind.name());
    }

    /** A document that lies in a case was opened, or saved outside. */
    void attached(CaseId id, boolean saved) {
        note(saved ? Kind.EXPORTED : Kind.PRINTED, Optional.of(id), ATTACHED);
    }

    /** A document was printed, saved or shown as pages. @param id empty for a list about all cases */
    public void printed(Optional<CaseId> id, DocumentKind kind) {
        note(Kind.PRINTED, id, kind.name());
    }

    /** A file left. @param what such as "qcase" or "family" */
    public void exported(CaseId id, String what) {
        note(Kind.EXPORTED, Optional.of(id), what);
    }

    /** A name was looked for. What is typed letter by letter is one search. */
    public void searched(String words) {
        String asked = words.strip();
        if (asked.isEmpty()) {
            return;
        }
        synchronized (this) {
            boolean goesOn = !waiting.isEmpty()
                    && waiting.getLast().kind() == Kind.SEARCHED
                    && asked.startsWith(waiting.getLast().detail())
                    && !asked.equals(waiting.getLast().detail());
            if (goesOn) {
                waiting.removeLast();
            }
        }
        note(Kind.SEARCHED, Optional.empty(), asked);
    }

    private synchronized void note(Kind kind, Optional<CaseId> id, String detail) {
        Instant now = clock.instant();
        lately.values().removeIf(at -> at.plus(ONE_LOOK).isBefore(now));
        if (kind == Kind.EXPORTED
                || kind == Kind.PRINTED
                || lately.putIfAbsent(new Look(kind, id, detail), now) == null) {
            waiting.add(new Access(now, actor.name(), kind, id, detail));
            writeSoon();
        }
    }

    private void writeSoon() {
        if (timer == null) {
            timer = new ScheduledThreadPoolExecutor(1, task -> {
                var thread = new Thread(task, "access log");
                thread.setDaemon(true);
                return thread;
            });
            timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        }
        if (!planned) {
            planned = true;
            timer.schedule(this::writeQuietly, SECONDS_TOGETHER, TimeUnit.SECONDS);
        }
    }

    private void writeQuietly() {
        synchronized (this) {
            planned = false;
        }
        try {
            write();
        } catch (StoreException stillWaiting) {
            // closing says so, if it cannot be written then either
        }
    }

    private void write() {
        synchronized (writing) {
            List<Access> page;
            synchronized (this) {
                page = List.copyOf(waiting);
                waiting.clear();
            }
            try {
                log.append(page);
            } catch (RuntimeException failure) {
                synchronized (this) {
                    waiting.addAll(0, page);
                }
                throw failure;
            }
        }
    }

    /**
     * The log, with what waits, newest first. Reads the names of all cases: for a background thread.
     *
     * @throws StoreException REFUSED where the role of the person here doesn't include it
     */
    public Rows rows(AccessLog.Query query) {
        Rights.require(actor, Right.LOOKS);
        write();
        AccessLog.Found found = log.find(query);
        Map<String, String> patients = new HashMap<>();
        for (CaseSummary each : cases.get().find("", ALL)) {
            patients.put(each.id().value(), each.patient());
        }
        return new Rows(
                found.accesses().stream()
                        .map(each -> new Row(
                                each,
                                each.caseId()
                                        .map(id -> patients.getOrDefault(id.value(), ""))
                                        .orElse(""),
                                sentence(each)))
                        .toList(),
                found.unreadable());
    }

    /** Who looked at a case, for its patient. @throws StoreException REFUSED where the role doesn't include it */
    Looks looks(CaseId id) {
        Rows found = rows(new AccessLog.Query(Instant.EPOCH, Optional.of(id), Optional.empty(), ALL));
        return new Looks(
                found.rows().stream()
                        .map(row ->
                                new Looks.Look(row.access().at(), row.access().person(), row.text()))
                        .toList(),
                found.unreadable() == 0);
    }

    /** How many pages of the log were altered or are missing. */
    public long damaged() {
        return log.damaged();
    }

    private String sentence(Access access) {
        return switch (access.kind()) {
            case OPENED ->
                access.detail().isEmpty()
                        ? sentences.of(TEXT, "opened")
                        : sentences.of(TEXT, "opened.restricted", access.detail());
            case SEARCHED -> sentences.of(TEXT, "searched", access.detail());
            case PRINTED -> sentences.of(TEXT, "printed", whatLeft(access));
            case EXPORTED -> sentences.of(TEXT, "exported", whatLeft(access));
        };
    }

    private String whatLeft(Access access) {
        String detail = access.detail();
        return switch (detail) {
            case FAMILY -> sentences.of(TEXT, "family");
            case PAGE -> sentences.of(TEXT, "page");
            case ATTACHED -> sentences.of(TEXT, "attached");
            default ->
                detail.startsWith(PAGE + ":")
                        ? sentences.of(TEXT, "list", detail.substring(PAGE.length() + 1))
                        : documentName(access);
        };
    }

    private String documentName(Access access) {
        return Stream.of(DocumentKind.values())
                .filter(known -> known.name().equals(access.detail()))
                .findFirst()
                .map(known -> known.name(sentences))
                .orElseGet(() ->
                        access.kind() == Kind.EXPORTED ? sentences.of(TEXT, "file", access.detail()) : access.detail());
    }

    /** @throws StoreException when looks could not be written */
    @Override
    public void close() {
        try {
            write();
        } finally {
            synchronized (this) {
                if (timer != null) {
                    timer.shutdown();
                }
            }
        }
    }
}
