package care.quarterback.consensus.opinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.goals.AddOption;
import care.quarterback.consensus.opinion.DiagnosisEntry.DiagnosisAttributes;
import care.quarterback.consensus.opinion.WriteFindings.FindingKind;
import care.quarterback.consensus.talk.RevealOpinion;
import care.quarterback.core.codes.CodeEntry;
import care.quarterback.desk.chart.LetterQuery;
import care.quarterback.desk.chart.LetterRows;
import care.quarterback.desk.chart.LetterRows.DiagnosisLine;
import care.quarterback.desk.chart.LetterRows.Letter;
import care.quarterback.desk.chart.LetterRows.RecommendationLine;
import care.quarterback.desk.chart.LetterRows.Version;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.Answer;
import care.quarterback.model.Certainty;
import care.quarterback.model.DiagnosisRank;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Need;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.OptionClass;
import care.quarterback.model.Side;
import care.quarterback.model.Stance;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.testkit.Trial;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpinionCommandsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Trial trial = new Trial(DAY.toString());

    @BeforeEach
    void oneOpinion() {
        trial.does(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"))
                .does(new AddOption("A", "fusion", OptionClass.SURGERY_MAJOR, 1))
                .does(new RecordOpinion(OpinionEntry.of(1, "Dr One", DAY)));
    }

    private LetterRows rows() {
        return trial.read(new LetterQuery(DeskTexts.in(Locale.US), ZoneOffset.UTC)::rows);
    }

    private Letter letter() {
        return rows().letters().getFirst();
    }

    private Version newest() {
        return letter().newest();
    }

    private static DiagnosisEntry cancer(DiagnosisRank rank, String stage) {
        return new DiagnosisEntry(
                rank,
                "cancer of the prostate",
                Optional.of(CodeEntry.icd10cm("C61", "Malignant neoplasm of prostate")),
                Certainty.CONFIRMED,
                new DiagnosisAttributes(Side.NONE, "right lobe", stage, "3+4", "", "unknown"));
    }

    private static RecommendationEntry.Said said(Stance stance, int order) {
        return new RecommendationEntry.Said(
                stance, order, Need.NOT_NOW, "it can wait", "to live longer", "bleeding", "no more pain");
    }

    @Test
    void aDiagnosisIsChangedWholeWhileTheVersionIsOpen() {
        trial.does(new AddDiagnosis(letter().id(), cancer(DiagnosisRank.PRIMARY, "T1c")));
        DiagnosisLine line = newest().diagnoses().getFirst();
        assertEquals("T1c", line.entry().attributes().stage());
        trial.does(new ChangeDiagnosis(line.id(), cancer(DiagnosisRank.PRIMARY, "T2a")));
        assertEquals(
                cancer(DiagnosisRank.PRIMARY, "T2a"),
                newest().diagnoses().getFirst().entry());
        trial.does(new FinalizeOpinion(letter().id()));
        assertTrue(trial.refused(new ChangeDiagnosis(line.id(), cancer(DiagnosisRank.PRIMARY, "T3")))
                .getFirst()
                .contains("final"));
    }

    @Test
    void aSecondDiagnosisDoesNotBecomeASecondPrimaryOne() {
        trial.does(new AddDiagnosis(letter().id(), cancer(DiagnosisRank.PRIMARY, "")))
                .does(new AddDiagnosis(letter().id(), cancer(DiagnosisRank.SECONDARY, "")));
        ObjectId second = newest().diagnoses().getLast().id();
        assertTrue(trial.refused(new ChangeDiagnosis(second, cancer(DiagnosisRank.PRIMARY, "")))
                .getFirst()
                .contains("primary"));
    }

    @Test
    void noDiagnosisIsSaidOnlyWhereNoneStands() {
        trial.does(new MarkNoDiagnosis(letter().id(), true));
        assertTrue(newest().noDiagnosis());
        trial.does(new AddDiagnosis(letter().id(), cancer(DiagnosisRank.PRIMARY, "")));
        assertFalse(newest().noDiagnosis());
        trial.refused(new MarkNoDiagnosis(letter().id(), true));
    }

    @Test
    void whatADoctorSaysOfAnOptionIsChangedWhole() {
        ObjectId option = rows().options().getFirst().id();
        trial.does(new AddRecommendation(
                letter().id(), new RecommendationEntry(option, Stance.RECOMMENDED, 1, Need.YES, "pain")));
        RecommendationLine line = newest().recommendations().getFirst();
        trial.does(
                new ChangeRecommendation(line.id(), new RecommendationEntry(option, said(Stance.ADVISED_AGAINST, 1))));
        assertEquals(
                said(Stance.ADVISED_AGAINST, 1),
                newest().recommendations().getFirst().said());
    }

    @Test
    void aTreatmentNobodySpokeOfBecomesAnOptionOfTheCase() {
        trial.does(new RecommendNewOption(
                letter().id(), "injection", OptionClass.PROCEDURE_NONSURGICAL, said(Stance.RECOMMENDED, 1)));
        assertEquals("B", rows().options().getLast().letter());
        assertEquals("injection", newest().recommendations().getFirst().option().name());
        assertTrue(trial.refused(new RecommendNewOption(
                        letter().id(), "Injection", OptionClass.PROCEDURE_NONSURGICAL, said(Stance.ACCEPTED, 2)))
                .getFirst()
                .contains("Choose it"));
        trial.refused(new RecommendNewOption(letter().id(), " ", OptionClass.THERAPY, said(Stance.ACCEPTED, 2)));
    }

    @Test
    void oneRecommendationIsPutBeforeTheOthers() {
        ObjectId option = rows().options().getFirst().id();
        trial.does(new AddRecommendation(
                        letter().id(), new RecommendationEntry(option, Stance.RECOMMENDED, 1, Need.YES, "pain")))
                .does(new RecommendNewOption(
                        letter().id(), "walking", OptionClass.THERAPY, said(Stance.RECOMMENDED, 2)));
        trial.does(new RecommendFirst(newest().recommendations().getLast().id()));
        assertEquals(
                List.of("walking", "fusion"),
                newest().recommendations().stream()
                        .map(line -> line.option().name())
                        .toList());
        assertEquals(1, newest().recommendations().getFirst().place());
    }

    @Test
    void linesBecomeFindingsAndOnesThatStayKeepTheirEntry() {
        trial.does(new WriteFindings(letter().id(), FindingKind.TEST_NOT_SEEN, List.of("MRI", " EMG ", "", "MRI")));
        assertEquals(List.of("MRI", "EMG"), newest().findings().get(FindingKind.TEST_NOT_SEEN));
        String emg = finding("EMG");
        trial.does(new WriteFindings(letter().id(), FindingKind.TEST_NOT_SEEN, List.of("EMG", "blood count")));
        assertEquals(List.of("EMG", "blood count"), newest().findings().get(FindingKind.TEST_NOT_SEEN));
        assertEquals(emg, finding("EMG"));
    }

    private String finding(String text) {
        return trial.read(
                careCase -> careCase.getOpinions().getFirst().getVersions().getLast().getTestsNotSeen().stream()
                        .filter(each -> each.getText().equals(text))
                        .findFirst()
                        .orElseThrow()
                        .getId());
    }

    @Test
    void aFinalVersionSaysWhoMarkedItAndWhen() {
        assertTrue(newest().open());
        trial.does(new MarkNoDiagnosis(letter().id(), true)).does(new FinalizeOpinion(letter().id()));
        LetterRows.Lock lock = newest().lock().orElseThrow();
        assertEquals("Alma Reyes", lock.by());
        assertEquals(Optional.of(DAY), lock.on());
    }

    @Test
    void aLaterWordTakesOverWhatTheLetterBeforeRestedOn() {
        trial.does(new AddDiagnosis(letter().id(), cancer(DiagnosisRank.PRIMARY, "T1c")))
                .does(new WriteFindings(letter().id(), FindingKind.RELIED_ON, List.of("biopsy")))
                .does(new RecordLaterWord(letter().id(), DAY, Optional.empty(), "The stage is known now."));
        assertEquals(List.of("biopsy"), newest().findings().get(FindingKind.RELIED_ON));
        assertEquals("The stage is known now.", newest().note());
        assertTrue(letter().versions().getFirst().lock().isPresent());
        assertTrue(newest().open());
    }

    @Test
    void aMistakeInAFinalVersionIsTakenOutWithItsReasonAndACopyIsPutRight() {
        trial.does(new AddDiagnosis(letter().id(), cancer(DiagnosisRank.PRIMARY, "T1c")))
                .does(new SayPlainly(newest().diagnoses().getFirst().id(), "a slow cancer", "Alma Reyes", Answer.YES))
                .does(new FinalizeOpinion(letter().id()));
        Version wrong = newest();
        trial.refused(new ReplaceVersion(wrong.id(), " "));
        trial.does(new ReplaceVersion(wrong.id(), "The stage was read wrongly."));
        Version out = letter().versions().getFirst();
        assertEquals("The stage was read wrongly.", out.takenOut().orElseThrow().reason());
        assertEquals(wrong.diagnoses(), out.diagnoses());
        assertTrue(newest().open());
        assertNotEquals(wrong.id(), newest().id());
        assertEquals(
                wrong.diagnoses().getFirst().entry(),
                newest().diagnoses().getFirst().entry());
        assertEquals(
                wrong.diagnoses().getFirst().plain(),
                newest().diagnoses().getFirst().plain());
        trial.does(new ChangeDiagnosis(newest().diagnoses().getFirst().id(), cancer(DiagnosisRank.PRIMARY, "T2")));
        assertEquals(
                "T1c",
                letter().versions()
                        .getFirst()
                        .diagnoses()
                        .getFirst()
                        .entry()
                        .attributes()
                        .stage());
    }

    @Test
    void onlyTheNewestVersionIsReplaced() {
        trial.does(new RecordLaterWord(letter().id(), DAY, Optional.empty(), "More."));
        assertTrue(
                trial.refused(new ReplaceVersion(letter().versions().getFirst().id(), "wrong"))
                        .getFirst()
                        .contains("newest"));
    }

    @Test
    void aDoctorWhoKnewTheFirstOpinionIsToldOfUntilItIsNotedWhoShowedIt() {
        OpinionEntry second = new OpinionEntry(
                2, Optional.empty(), "Dr Two", "", "", OpinionMode.VIDEO, IndependenceMode.OPEN, DAY, DAY, Need.NO, "");
        trial.does(new RecordOpinion(second));
        assertEquals(1, rows().letters().getLast().independence().warnings().size());
        assertEquals(List.of(), letter().independence().warnings());
        trial.does(new RevealOpinion(1, "Dr Two", DAY));
        assertEquals(List.of(), rows().letters().getLast().independence().warnings());
        assertEquals(1, rows().letters().getLast().independence().history().size());
    }
}
