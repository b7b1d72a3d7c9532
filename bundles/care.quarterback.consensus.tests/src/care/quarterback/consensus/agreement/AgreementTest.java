package care.quarterback.consensus.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.agreement.AgreementResult.OverallClass;
import care.quarterback.core.codes.CodeTree;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.Certainty;
import care.quarterback.model.Need;
import care.quarterback.model.OptionClass;
import care.quarterback.model.value.ObjectId;
import care.quarterback.testkit.FewCodes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {

    private static final Sentences SENTENCES = DeskTexts.in(Locale.US);
    private static final CodeTree TREE = CodeTree.shipped();

    private final Agreement agreement = agreement(Optional.of(FewCodes.SOME));

    private static Agreement agreement(Optional<CodeCatalogue> words) {
        return new Agreement(TREE, words, SENTENCES);
    }

    private static DiagnosisContent diagnosis(String code, Map<Attribute, String> attributes) {
        return new DiagnosisContent("words for " + code, code, Certainty.CONFIRMED, attributes);
    }

    /** "-" is no diagnosis, "words" a diagnosis without a code, "nothing" an opinion without any entry. */
    private static OpinionContent opinion(int number, String code) {
        return opinion(
                number,
                switch (code) {
                    case "-", "nothing" -> null;
                    case "words" -> diagnosis("", Map.of());
                    default -> diagnosis(code, Map.of());
                },
                code.equals("-"));
    }

    private static OpinionContent opinion(int number, DiagnosisContent primary, boolean none) {
        return new OpinionContent(
                number,
                "Dr " + number,
                none,
                Optional.ofNullable(primary),
                List.of(),
                Optional.empty(),
                Need.NOT_STATED);
    }

    private static OpinionContent with(OpinionContent opinion, String option, OptionClass kind, Need need) {
        Optional<OpinionContent.Recommended> recommended = option == null
                ? Optional.empty()
                : Optional.of(new OpinionContent.Recommended(new ObjectId(option), option, option, kind));
        return new OpinionContent(
                opinion.number(),
                opinion.doctor(),
                opinion.noDiagnosis(),
                opinion.primary(),
                opinion.others(),
                recommended,
                need);
    }

    @ParameterizedTest
    @CsvSource({
        "words,M16.11,NOT_CODED,0",
        "-,words,NOT_CODED,0",
        "nothing,M16.11,NOT_CODED,0",
        "-,-,STILL_UNKNOWN,1",
        "R52,-,STILL_UNKNOWN,1",
        "R52,R07.9,STILL_UNKNOWN,1",
        "-,C61,ESTABLISHED,2",
        "R52,C61,ESTABLISHED,2",
        "C61,-,UNRESOLVED,3",
        "C61,R52,UNRESOLVED,3",
        "C61,C61,SAME,4",
        "S72.001A,S72.001D,SAME,4",
        "M16.11,M16.12,SIDE_CONFLICT,5",
        "M16.0,M16.11,SIDE_CONFLICT,5",
        "H25.11,H25.13,SIDE_CONFLICT,5",
        "S72.001A,S72.002D,SIDE_CONFLICT,5",
        "G81.91,G81.94,SIDE_CONFLICT,5",
        "M48,M48.062,REFINED,6",
        "M48.062,M48.0,REFINED,6",
        "M16.10,M16.11,REFINED,6",
        "M48.00,M48.061,REFINED,6",
        "M48.061,M48.062,RELATED,7",
        "M48.062,M46.1,RELATED,7",
        "H25.13,H25.21,RELATED,7",
        "M16.11,M17.12,RELATED,7",
        "C43.9,C4A.9,RELATED,7",
        "M48.062,M16.11,DIFFERENT,8",
        "I11.0,E85.82,DIFFERENT,8",
        "C7A.00,C80.1,DIFFERENT,8"
    })
    void theFirstRuleThatMatchesGivesTheClass(String first, String second, DiagnosisClass expected, int rule) {
        AgreementResult result = agreement.of(opinion(1, first), opinion(2, second));
        assertEquals(expected, result.diagnosis());
        assertEquals("A3." + rule, result.derivations().get(0).rule());
        assertEquals(2, result.derivations().get(0).inputs().size());
        assertEquals(
                "At least one doctor hasn’t recommended a treatment, so there’s nothing to compare.",
                result.why().treatment());
        assertEquals(
                "At least one doctor hasn’t said whether the treatment is needed.",
                result.why().need());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "GRADE,3+4=7,3+3=6,REFINED,true", "GRADE,3+4=7,3 + 4 = 7,SAME,false", "GRADE,3+4=7,-,REFINED,false",
                "SIDE,LEFT,RIGHT,SIDE_CONFLICT,true", "SIDE,LEFT,-,REFINED,false", "SITE,apex,base,SIDE_CONFLICT,true",
                "STAGE,T2,T3,REFINED,true", "ACUITY,acute,Acute,SAME,false", "CAUSE,-,-,SAME,false"
            })
    void equalCodesAreComparedAttributeByAttribute(
            Attribute attribute, String one, String other, DiagnosisClass expected, boolean conflict) {
        AgreementResult result = agreement.of(
                opinion(1, diagnosis("C61", said(attribute, one)), false),
                opinion(2, diagnosis("C61", said(attribute, other)), false));
        assertEquals(expected, result.diagnosis());
        assertEquals(conflict ? List.of(attribute) : List.of(), result.conflicts());
        assertEquals(
                expected == DiagnosisClass.SIDE_CONFLICT || conflict ? OverallClass.DIVERGENT : OverallClass.ALIGNED,
                result.overall());
    }

    private static Map<Attribute, String> said(Attribute attribute, String value) {
        return value == null ? Map.of() : Map.of(attribute, value);
    }

    @Test
    void withoutAReleaseItSaysWhatCannotBeTold() {
        AgreementResult result = agreement(Optional.empty()).of(opinion(1, "M16.11"), opinion(2, "M16.12"));
        assertEquals(DiagnosisClass.RELATED, result.diagnosis());
        assertTrue(result.needsReview());
        assertEquals(
                "No full ICD-10-CM release is loaded. So we can’t tell whether M16.11 and M16.12 differ only by side,"
                        + " or whether one is a less specific form of the other.",
                result.notes().get(0));
    }

    /** A side is the one field's value, else what the doctor wrote. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "M16.11,-,worn right hip,M16.12,-,worn left hip,SIDE_CONFLICT",
                "M16.11,RIGHT,worn hip,M16.12,LEFT,worn hip,SIDE_CONFLICT",
                "M16.11,RIGHT,worn hip,M16.12,-,worn left hip,SIDE_CONFLICT",
                "N20.0,-,Right-sided kidney stone,N20.0,-,kidney stone on the left,SIDE_CONFLICT",
                "N20.0,RIGHT,kidney stone,N20.0,-,left kidney stone,SIDE_CONFLICT",
                "M16.1,-,left hip,M16.11,-,right hip,SIDE_CONFLICT",
                "M16.11,-,worn right hip,M16.12,-,worn hip,RELATED",
                "M16.11,-,worn right hip,M16.12,-,worn right hip,RELATED",
                "N20.0,-,left kidney stone,N20.0,-,stones left and right,SAME",
                "M48.062,-,stenosis on the left,M16.11,-,right hip,DIFFERENT"
            })
    void withoutAReleaseTheDoctorsOwnWordsTellTheSide(
            String code,
            String side,
            String text,
            String other,
            String otherSide,
            String otherText,
            DiagnosisClass is) {
        AgreementResult result = agreement(Optional.empty())
                .of(
                        opinion(
                                1,
                                new DiagnosisContent(text, code, Certainty.CONFIRMED, said(Attribute.SIDE, side)),
                                false),
                        opinion(
                                2,
                                new DiagnosisContent(
                                        otherText, other, Certainty.CONFIRMED, said(Attribute.SIDE, otherSide)),
                                false));
        assertEquals(is, result.diagnosis());
        assertEquals(
                is == DiagnosisClass.SIDE_CONFLICT ? List.of(Attribute.SIDE) : List.of(),
                result.conflicts(),
                "the side");
    }

    /** Who rules out what the other names isn't without a diagnosis, whichever of them was first. */
    @Test
    void aDiagnosisThatTheOtherDoctorRulesOutIsNotEstablished() {
        var ruledOut = new OpinionContent(
                1,
                "Dr 1",
                true,
                Optional.empty(),
                List.of(new DiagnosisContent("gallstones", "K80.20", Certainty.RULED_OUT, Map.of())),
                Optional.empty(),
                Need.NOT_STATED);
        AgreementResult named = agreement.of(ruledOut, opinion(2, "K80.20"));
        assertEquals(DiagnosisClass.UNRESOLVED, named.diagnosis());
        assertEquals(OverallClass.DIVERGENT, named.overall());
        assertEquals(
                "Dr 2 names a cause: words for K80.20. Dr 1 rules that out.",
                named.why().diagnosis());
        AgreementResult turned = agreement.of(opinion(2, "K80.20"), ruledOut);
        assertEquals(DiagnosisClass.UNRESOLVED, turned.diagnosis());
        assertEquals(named.why().diagnosis(), turned.why().diagnosis());
        AgreementResult other = agreement.of(opinion(2, "C61"), ruledOut);
        assertEquals(
                "Dr 2 names a cause: words for C61. Dr 1 rules out gallstones and doesn’t name a cause.",
                other.why().diagnosis());
        assertEquals(
                DiagnosisClass.ESTABLISHED,
                agreement.of(ruledOut, opinion(2, "C61")).diagnosis());
    }

    @Test
    void aSymptomIsNotMeasuredAgainstAnIllness() {
        assertEquals(
                OptionalDouble.empty(),
                agreement.of(opinion(1, "R52"), opinion(2, "C61")).similarity());
    }

    @Test
    void differentSidesBesideDifferentCodesOfACategoryAreSaid() {
        var left = diagnosis("M48.061", Map.of(Attribute.SIDE, "LEFT"));
        var right = diagnosis("M48.062", Map.of(Attribute.SIDE, "RIGHT"));
        AgreementResult result = agreement.of(opinion(1, left, false), opinion(2, right, false));
        assertTrue(result.notes().contains("The doctors recorded different sides. A clinician should look at this."));
        assertTrue(result.needsReview());
    }

    @ParameterizedTest
    @CsvSource({"M25.561", "M54.50", "M79.604", "G89.4", "Z47.1"})
    void codesThatNameAComplaintNeedReview(String code) {
        AgreementResult result = agreement.of(opinion(1, code), opinion(2, "C61"));
        assertEquals(DiagnosisClass.DIFFERENT, result.diagnosis());
        assertTrue(result.needsReview());
        assertFalse(agreement.of(opinion(1, "M16.11"), opinion(2, "C61")).needsReview());
    }

    @ParameterizedTest
    @CsvSource({
        "A,SURGERY_MAJOR,A,SURGERY_MAJOR,T_SAME",
        "A,MORE_TESTS,B,MEDICATION,T_MORE_TESTS",
        "A,MEDICATION,B,MORE_TESTS,T_MORE_TESTS",
        "A,MEDICATION,B,MEDICATION,T_VARIANT",
        "A,SURGERY_MAJOR,B,THERAPY,T_DIFFERENT",
        "A,MORE_TESTS,A,MORE_TESTS,T_SAME"
    })
    void treatmentsCompareByOptionThenByKind(
            String one, OptionClass kind, String other, OptionClass otherKind, TreatmentClass expected) {
        OpinionContent first = with(opinion(1, "C61"), one, kind, Need.YES);
        OpinionContent second = with(opinion(2, "C61"), other, otherKind, Need.YES);
        assertEquals(expected, agreement.of(first, second).treatment());
        assertEquals(
                TreatmentClass.NOT_APPLICABLE,
                agreement.of(first, with(second, null, null, Need.YES)).treatment());
    }

    @ParameterizedTest
    @CsvSource({
        "YES,YES,AGREE",
        "NO,NO,AGREE",
        "YES,NO,DIFFER",
        "YES,NOT_NOW,DIFFER_REVIEW",
        "NO,NOT_NOW,DIFFER_REVIEW",
        "NOT_NOW,NOT_NOW,AGREE",
        "NOT_STATED,YES,NOT_APPLICABLE"
    })
    void needsCompareWordForWord(Need one, Need other, NeedClass expected) {
        assertEquals(
                expected,
                agreement
                        .of(with(opinion(1, "C61"), null, null, one), with(opinion(2, "C61"), null, null, other))
                        .need());
        assertEquals(
                expected,
                agreement
                        .of(with(opinion(1, "C61"), null, null, other), with(opinion(2, "C61"), null, null, one))
                        .need());
    }

    @ParameterizedTest
    @CsvSource({"SUSPECTED,PROVISIONAL", "PENDING_TESTS,PROVISIONAL", "CONFIRMED,ALIGNED"})
    void anOpenDiagnosisMakesThePairProvisional(Certainty certainty, OverallClass expected) {
        var open = new DiagnosisContent("words", "C61", certainty, Map.of());
        assertEquals(
                expected,
                agreement.of(opinion(1, "C61"), opinion(2, open, false)).overall());
        assertEquals(
                OverallClass.INCOMPLETE,
                agreement.of(opinion(1, "words"), opinion(2, open, false)).overall());
    }

    @Test
    void aConfirmedClassChangesTheWhole() {
        AgreementResult related = agreement.of(opinion(1, "M48.061"), opinion(2, "M48.062"));
        assertEquals(OverallClass.DIVERGENT, related.overall());
        assertEquals(OverallClass.ALIGNED, related.overall(DiagnosisClass.SAME));
    }

    @Test
    void swappingTheOpinionsSwapsEstablishedAndUnresolvedAndNothingElse() {
        var random = new Random(2026);
        String[] codes = {
            "-", "words", "R52", "M48", "M48.061", "M48.062", "M16.10", "M16.11", "M16.12", "C61", "E85.82", "M46.1"
        };
        OptionClass[] kinds = OptionClass.values();
        for (int round = 0; round < 2_000; round++) {
            OpinionContent one = with(
                    opinion(1, codes[random.nextInt(codes.length)]),
                    "O" + random.nextInt(3),
                    kinds[random.nextInt(kinds.length)],
                    Need.values()[random.nextInt(4)]);
            OpinionContent other = with(
                    opinion(2, codes[random.nextInt(codes.length)]),
                    "O" + random.nextInt(3),
                    kinds[random.nextInt(kinds.length)],
                    Need.values()[random.nextInt(4)]);
            AgreementResult there = agreement.of(one, other);
            AgreementResult back = agreement.of(other, one);
            assertEquals(swapped(there.diagnosis()), back.diagnosis());
            assertEquals(there.treatment(), back.treatment());
            assertEquals(there.need(), back.need());
            assertEquals(there.similarity(), back.similarity());
            assertEquals(there.needsReview(), back.needsReview());
        }
    }

    private static DiagnosisClass swapped(DiagnosisClass diagnosisClass) {
        return switch (diagnosisClass) {
            case ESTABLISHED -> DiagnosisClass.UNRESOLVED;
            case UNRESOLVED -> DiagnosisClass.ESTABLISHED;
            default -> diagnosisClass;
        };
    }

    @Test
    void nothingIsComputedWithoutCodes() {
        assertEquals(
                OptionalDouble.empty(),
                agreement.of(opinion(1, "words"), opinion(2, "C61")).similarity());
        assertEquals(
                OptionalDouble.empty(),
                agreement.of(opinion(1, "-"), opinion(2, "C61")).similarity());
        assertEquals(
                0.18,
                agreement
                        .of(opinion(1, "M48.062"), opinion(2, "M16.11"))
                        .similarity()
                        .getAsDouble(),
                0.005);
    }

    @Test
    void everyClassHasItsSentence() {
        for (DiagnosisClass diagnosisClass : DiagnosisClass.values()) {
            assertFalse(SENTENCES
                    .of("consensus", "diagnosis." + diagnosisClass, "a", "b", "c", "d", "e")
                    .contains("{"));
        }
        for (TreatmentClass treatment : TreatmentClass.values()) {
            assertFalse(SENTENCES
                    .of("consensus", "treatment." + treatment, "a", "b", "c", "d")
                    .contains("{"));
        }
        for (NeedClass needClass : NeedClass.values()) {
            assertFalse(SENTENCES
                    .of("consensus", "need." + needClass, "a", "b", "c", "d")
                    .contains("{"));
        }
    }
}
