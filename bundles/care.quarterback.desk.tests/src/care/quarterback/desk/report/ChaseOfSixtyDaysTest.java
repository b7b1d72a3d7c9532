package care.quarterback.desk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.session.Together;
import care.quarterback.core.spi.CaseProjection.WorkItem;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.desk.worklist.WorkItems;
import care.quarterback.model.AccessRequest;
import care.quarterback.model.DocumentFormat;
import care.quarterback.model.SendMethod;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.chase.RecordFeeAsked;
import care.quarterback.steps.chase.RecordFormSent;
import care.quarterback.steps.chase.RecordFormWanted;
import care.quarterback.steps.chase.RecordFormatRefused;
import care.quarterback.steps.chase.RecordMoreTime;
import care.quarterback.steps.chase.RecordNothingOnFile;
import care.quarterback.steps.chase.RecordPartCame;
import care.quarterback.steps.chase.RecordRequestCall;
import care.quarterback.steps.records.StoredBytes;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.SettableClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Three offices are chased from March 2 to April 28, 2026, with a clock that moves on. The dates were worked out by hand
 * before, from 45 CFR 164.524(b)(2) and the defaults: asked again after 7 business days, answered within 2.
 *
 * <pre>
 * Harbor Spine       received Mar 3: 30 days are Apr 2. Called Mar 11 and 24, part came Mar 20, escalated Apr 3, came Apr 10.
 * City Imaging       own form Mar 4, sent Mar 6; fee Mar 16, answered Mar 18; came Mar 27.
 * Lakeside Pathology nothing on file Mar 5, asked again Mar 9; call Mar 18, back on Mar 24; format refused Mar 24, answered
 *                    Mar 26; in writing on Apr 1, the 30th day, until Apr 16; escalated Apr 17, came Apr 28.
 * </pre>
 */
class ChaseOfSixtyDaysTest {

    private static final String HARBOR = "Harbor Spine";
    private static final String CITY = "City Imaging";
    private static final String LAKESIDE = "Lakeside Pathology";
    private static final Set<String> CHASE =
            Set.of("ACCESS_DUE", "REQUEST_FOLLOW_UP", "REQUEST_FORM", "REQUEST_FEE", "REQUEST_ANSWER");

    private final SettableClock clock = new SettableClock(LocalDate.of(2026, 3, 2));
    private final WorkItems items =
            new WorkItems(new PlanQuery(DocumentCases.SENTENCES, PlanSettings.shipped()), DocumentCases.SENTENCES);
    private final CaseSession session = CaseSession.create(
            new CaseServices(
                    new MemoryRepository(),
                    new CaseProjector(careCase -> List.of(), careCase -> List.of()),
                    clock,
                    Fixed.ids(),
                    Fixed.sentences(),
                    () -> Runnable::run),
            new Actor("Alma Reyes"));

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void does(CaseCommand command) {
        Outcome outcome = session.execute(command).join();
        assertTrue(outcome.done(), outcome::toString);
    }

    private ObjectId request(String holder) {
        return new ObjectId(session.query(careCase -> careCase.getAccessRequests().stream()
                        .filter(request -> request.getHolder().equals(holder))
                        .map(AccessRequest::getId)
                        .findFirst()
                        .orElseThrow())
                .join());
    }

    private void asks(String holder, String method) {
        Map<String, String> fields =
                new TreeMap<>(Map.of("holder", holder, "requestedOn", today().toString(), "method", method));
        if (holder.equals(LAKESIDE)) {
            fields.put("servicesFrom", "2025-11-01");
            fields.put("servicesTo", "2026-01-31");
        }
        does(new AddEntry(EntryList.ACCESS_REQUESTS, fields));
    }

    private void set(String holder, String field) {
        does(new ChangeField(request(holder), field, today().toString()));
    }

