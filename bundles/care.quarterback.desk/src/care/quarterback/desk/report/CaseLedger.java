package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.consensus.comparison.OpinionStands;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.person.CaseNumber;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Answer;
import care.quarterback.model.AuthorizationDecision;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseStatus;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConversationMode;
import care.quarterback.model.Coverage;
import care.quarterback.model.PriorAuthorization;
import care.quarterback.steps.coverage.AuthorizationCourse;
import care.quarterback.steps.coverage.AuthorizationCourse.State;
import care.quarterback.steps.coverage.CostSheets;
import care.quarterback.steps.coverage.CourseQuery;
import care.quarterback.steps.coverage.CoverageOutlook;
import care.quarterback.steps.coverage.CoverageQuery;
import care.quarterback.steps.coverage.PlanPapers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a case adds to the lists of the practice that the read models don't hold: authorizations, costs and time. Read on the
 * case's thread, then free of it.
 *
 * @param number how people call the case
 * @param times in the order of entry
 * @param firstVisits days on which the patient saw the primary care doctor
 * @param agreedOn the day of the client's signed agreement; empty where there is none or it has ended
 * @param partB whether the patient has Medicare Part B
 * @param talks the doctors' talks that were held
 * @param requests what offices were asked for
 */
public record CaseLedger(
        String number,
        boolean closed,
        List<Authorization> authorizations,
        List<Cost> costs,
        List<Time> times,
        List<LocalDate> firstVisits,
        Optional<LocalDate> agreedOn,
        Answer partB,
        List<Talk> talks,
        List<AskedRecords> requests) {

    public CaseLedger {
        authorizations = List.copyOf(authorizations);
        costs = List.copyOf(costs);
        times = List.copyOf(times);
        firstVisits = List.copyOf(firstVisits);
        talks = List.copyOf(talks);
        requests = List.copyOf(requests);
    }

    /** A request to a plan. @param next what comes next, a sentence; empty where nothing does */
    public record Authorization(
            String service,
            String plan,
            Optional<LocalDate> sent,
            AuthorizationDecision decision,
            String next,
            Optional<LocalDate> by,
            boolean late) {}

    /** What an opinion may cost the patient. @param open of how many lines it can't be told */
    public record Cost(int opinion, BigDecimal patient, int open) {}

    /** Minutes that somebody wrote down. */
    public record Time(Optional<LocalDate> on, String by, int minutes, boolean billable) {}

    /** A talk of the doctors. @param agreed the patient's consent is on file */
    public record Talk(LocalDate on, boolean agreed) {}

    /** Reads a case. */
    public static CaseLedger of(CaseFacts facts, Sentences sentences) {
        CareCase careCase = facts.careCase();
        return new CaseLedger(
                CaseNumber.of(careCase),
                careCase.getStatus() == CaseStatus.CLOSED,
                authorizations(facts, sentences),
                costs(facts, sentences),
                Standing.of(careCase.getTimeEntries()).stream()
                        .filter(entry -> entry.getMinutes() != null)
                        .map(entry -> new Time(
                                Optional.ofNullable(entry.getOn()),
                                text(entry.getBy()).orElse(""),
                                entry.getMinutes(),
                                entry.isBillable()))
                        .toList(),
                firstVisits(careCase),
                Optional.ofNullable(careCase.getAgreement())
                        .filter(agreement -> agreement.getEndsOn() == null
                                || !agreement.getEndsOn().isBefore(facts.today()))
                        .map(agreement -> agreement.getSignedOn()),
                PlanPapers.payer(facts).map(Coverage::getPartB).orElse(Answer.UNKNOWN),
                Standing.of(careCase.getConsensus()).stream()
                        .flatMap(consensus -> talk(consensus).stream())
                        .toList(),
                AskedRecords.of(facts, sentences));
    }

    private static List<LocalDate> firstVisits(CareCase careCase) {
        Stream<LocalDate> visits = Standing.of(careCase.getEncounters()).stream()
                .filter(encounter -> encounter.isPrimaryCare())
                .map(encounter -> encounter.getOn());
        Stream<LocalDate> talks = Standing.of(careCase.getConversations()).stream()
                .filter(said -> said.isPrimaryCare() && said.getMode() == ConversationMode.IN_PERSON)
                .map(said -> said.getOn());
        return Stream.concat(visits, talks).filter(Objects::nonNull).sorted().toList();
    }

    private static Optional<Talk> talk(Consensus consensus) {
        return Optional.ofNullable(consensus.getCall())
                .map(call -> call.getOn())
                .map(on -> new Talk(
                        on,
                        Standing.of(consensus.getConsents()).stream()
                                .anyMatch(consent -> consent.getOn() != null
                                        && !consent.getOn().isAfter(on)
                                        && (consent.getUntil() == null
                                                || !consent.getUntil().isBefore(on)))));
    }

    private static List<Authorization> authorizations(CaseFacts facts, Sentences sentences) {
        List<PriorAuthorization> requests = Standing.of(facts.careCase().getPriorAuthorizations());
        List<AuthorizationCourse> courses = new CourseQuery(sentences).rows(facts);
        return requests.stream()
                .map(request -> {
                    AuthorizationCourse course = courses.stream()
                            .filter(each -> each.id().value().equals(request.getId()))
                            .findFirst()
                            .orElseThrow();
                    Optional<AuthorizationCourse.Point> next = course.points().stream()
                            .filter(point -> point.state() != State.DONE)
                            .findFirst();
                    Optional<Coverage> plan = PlanPapers.plan(facts, request);
                    return new Authorization(
                            course.service(),
                            plan.flatMap(coverage -> text(coverage.getPlanName()))
                                    .or(() -> plan.map(coverage -> sentences.word(coverage.getKind())))
                                    .orElse(""),
                            Optional.ofNullable(request.getSubmittedOn()),
                            request.getDecision(),
                            next.map(AuthorizationCourse.Point::sentence).orElse(""),
                            next.flatMap(AuthorizationCourse.Point::on),
                            next.filter(point -> point.state() == State.LATE).isPresent());
                })
                .toList();
    }

    private static List<Cost> costs(CaseFacts facts, Sentences sentences) {
        var outlook = new CoverageQuery(sentences);
        List<CoverageOutlook> outlooks = Standing.of(facts.careCase().getCosts()).stream()
                .map(cost -> cost.getOpinionNumber())
                .distinct()
                .map(number -> outlook.of(facts, number, OpinionStands.of(facts.careCase())))
                .toList();
        return new CostSheets(sentences)
                .of(facts, outlooks).stream()
                        .map(sheet -> new Cost(sheet.opinion(), sheet.patientTotal(), sheet.unknown()))
                        .toList();
    }
}
