package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.rules.RuleId;
import care.quarterback.core.rules.RuleVersion;
import care.quarterback.core.rules.RuleWords;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Answer;
import care.quarterback.model.Appointment;
import care.quarterback.model.Cost;
import care.quarterback.model.Coverage;
import care.quarterback.model.CoverageKind;
import care.quarterback.model.Need;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.coverage.CoverageOutlook.CoverageResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the payer will likely say about an opinion, with the rule that was in force, how far it can be relied on, and what
 * the patient would likely pay. Reads a case on the thread that owns it.
 */
public final class CoverageQuery {

    private static final String FEATURE = "outlook";
    private static final Set<CoverageResult> SHARED = EnumSet.of(
            CoverageResult.LIKELY_COVERED,
            CoverageResult.ASK_MEDICARE,
            CoverageResult.CONFIRMATORY_ONLY,
            CoverageResult.NOT_THIS_RULE);

    private final OutlookQuery outlook;
    private final DisputeQuery disputes;
    private final RuleWords words;
    private final Sentences sentences;

    public CoverageQuery(Sentences sentences) {
        this.sentences = sentences;
        this.outlook = new OutlookQuery(sentences);
        this.disputes = new DisputeQuery(sentences);
        this.words = new RuleWords(sentences);
    }

    /** A part of the reasons, and the amount where it can be told. */
    private record Share(Optional<BigDecimal> amount, List<String> reasons) {

        static final Share NONE = new Share(Optional.empty(), List.of());
    }

    /**
     * The outlook for one opinion.
     *
     * @param opinion its number, 2 or more
     * @param stands the opinions there are; those with this number or a higher one are not looked at
     */
    public CoverageOutlook of(CaseFacts facts, int opinion, List<OpinionStand> stands) {
        CoverageOutlook found = outlook.of(facts.careCase(), opinion, stands);
        LocalDate day = day(facts, opinion);
        Optional<RuleVersion> rule =
                RuleId.of(found.rule()).flatMap(id -> facts.settings().rules().inForce(id, day));
        Share share = share(facts, found, day);
        List<String> more = new ArrayList<>(share.reasons());
        rule.ifPresent(version -> more.addAll(words.badges(version, facts.today())));
        more.addAll(medicare(facts, opinion));
        disputes.of(facts, opinion).forEach(dispute -> more.add(dispute.sentence()));
        return found.with(rule.map(RuleVersion::citation).orElse(found.source()), more, share.amount());
    }

    /** What Original Medicare's lists and its rule on telehealth add. */
    private List<String> medicare(CaseFacts facts, int opinion) {
        List<String> more = new ArrayList<>();
        MedicareAuthorization.of(facts)
                .forEach(listed -> more.add(words.cited(
                        sentences.of(
                                FEATURE,
                                "authorization." + listed.match(),
                                listed.care().name(),
                                listed.kind()),
                        listed.rule(),
                        facts.today())));
        MedicareChecks.Telehealth.of(facts)
                .filter(visit -> visit.opinion() == opinion)
                .ifPresent(visit -> visit.end()
                        .ifPresent(end -> more.add(
                                words.cited(sentences.of(FEATURE, "telehealth", end), visit.rule(), facts.today()))));
        return more;
    }

    /** The day of the opinion's visit, else today. */
    private static LocalDate day(CaseFacts facts, int opinion) {
        return facts.referrals()
                .filter(referral -> referral.getOpinionNumber() == opinion)
                .flatMap(referral -> CaseFacts.standing(referral.getAppointments()))
                .map(Appointment::getDate)
                .filter(Objects::nonNull)
                .reduce((before, last) -> last)
                .orElse(facts.today());
    }

    private Share share(CaseFacts facts, CoverageOutlook found, LocalDate day) {
        Optional<Coverage> medicare = Payer.of(facts.careCase())
                .filter(coverage ->
                        coverage.getKind() == CoverageKind.ORIGINAL_MEDICARE && coverage.getPartB() == Answer.YES);
        Optional<BigDecimal> allowed = CaseFacts.standing(facts.careCase().getCosts())
                .filter(cost -> cost.getOpinionNumber() == found.opinion())
                .map(Cost::getAllowed)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add);
        if (medicare.isEmpty() || allowed.isEmpty() || !SHARED.contains(found.result())) {
            return Share.NONE;
        }
        return facts.settings()
                .rules()
                .inForce(RuleId.PART_B_SHARE, day)
                .map(rule -> share(facts, medicare.get(), allowed.get(), rule))
                .orElseGet(
                        () -> new Share(Optional.empty(), List.of(sentences.of(FEATURE, "share.no-rule", year(day)))));
    }

    private Share share(CaseFacts facts, Coverage medicare, BigDecimal allowed, RuleVersion rule) {
        BigDecimal percent = rule.amount("coinsurance");
        BigDecimal left =
                Optional.ofNullable(medicare.getDeductibleRemaining()).orElseGet(() -> rule.amount("deductible"));
        BigDecimal amount = PatientShare.of(allowed, left, percent);
        List<String> reasons = new ArrayList<>();
        String sentence = sentences.of(
                FEATURE,
                "share",
                sentences.dollars(amount),
                sentences.dollars(allowed.min(left)),
                percent.toPlainString(),
                sentences.dollars(allowed));
        reasons.add(words.cited(sentence, rule, facts.today()));
        if (medicare.getDeductibleRemaining() == null) {
            reasons.add(sentences.of(FEATURE, "share.deductible", sentences.dollars(rule.amount("deductible"))));
        }
        if (supplement(facts, medicare)) {
            reasons.add(sentences.of(FEATURE, "share.medigap"));
        }
        return new Share(Optional.of(amount), reasons);
    }

    private static boolean supplement(CaseFacts facts, Coverage medicare) {
        return medicare.getMedigap() == Answer.YES
                || CaseFacts.standing(facts.careCase().getCoverages())
                        .anyMatch(coverage -> coverage.getKind() == CoverageKind.MEDIGAP);
    }

    private static String year(LocalDate day) {
        return Integer.toString(day.getYear());
    }

    /** What an opinion says on the need, and the option it recommends first. */
    public record OpinionStand(int number, Need need, Optional<ObjectId> option) {}
}
