package care.quarterback.desk.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.ShareCases;
import care.quarterback.desk.share.ShareCheck.Scope;
import care.quarterback.desk.share.ShareQuery.Planned;
import care.quarterback.desk.share.ShareQuery.Wish;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Contact;
import care.quarterback.model.Document;
import care.quarterback.model.SensitiveKind;
import care.quarterback.model.TellPermission;
import care.quarterback.model.TellScope;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is told more than the patient said, and what is told is said first. */
class ShareQueryTest {

    private ShareCases stage;
    private CareCase careCase;
    private Contact neighbor;

    @BeforeEach
    void aCaseBeforeTheVisitAndANeighbor() {
        stage = ShareCases.stage("SC1 before-visit");
        careCase = stage.careCase();
        neighbor = CaseFactory.eINSTANCE.createContact();
        neighbor.setId("neighbor-1");
        neighbor.setName("Ida Holm");
        neighbor.setRelationship("neighbor");
        careCase.getContacts().add(neighbor);
    }

    @Test
    void ofWhomNothingIsKnownNothingIsTold() {
        ShareCheck check = plan().check();

        assertEquals("Ida Holm (neighbor)", check.reader());
        assertEquals(Scope.NOTHING, check.scope());
        assertEquals(List.of(), check.tells());
        assertFalse(check.writable());
        assertTrue(
                check.why().getFirst().contains("We don’t know what Ida Holm may be told."),
                check.why().toString());
    }

    @Test
    void aPermissionThatHasEndedIsNone() {
        allow(TellScope.ALL).setUntil(stage.on().minusDays(1));

        assertEquals(Scope.NOTHING, plan().check().scope());
    }

    @Test
    void whoMayKnowTheDatesGetsTheDatesAndNoDocument() {
        TellPermission word = allow(TellScope.DATES_ONLY);
        word.setGrantedBy("the patient");
        word.setGrantedOn(LocalDate.of(2026, 3, 2));
        Document letter = letter();

        Planned planned = plan(letter);

        assertEquals(Scope.DATES, planned.check().scope());
        assertEquals(
                List.of(DocumentKind.CALENDAR_PAGE),
                planned.pages().stream().map(page -> page.kind()).toList());
        assertEquals(List.of(), planned.documents());
        assertTrue(
                planned.check().careful().contains("“Letter of the clinic” is left out: it’s more than dates."),
                planned.check().toString());
        assertTrue(planned.check().why().contains("On the word of the patient, Mon, Mar 2, 2026."));
    }

    @Test
    void whoMayKnowEverythingGetsTheReportAndIsToldItsParts() {
        allow(TellScope.ALL);
        Document letter = letter();

        Planned planned = plan(letter);

        assertEquals(
                List.of(DocumentKind.FAMILY),
                planned.pages().stream().map(page -> page.kind()).toList());
        assertEquals(List.of(new ObjectId("letter-1")), planned.documents());
        assertTrue(
                planned.check().tells().contains("Document: Letter of the clinic"),
                planned.check().toString());
        assertTrue(planned.check().tells().stream()
                        .filter(line -> line.startsWith("· "))
                        .count()
                > 3);
    }

    @Test
    void aSensitiveDocumentNeedsConsentUnlessItIsForThePatient() {
        allow(TellScope.ALL);
        Document letter = letter();
        letter.setSensitive(SensitiveKind.MENTAL_HEALTH);
        assertEquals(List.of(), plan(letter).documents());

        assertEquals(1, plan(Optional.empty(), letter).documents().size());

        letter.setConsentedOn(LocalDate.of(2026, 3, 2));
        assertEquals(1, plan(letter).documents().size());
    }

    @Test
    void aRepresentativeReadsInThePatientsPlaceButThePatientsWordStandsAbove() {
        neighbor.setRepresentative(true);
        neighbor.setAuthority("health care proxy");
        assertEquals(Scope.ALL, plan().check().scope());

        allow(TellScope.NOTHING);
        assertEquals(Scope.NOTHING, plan().check().scope());
    }

    @Test
    void whoIsNotInTheCaseIsRefused() {
        var stranger = new Wish(Optional.of(new ObjectId("nobody")), List.of());

        assertThrows(IllegalArgumentException.class, () -> stage.plan(stranger));
    }

    private TellPermission allow(TellScope scope) {
        TellPermission word = CaseFactory.eINSTANCE.createTellPermission();
        word.setScope(scope);
        neighbor.getPermissions().add(word);
        return word;
    }

    private Document letter() {
        Document letter = CaseFactory.eINSTANCE.createDocument();
        letter.setId("letter-1");
        letter.setTitle("Letter of the clinic");
        letter.setSha256("00");
        careCase.getDocuments().add(letter);
        return letter;
    }

    private Planned plan(Document... documents) {
        return plan(Optional.of(new ObjectId("neighbor-1")), documents);
    }

    private Planned plan(Optional<ObjectId> contact, Document... documents) {
        return stage.plan(new Wish(
                contact,
                List.of(documents).stream()
                        .map(each -> new ObjectId(each.getId()))
                        .toList()));
    }
}
