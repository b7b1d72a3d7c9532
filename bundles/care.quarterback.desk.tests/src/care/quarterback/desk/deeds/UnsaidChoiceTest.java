package care.quarterback.desk.deeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.Entries;
import care.quarterback.core.entry.EntryField;
import care.quarterback.core.entry.FieldKind;
import care.quarterback.core.entry.Place;
import care.quarterback.model.Answer;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Element;
import care.quarterback.model.RequestOrigin;
import care.quarterback.model.SubjectInDoubt;
import care.quarterback.model.codec.CaseCodec;
import care.quarterback.model.codec.CaseFormatException;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.request.RecordOrigin;
import care.quarterback.testkit.GapTrial;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.junit.jupiter.api.Test;

/** What nobody said about a patient is not said by a default either. */
class UnsaidChoiceTest {

    private final GapTrial trial = new GapTrial("2026-03-02", CheckCode.PURPOSE_MISSING);

    private static String strict(Element entry, String field) {
        return Entries.strict(
                entry, DeskCatalogue.get().kind(entry.eClass()).field(field).orElseThrow());
    }

    private String subject() {
        return trial.read(careCase -> strict(careCase, "subject"));
    }

    @Test
    void nobodySaidItUntilSomebodyChoosesIt() {
        trial.does(
                new OpenCase(PersonName.parse("Quill, Bernadette"), LocalDate.of(1960, 4, 2), "Which knee operation?"));
        assertEquals("", subject());
        ObjectId id = trial.id(CareCase::getId);
        trial.does(new ChangeField(id, "subject", "DIAGNOSIS"));
        assertEquals("DIAGNOSIS", subject());
        trial.does(new ChangeField(id, "subject", ""));
        assertEquals("", subject());
        assertTrue(trial.plan().request().subject().sentence().startsWith("No one has said yet"));
    }

    @Test
    void whoAskedIsNotThePatientUntilSomebodySaysSo() {
        trial.does(new RecordOrigin(RequestOrigin.PATIENT, "", "", Answer.UNKNOWN));
        assertEquals("PATIENT", trial.read(careCase -> strict(careCase.getRequest(), "origin")));
        var unasked = CaseFactory.eINSTANCE.createCareCase();
        unasked.setRequest(CaseFactory.eINSTANCE.createRequest());
        assertEquals("", strict(unasked.getRequest(), "origin"));
    }

    @Test
    void whatWasSaidIsStoredAndWhatAnOldDocumentLacksKeepsItsMeaning() throws CaseFormatException {
        var careCase = CaseFactory.eINSTANCE.createCareCase();
        careCase.setId("5c000001-0000-4000-8000-000000000001");
        Resource resource = new CaseCodec().newResource();
        resource.getContents().add(careCase);
        for (CareCase old : stored(resource)) {
            assertFalse(old.isSetSubject());
            assertEquals(SubjectInDoubt.DIAGNOSIS, old.getSubject());
        }
        careCase.setSubject(SubjectInDoubt.DIAGNOSIS);
        for (CareCase said : stored(resource)) {
            assertTrue(said.isSetSubject());
        }
    }

    /** As a case file and as the store keeps it. */
    private static List<CareCase> stored(Resource resource) throws CaseFormatException {
        var codec = new CaseCodec();
        return Stream.of(
                        codec.decode(new ByteArrayInputStream(codec.encode(resource))),
                        codec.unpack(codec.pack(resource)))
                .map(each -> (CareCase) each.getContents().getFirst())
                .toList();
    }

    /** What is preset is about the work: a visit is booked, a plan has not answered, a question is open. */
    @Test
    void aChoiceAboutAPatientCanBeLeftOpenOrMustBeMade() {
        List<String> preset = DeskCatalogue.get().kinds().stream()
                .flatMap(kind -> kind.typed().stream()
                        .filter(field -> field.kind() == FieldKind.CHOICE && !field.canSayNothing())
                        .filter(field -> kind.single() || field.place() != Place.MAIN)
                        .filter(field -> preset(kind.type().getEStructuralFeature(field.feature())))
                        .map(EntryField::key))
                .toList();
        assertEquals(
                List.of(
                        "PriorAuthorization.decision",
                        "PriorAuthorization.appealDecision",
                        "PriorAuthorization.appealType",
                        "Appointment.status",
                        "RequestedItem.anchor",
                        "Delivery.dueDayKind",
                        "Question.authorRole", // each command that adds one says whose it is
                        "Question.state",
                        "Opinion.independence"),
                preset);
    }

    private static boolean preset(EStructuralFeature feature) {
        return feature.getEType() instanceof EEnum && !feature.isUnsettable();
    }
}
