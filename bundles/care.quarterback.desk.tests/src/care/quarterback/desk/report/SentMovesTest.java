package care.quarterback.desk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.OnDay;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.session.Together;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.model.CareCase;
import care.quarterback.model.PriorAuthorization;
import care.quarterback.model.SendMethod;
import care.quarterback.steps.records.StoredBytes;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.PlanCases;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A letter that goes out moves its step, once. */
class SentMovesTest {

    private static CaseSession session(int scenario, LocalDate on) {
        return new ScenarioRun(
                        Scenarios.number(scenario),
                        new MemoryRepository(),
                        new CaseProjector(careCase -> List.of(), careCase -> List.of()))
                .upTo(new Scenario.Stage("here", on));
    }

    private static SentPaper paper(CareCase careCase, Document document, SendMethod method, LocalDate on) {
        return new SentPaper(document, SentPaper.reader(careCase, document), method, on, Optional.empty(), "");
    }

    /** Records one document of the kind as sent. @return the names of what was done */
    private static List<String> send(
            CaseSession session, DocumentKind kind, int number, SendMethod method, LocalDate on) {
        List<CaseCommand> all = session.query(careCase -> {
                    var source = DocumentCases.source(careCase, on);
                    SentPaper sent = paper(careCase, kind.of(source).get(number), method, on);
                    List<CaseCommand> commands =
                            new ArrayList<>(List.of(sent.command(StoredBytes.NONE, StoredBytes.NONE)));
                    commands.addAll(SentMoves.of(source, sent));
                    return commands;
                })
                .join();
        Outcome outcome = session.execute(new OnDay(new Together(all), on)).join();
        assertTrue(outcome.done(), outcome::toString);
        return all.stream().map(CaseCommand::name).toList();
    }

    @Test
    void theSummaryRequestIsAskedForOnce() {
        LocalDate on = LocalDate.of(2026, 3, 3);
        CaseSession session = session(1, on);
        assertEquals(
                List.of("SendLetter", "AddSummaryRequest"),
                send(session, DocumentKind.SUMMARY_REQUEST, 0, SendMethod.FAX, on));
        var request = session.query(careCase -> careCase.getSummaryRequests().getLast())
                .join();
        assertEquals(on, request.getRequestedOn());
        assertTrue(request.getText().contains("clinical summary"));
        assertEquals(
                List.of("SendLetter"), send(session, DocumentKind.SUMMARY_REQUEST, 0, SendMethod.MAIL, on.plusDays(3)));
        assertEquals(
                2,
                session.query(careCase -> careCase.getSentLetters().getLast().getAttempt())
                        .join());
    }

    @Test
    void thePatientsOwnCopyIsAskedForAtTheOffice() {
        LocalDate on = LocalDate.of(2026, 3, 3);
        CaseSession session = session(1, on);
        assertEquals(
                List.of("SendLetter", "AddAccessRequest"),
                send(session, DocumentKind.ACCESS_REQUEST, 0, SendMethod.MAIL, on));
        assertEquals(
                on,
                session.query(careCase -> careCase.getAccessRequests().getLast().getRequestedOn())
                        .join());
    }

    @Test
    void theCoverCarriesThePackageUnlessItWasOnlyTold() {
        DocumentCases.Stage stage = DocumentCases.stage("SC1 before-visit");
        CareCase careCase = stage.careCase();
        Document cover = stage.documents(DocumentKind.PACKAGE_COVER).getFirst();
        var source = DocumentCases.source(careCase, stage.on());
        assertEquals(
                List.of("SendPackage"),
                names(SentMoves.of(source, paper(careCase, cover, SendMethod.BY_HAND, stage.on()))));
        assertEquals(List.of(), names(SentMoves.of(source, paper(careCase, cover, SendMethod.READ_ALOUD, stage.on()))));
    }

    @Test
    void theDoctorsAreAskedWithTheLastOfTheLetters() {
        LocalDate on = DocumentCases.stage("SC1 two-opinions").on();
        CaseSession session = session(1, on);
        int before = session.query(careCase -> careCase.getConsensus().size()).join();
        assertEquals(List.of("SendLetter"), send(session, DocumentKind.CONSENSUS_REQUEST, 0, SendMethod.FAX, on));
        assertEquals(
                List.of("SendLetter"),
                send(session, DocumentKind.CONSENSUS_REQUEST, 0, SendMethod.MAIL, on),
                "the same doctor twice is not both");
        assertEquals(
                List.of("SendLetter", "RequestConsensus"),
                send(session, DocumentKind.CONSENSUS_REQUEST, 1, SendMethod.FAX, on));
        assertEquals(
                before + 1,
                session.query(careCase -> careCase.getConsensus().size()).join());
        assertEquals(
                on,
                session.query(careCase -> careCase.getConsensus().getLast().getRequestedOn())
                        .join());
    }

    @Test
    void aDenialIsAppealedByItsLetterAndLostAppealsGoFurther() {
        CareCase denied = PlanCases.denied();
        var source = DocumentCases.source(denied, DocumentCases.ON);
        Document appeal = DocumentKind.APPEAL.of(source).getFirst();
        assertEquals(List.of("ChangeField"), names(SentMoves.of(source, paper(denied, appeal, SendMethod.FAX, null))));
        CareCase lost = PlanCases.lost();
        var after = DocumentCases.source(lost, DocumentCases.ON);
        Document review = DocumentKind.EXTERNAL_REVIEW.of(after).getFirst();
        assertEquals(
                List.of("AddFurtherAppeal"), names(SentMoves.of(after, paper(lost, review, SendMethod.FAX, null))));
    }

    @Test
    void aRequestThatWasSubmittedStaysSubmittedOnItsDay() {
        CareCase denied = PlanCases.denied();
        var source = DocumentCases.source(denied, DocumentCases.ON);
        Document cover = DocumentKind.AUTHORIZATION_COVER.of(source).getFirst();
        SentPaper sent = paper(denied, cover, SendMethod.FAX, null);
        var request = (PriorAuthorization) denied.eResource()
                .getEObject(cover.draft().about().orElseThrow().value());
        LocalDate submitted = request.getSubmittedOn();
        request.setSubmittedOn(null);
        assertEquals(List.of("ChangeField"), names(SentMoves.of(source, sent)));
        request.setSubmittedOn(submitted == null ? DocumentCases.ON : submitted);
        assertEquals(List.of(), names(SentMoves.of(source, sent)));
    }

    private static List<String> names(List<CaseCommand> commands) {
        return commands.stream().map(CaseCommand::name).toList();
    }
}