    /** Sends the letter to the office, and what moves with it. @return what the letter says */
    private String sends(DocumentKind kind, String holder, SendMethod method) {
        List<String> said = new ArrayList<>();
        List<CaseCommand> all = session.query(careCase -> {
                    var source = DocumentCases.source(careCase, today());
                    Document letter = kind.of(source).stream()
                            .filter(each -> each.to().contains(holder))
                            .findFirst()
                            .orElseThrow();
                    letter.blocks().forEach(block -> said.addAll(block.texts()));
                    var paper = new SentPaper(letter, holder, method, today(), Optional.empty(), "");
                    List<CaseCommand> commands =
                            new ArrayList<>(List.of(paper.command(StoredBytes.NONE, StoredBytes.NONE)));
                    commands.addAll(SentMoves.of(source, paper));
                    return commands;
                })
                .join();
        does(new Together(all));
        return String.join("\n", said);
    }

    /** What stands in Today, and the letters that can go out: on this day, after what was done on it. */
    private void on(String day, Runnable done, List<String> tasks, List<String> letters) {
        clock.set(LocalDate.parse("2026-" + day));
        done.run();
        List<String> found = session.query(careCase -> items.apply(careCase).stream()
                        .filter(item -> CHASE.contains(item.code()))
                        .map(ChaseOfSixtyDaysTest::task)
                        .sorted()
                        .toList())
                .join();
        assertEquals(tasks.stream().sorted().toList(), found, "tasks on " + day);
        List<String> made = session.query(careCase -> Stream.of(
                                DocumentKind.ACCESS_FOLLOW_UP, DocumentKind.ACCESS_ESCALATION)
                        .flatMap(kind -> kind.of(DocumentCases.source(careCase, today())).stream()
                                .map(letter -> kind.key() + " " + letter.to().getLast()))
                        .sorted()
                        .toList())
                .join();
        assertEquals(letters.stream().sorted().toList(), made, "letters on " + day);
    }

    private static String task(WorkItem item) {
        return item.code() + " " + item.subject() + " " + item.due().toString().substring(5);
    }

    private static String again(String holder) {
        return "access-follow-up " + holder;
    }

    private static String further(String holder) {
        return "access-escalation " + holder;
    }

    private static void says(String letter, String words) {
        assertTrue(letter.contains(words), letter);
    }

