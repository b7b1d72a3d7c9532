package care.quarterback.steps.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.entry.EntryList;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.steps.coverage.CoverageOutlook.CoverageResult;
import care.quarterback.steps.coverage.DisputeQuery.DisputeRow;
import care.quarterback.testkit.Requirement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageQueryTest {

    private static final String MEDICARE = "kind=ORIGINAL_MEDICARE | partB=YES | primary=true";

    private static Payments medicare(String fields) {
        return new Payments(CheckCode.COVERAGE_UNCHECKED)
                .adds(EntryList.COVERAGES, MEDICARE + fields)
                .adds(
                        EntryList.PROPOSED_PROCEDURES,
                        "name=Fusion | surgery=true | medicallyNecessary=YES | emergency=NO | excludedService=NO");
    }

    private static CoverageOutlook second(Payments payments) {
        return payments.trial().plan().coverage().getFirst();
    }

    @ParameterizedTest
    @Requirement("S37")
    @CsvSource({
        "240.00,0,48.00",
        "240.00,100.00,128.00",
        "240.00,283.00,240.00",
        "0.12,0,0.02",
        "0.13,0,0.03",
        "100.125,0,20.03"
    })
    void thePatientPaysTheDeductibleAndAFifthOfTheRest(BigDecimal allowed, BigDecimal left, BigDecimal share) {
        assertEquals(share, PatientShare.of(allowed, left, BigDecimal.valueOf(20)));
    }

    @Test
    @Requirement("S37")
    void theShareStandsWithTheOutlook() {
        Payments payments = medicare(" | deductibleRemaining=100.00")
                .adds(EntryList.COSTS, "opinionNumber=2 | kind=VISIT | allowed=240.00");
        CoverageOutlook outlook = second(payments);
        assertEquals(CoverageResult.LIKELY_COVERED, outlook.result());
        assertEquals(Optional.of(new BigDecimal("128.00")), outlook.patientShare());
        assertTrue(
                outlook.reasons().stream()
                        .anyMatch(reason -> reason.contains("$128:") && reason.contains("90 FR 52063")),
                outlook.reasons().toString());
        assertTrue(outlook.source().contains("chapter 15, section 30"), outlook.source());
    }

    @Test
    @Requirement("S37")
    void anUnknownDeductibleIsCountedWholeAndSaid() {
        Payments payments = medicare("").adds(EntryList.COSTS, "opinionNumber=2 | kind=VISIT | allowed=383.00");
        CoverageOutlook outlook = second(payments);
        assertEquals(Optional.of(new BigDecimal("303.00")), outlook.patientShare());
        assertTrue(outlook.reasons().stream().anyMatch(reason -> reason.contains("the full $283 ")));
    }

    @Test
    @Requirement("S37")
    void aYearWithoutADeductibleGivesNoAmount() {
        Payments payments = medicare(" | deductibleRemaining=0.00")
                .adds(EntryList.COSTS, "opinionNumber=2 | kind=VISIT | allowed=240.00");
        payments.trial().today("2027-02-01");
        CoverageOutlook outlook = second(payments);
        assertEquals(Optional.empty(), outlook.patientShare());
        assertTrue(outlook.reasons().stream()
                .anyMatch(reason -> reason.contains("The deductible for 2027 isn’t in our rules")));
    }

    @Test
    void anOldRuleSaysThatItIsOld() {
        Payments payments = medicare("");
        assertFalse(second(payments).reasons().stream().anyMatch(reason -> reason.contains("last checked")));
        payments.trial().today("2028-01-03");
        assertTrue(second(payments).reasons().stream().anyMatch(reason -> reason.contains("last checked")));
    }

    private static String ask(String coverage) {
        return second(new Payments(CheckCode.COVERAGE_UNCHECKED).adds(EntryList.COVERAGES, coverage))
                .sentence();
    }

    @Test
    void whoHasNoPlanIsToldToAskForAnEstimate() {
        CoverageOutlook outlook =
                second(new Payments(CheckCode.COVERAGE_UNCHECKED).adds(EntryList.COVERAGES, "kind=NONE"));
        assertEquals(
                "The patient has no insurance plan and would likely have to pay for this. Ask the doctor’s office for a"
                        + " good-faith estimate before the visit.",
                outlook.sentence());
        assertEquals(CoverageResult.LIKELY_NOT_COVERED, outlook.result());
    }

    @Test
    void aPlanIsAskedByItsNameAndWithoutOneAsThePlan() {
        assertEquals(
                "Ask Northlake PPO whether it helps pay for this, and record the reference number.",
                ask("kind=PRIVATE | planName=Northlake PPO"));
        assertEquals(
                "Ask Medicaid whether it helps pay for this, and record the reference number.", ask("kind=MEDICAID"));
        for (String kind : List.of("PRIVATE", "EMPLOYER", "OTHER")) {
            assertEquals(
                    "Ask the insurance plan whether it helps pay for this, and record the reference number.",
                    ask("kind=" + kind));
        }
    }

    @Test
    @Requirement("S33")
    void nothingSaidPromisesAnything() {
        CoverageOutlook outlook = second(medicare("").adds(EntryList.COSTS, "opinionNumber=2 | allowed=240.00"));
        assertFalse((outlook.sentence() + outlook.reasons()).contains("covered"), outlook.toString());
    }

    @ParameterizedTest
    @CsvSource({"1150.00,390.00,false", "1160.00,400.00,true", "700.00,-60.00,false"})
    void aBillFourHundredDollarsAboveItsEstimateMayBeDisputed(String billed, BigDecimal above, boolean eligible) {
        Payments payments = new Payments(CheckCode.GFE_MISSING)
                .adds(
                        EntryList.GOOD_FAITH_ESTIMATES,
                        "opinionNumber=2 | amount=760.00 | billed=" + billed + " | billedOn=2026-03-02");
        List<DisputeRow> rows = payments.trial()
                .read(c -> new DisputeQuery(DeskTexts.in(Locale.US))
                        .of(new CaseFacts(c, LocalDate.of(2026, 3, 3), PlanSettings.shipped()), 2));
        assertEquals(above, rows.getFirst().above());
        assertEquals(eligible, rows.getFirst().eligible());
        assertEquals(
                eligible ? Optional.of(LocalDate.of(2026, 6, 30)) : Optional.empty(),
                rows.getFirst().startBy());
    }
}
