package care.quarterback.desk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.model.Answer;
import care.quarterback.model.AuthorizationDecision;
import care.quarterback.model.CareCase;
import care.quarterback.model.Coverage;
import care.quarterback.model.CoverageKind;
import care.quarterback.testkit.PlanCases;
import care.quarterback.testkit.Requirement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What papers to a plan say: the law where it is known and held against its source, the reason given, the calls. */
class PlanPapersTest {

    private static final Path HERE = Path.of("src/care/quarterback/desk/report");

    @ParameterizedTest
    @Requirement({"S40", "S42"})
    @CsvSource({
        "AUTHORIZATION_COVER,denied",
        "PEER_TO_PEER_BRIEF,denied",
        "NETWORK_GAP,denied",
        "APPEAL,denied",
        "REPRESENTATIVE_SHEET,denied",
        "EXTERNAL_REVIEW,lost"
    })
    void saysThis(DocumentKind kind, String name) throws IOException {
        CareCase careCase = name.equals("denied") ? PlanCases.denied() : PlanCases.lost();
        List<Document> documents = DocumentCases.of(careCase, DocumentCases.ON, kind);
        assertEquals(1, documents.size());
        golden("plan-" + kind.key(), documents.getFirst());
    }

    @Test
    void theThirdOpinionsSheetSaysWhatIsLikelyAndNoMore() throws IOException {
        DocumentCases.Stage stage = DocumentCases.stage("SC1 after-call");
        golden("plan-third-opinion", stage.documents(DocumentKind.THIRD_OPINION).getFirst());
    }

    @Test
    void aLetterQuotesNoRuleThatNobodyHasHeldAgainstItsSource() {
        CareCase careCase = PlanCases.denied();
        Coverage plan = careCase.getCoverages().getFirst();
        plan.setKind(CoverageKind.ORIGINAL_MEDICARE);
        String text = text(DocumentCases.of(careCase, DocumentCases.ON, DocumentKind.APPEAL));
        assertTrue(text.contains("Original Medicare’s appeal rules apply."), text);
        assertEquals(-1, text.indexOf("405.942"), text);
    }

    @Test
    void whatIsSettledNeedsNoPaper() {
        CareCase careCase = PlanCases.denied();
        careCase.getPriorAuthorizations().forEach(request -> request.setNoAppealReason("The patient pays."));
        careCase.getPriorAuthorizations().getLast().setDecision(AuthorizationDecision.APPROVED);
        careCase.getNetworkGaps().getFirst().setDecision(AuthorizationDecision.APPROVED);
        for (DocumentKind kind : List.of(
                DocumentKind.APPEAL,
                DocumentKind.AUTHORIZATION_COVER,
                DocumentKind.PEER_TO_PEER_BRIEF,
                DocumentKind.NETWORK_GAP)) {
            assertEquals(List.of(), DocumentCases.of(careCase, DocumentCases.ON, kind), kind.key());
        }
    }

    @Test
    void anAppealSaysThatItIsLateAndLeavesRoomForTheReason() {
        CareCase careCase = PlanCases.denied();
        String text = text(DocumentCases.of(careCase, LocalDate.of(2026, 9, 1), DocumentKind.APPEAL));
        assertTrue(text.contains("The last day to file was Fri, Jul 31, 2026."), text);
    }

    @Test
    void aPersonWhoseAppointmentHoldsNeedsNoSheet() {
        CareCase careCase = PlanCases.denied();
        careCase.getContacts().getFirst().setAppointedOn(LocalDate.of(2026, 6, 1));
        assertEquals(List.of(), DocumentCases.of(careCase, DocumentCases.ON, DocumentKind.REPRESENTATIVE_SHEET));
        String text = text(DocumentCases.of(careCase, DocumentCases.ON, DocumentKind.APPEAL));
        assertTrue(text.contains("The appointment of Ines Brandt to speak for the patient"), text);
        assertEquals(
                1,
                DocumentCases.of(careCase, LocalDate.of(2027, 6, 2), DocumentKind.REPRESENTATIVE_SHEET)
                        .size());
    }

    @Test
    void aPromiseToAnotherPlanIsNoEvidence() {
        CareCase careCase = PlanCases.denied();
        Coverage other = EcoreUtil.copy(careCase.getCoverages().getFirst());
        other.setPrimary(false);
        careCase.getCoverages().add(other);
        careCase.getCoverageChecks().getFirst().setCoverage(other);
        careCase.getCoverageChecks().getFirst().setSecondOpinionCovered(Answer.YES);
        String text = text(DocumentCases.of(careCase, DocumentCases.ON, DocumentKind.APPEAL));
        assertEquals(-1, text.indexOf("CALL-20411"), text);
    }

    private static String text(List<Document> documents) {
        return documents.stream()
                .flatMap(document -> document.passages().stream())
                .reduce("", (before, passage) -> before + passage + "\n");
    }

    private static void golden(String name, Document document) throws IOException {
        Path file = HERE.resolve(name + ".golden.txt");
        String text = String.join("\n", document.passages()) + "\n";
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        }
        assertEquals(Files.readString(file, StandardCharsets.UTF_8), text);
    }
}