    @Test
    @Requirement({"S79", "S127"})
    void threeOfficesFromTheFirstRequestToTheLastCopy() {
        does(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"));
        on(
                "03-02",
                () -> {
                    asks(HARBOR, "FAX");
                    asks(CITY, "MAIL");
                    asks(LAKESIDE, "PORTAL");
                },
                List.of(
                        "ACCESS_DUE Harbor Spine 04-01",
                        "ACCESS_DUE City Imaging 04-01",
                        "ACCESS_DUE Lakeside Pathology 04-01",
                        "REQUEST_FOLLOW_UP Harbor Spine 03-11",
                        "REQUEST_FOLLOW_UP City Imaging 03-11",
                        "REQUEST_FOLLOW_UP Lakeside Pathology 03-11"),
                List.of());
        on(
                "03-04",
                () -> {
                    does(new ChangeField(request(HARBOR), "receivedByHolderOn", "2026-03-03"));
                    does(new RecordFormWanted(request(CITY), today(), "Dana", "their release form", Optional.empty()));
                },
                List.of(
                        "ACCESS_DUE Harbor Spine 04-02",
                        "ACCESS_DUE City Imaging 04-01",
                        "ACCESS_DUE Lakeside Pathology 04-01",
                        "REQUEST_FOLLOW_UP Harbor Spine 03-11",
                        "REQUEST_FORM City Imaging 03-06",
                        "REQUEST_FOLLOW_UP Lakeside Pathology 03-11"),
                List.of(again(HARBOR), again(CITY), again(LAKESIDE)));
        on(
                "03-06",
                () -> {
                    does(new RecordNothingOnFile(
                            request(LAKESIDE), LocalDate.of(2026, 3, 5), "Lou", "searched by last name"));
                    does(new RecordFormSent(request(CITY), today(), SendMethod.FAX, Optional.empty()));
                },
                List.of(
                        "ACCESS_DUE Harbor Spine 04-02",
                        "ACCESS_DUE City Imaging 04-01",
                        "ACCESS_DUE Lakeside Pathology 04-01",
                        "REQUEST_FOLLOW_UP Harbor Spine 03-11",
                        "REQUEST_FOLLOW_UP City Imaging 03-17",
                        "REQUEST_ANSWER Lakeside Pathology 03-09"),
                List.of(again(HARBOR), again(CITY), again(LAKESIDE)));
        on(
                "03-09",
                () -> {
                    String letter = sends(DocumentKind.ACCESS_FOLLOW_UP, LAKESIDE, SendMethod.MAIL);
                    says(letter, "Mon, Mar 2, 2026");
                    says(letter, "dates of service from Sat, Nov 1, 2025 to Sat, Jan 31, 2026");
                },
                List.of(
                        "ACCESS_DUE Harbor Spine 04-02",
                        "ACCESS_DUE City Imaging 04-01",
                        "ACCESS_DUE Lakeside Pathology 04-01",
                        "REQUEST_FOLLOW_UP Harbor Spine 03-11",
                        "REQUEST_FOLLOW_UP City Imaging 03-17",
                        "REQUEST_FOLLOW_UP Lakeside Pathology 03-18"),
                List.of(again(HARBOR), again(CITY), again(LAKESIDE)));
        on(
                "03-16",
                () -> {
                    does(new RecordRequestCall(
                            request(HARBOR), LocalDate.of(2026, 3, 11), "", "left a voicemail", null));
                    does(new RecordFeeAsked(
                            request(CITY),
                            today(),
                            "Dana",
                            new BigDecimal("85"),
                            "$0.75 a page and a search fee",
                            Optional.empty()));
                },
                List.of(
                        "ACCESS_DUE Harbor Spine 04-02",
                        "ACCESS_DUE City Imaging 04-01",
                        "ACCESS_DUE Lakeside Pathology 04-01",
                        "REQUEST_FOLLOW_UP Harbor Spine 03-20",
                        "REQUEST_FEE City Imaging 03-18",
                        "REQUEST_FOLLOW_UP Lakeside Pathology 03-18"),
                List.of(again(HARBOR), again(CITY), again(LAKESIDE)));
        on(
                "03-18",
                () -> {
                    String letter = sends(DocumentKind.ACCESS_FOLLOW_UP, CITY, SendMethod.FAX);
                    says(letter, "You asked a fee of $85");
                    says(letter, "45 CFR 164.524(c)(4)");
                    does(new RecordRequestCall(
                            request(LAKESIDE), today(), "Lou", "still searching", LocalDate.of(2026, 3, 24)));
                },
                List.of(
                        "ACCESS_DUE Harbor Spine 04-02",
                        "ACCESS_DUE City Imaging 04-01",
                        "ACCESS_DUE Lakeside Pathology 04-01",
                        "REQUEST_FOLLOW_UP Harbor Spine 03-20",
                        "REQUEST_FOLLOW_UP City Imaging 03-27",
                        "REQUEST_FOLLOW_UP Lakeside Pathology 03-24"),
                List.of(again(HARBOR), again(CITY), again(LAKESIDE)));
        on(
                "03-20",
                () -> does(new RecordPartCame(
                        request(HARBOR), today(), Optional.of(SendMethod.FAX), "the MRI images", Optional.empty())),
                List.of(
                        "ACCESS_DUE Harbor Spine 04-02",
                        "ACCESS_DUE City Imaging 04-01",
                        "ACCESS_DUE Lakeside Pathology 04-01",
                        "REQUEST_ANSWER Harbor Spine 03-24",
                        "REQUEST_FOLLOW_UP City Imaging 03-27",
                        "REQUEST_FOLLOW_UP Lakeside Pathology 03-24"),
                List.of(again(HARBOR), again(CITY), again(LAKESIDE)));
        on(
                "03-24",
                () -> {
                    String letter = sends(DocumentKind.ACCESS_FOLLOW_UP, HARBOR, SendMethod.FAX);
                    says(letter, "This is still missing: the MRI images.");
                    does(new RecordFormatRefused(
                            request(LAKESIDE), today(), "Lou", DocumentFormat.DICOM, "paper only"));
                },
                List.of(
                        "ACCESS_DUE Harbor Spine 04-02",
                        "ACCESS_DUE City Imaging 04-01",
                        "ACCESS_DUE Lakeside Pathology 04-01",
                        "REQUEST_FOLLOW_UP Harbor Spine 04-02",
                        "REQUEST_FOLLOW_UP City Imaging 03-27",
                        "REQUEST_ANSWER Lakeside Pathology 03-26"),
                List.of(again(HARBOR), again(CITY), again(LAKESIDE)));
        on(
                "03-27",
                () -> {
                    clock.set(LocalDate.of(2026, 3, 26));
                    String letter = sends(DocumentKind.ACCESS_FOLLOW_UP, LAKESIDE, SendMethod.MAIL);
                    says(letter, "images (DICOM)");
                    says(letter, "45 CFR 164.524(c)(2)");
                    clock.set(LocalDate.of(2026, 3, 27));
                    set(CITY, "fulfilledOn");
                },
                List.of(
                        "ACCESS_DUE Harbor Spine 04-02",
                        "ACCESS_DUE Lakeside Pathology 04-01",
                        "REQUEST_FOLLOW_UP Harbor Spine 04-02",
                        "REQUEST_FOLLOW_UP Lakeside Pathology 04-06"),
                List.of(again(HARBOR), again(LAKESIDE)));
        on(
                "04-01",
                () -> does(new RecordMoreTime(
                        request(LAKESIDE), today(), "Lou", LocalDate.of(2026, 4, 16), true, "archive off site")),
                List.of(
                        "ACCESS_DUE Harbor Spine 04-02",
                        "REQUEST_FOLLOW_UP Harbor Spine 04-02",
                        "REQUEST_FOLLOW_UP Lakeside Pathology 04-17"),
                List.of(again(HARBOR), again(LAKESIDE)));
        assertEquals(List.of("ACCESS_EXTENDED_DUE Lakeside Pathology 04-16"), extended(LAKESIDE));
        on(
                "04-03",
                () -> {},
                List.of(
                        "ACCESS_DUE Harbor Spine 04-02",
                        "REQUEST_FOLLOW_UP Harbor Spine 04-02",
                        "REQUEST_FOLLOW_UP Lakeside Pathology 04-17"),
                List.of(further(HARBOR), again(LAKESIDE)));
        on(
                "04-03",
                () -> says(
                        sends(DocumentKind.ACCESS_ESCALATION, HARBOR, SendMethod.MAIL), "Part of the records arrived"),
                List.of("REQUEST_FOLLOW_UP Harbor Spine 04-14", "REQUEST_FOLLOW_UP Lakeside Pathology 04-17"),
                List.of(further(HARBOR), again(LAKESIDE)));
        on(
                "04-10",
                () -> set(HARBOR, "fulfilledOn"),
                List.of("REQUEST_FOLLOW_UP Lakeside Pathology 04-17"),
                List.of(again(LAKESIDE)));
        on(
                "04-17",
                () -> sends(DocumentKind.ACCESS_ESCALATION, LAKESIDE, SendMethod.FAX),
                List.of("REQUEST_FOLLOW_UP Lakeside Pathology 04-28"),
                List.of(further(LAKESIDE)));
        on("04-28", () -> set(LAKESIDE, "fulfilledOn"), List.of(), List.of());
        on("05-01", () -> {}, List.of(), List.of());
    }

    private List<String> extended(String holder) {
        return session.query(careCase -> items.apply(careCase).stream()
                        .filter(item -> item.code().equals("ACCESS_EXTENDED_DUE")
                                && item.subject().equals(holder))
                        .map(ChaseOfSixtyDaysTest::task)
                        .toList())
                .join();
    }
}
