package care.quarterback.steps.coverage;

import static java.util.function.Predicate.not;

import care.quarterback.core.text.Sentences;
import care.quarterback.model.Answer;
import care.quarterback.model.Candidate;
import care.quarterback.model.CareCase;
import care.quarterback.model.Coverage;
import care.quarterback.model.CoverageCheck;
import care.quarterback.model.CoverageKind;
import care.quarterback.model.Need;
import care.quarterback.model.OptionClass;
import care.quarterback.model.ProposedProcedure;
import care.quarterback.model.Recommendation;
import care.quarterback.model.Stance;
import care.quarterback.model.Statement;
import care.quarterback.steps.coverage.CoverageOutlook.CoverageResult;
import care.quarterback.steps.coverage.CoverageQuery.OpinionStand;
import care.quarterback.steps.coverage.PartBRule.PartBFacts;
import care.quarterback.steps.coverage.PartBRule.PartBFacts.SoFar;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What Medicare or the plan will likely say about an opinion: the Part B rule for Original Medicare, the plan's own
 * answer for every other plan. Reads a case on the thread that owns it.
 */
public final class OutlookQuery {

    private static final String FEATURE = "outlook";
    private static final String PLAN_RULE = "PLAN-OWN-WORD";
    private static final Set<CoverageKind> NAMES =
            EnumSet.of(CoverageKind.MEDICARE_ADVANTAGE, CoverageKind.MEDICAID, CoverageKind.MEDIGAP);
    private static final Set<OptionClass> SURGERY = EnumSet.of(OptionClass.SURGERY_MAJOR, OptionClass.SURGERY_MINOR);

    private final PartBRule partB = PartBRule.shipped();
    private final Sentences sentences;

    public OutlookQuery(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * The outlook for one opinion.
     *
     * @param opinion its number, 2 or more
     * @param stands the opinions there are; those with this number or a higher one are not looked at
     */
    public CoverageOutlook of(CareCase careCase, int opinion, List<OpinionStand> stands) {
        Optional<Coverage> coverage = Payer.of(careCase);
        if (coverage.isPresent() && coverage.get().getKind() == CoverageKind.NONE) {
            return selfPay(opinion);
        }
        if (coverage.isPresent() && coverage.get().getKind() != CoverageKind.ORIGINAL_MEDICARE) {
            return plan(careCase, opinion, coverage.get());
        }
        if (coverage.isEmpty()) {
            return new CoverageOutlook(
                    opinion,
                    CoverageResult.ASK_PLAN,
                    sentences.of(FEATURE, "no-payer"),
                    List.of(),
                    PLAN_RULE,
                    sentences.of(FEATURE, "source.plan"),
                    Optional.empty(),
                    Optional.empty());
        }
        List<OpinionStand> before =
                stands.stream().filter(stand -> stand.number() < opinion).toList();
        Optional<Answer> accepts = doctor(careCase, opinion);
        var facts = new PartBFacts(
                coverage.get().getPartB(),
                marked(careCase, ProposedProcedure::getExcludedService),
                marked(careCase, ProposedProcedure::getEmergency),
                procedure(careCase),
                necessary(careCase, before),
                accepts.orElse(Answer.YES),
                soFar(before));
        PartBRule.PartBResult found = partB.of(facts);
        return new CoverageOutlook(
                opinion,
                found.result(),
                sentences.of(FEATURE, found.sentence()),
                reasons(facts, accepts),
                partB.id(),
                partB.source(),
                Optional.empty(),
                Optional.empty());
    }

    private List<String> reasons(PartBFacts facts, Optional<Answer> accepts) {
        var reasons = new ArrayList<String>();
        reasons.add(sentences.of(FEATURE, "reason.part-b." + facts.partB()));
        reasons.add(sentences.of(FEATURE, "reason.procedure." + (facts.procedure() ? "YES" : "NO")));
        if (facts.procedure()) {
            reasons.add(sentences.of(FEATURE, "reason.necessary." + facts.necessary()));
            reasons.add(sentences.of(
                    FEATURE, "reason.doctor." + accepts.map(Answer::name).orElse("NOT_CHOSEN")));
            reasons.add(sentences.of(FEATURE, "reason.so-far." + facts.soFar()));
        }
        return reasons;
    }

    private CoverageOutlook selfPay(int opinion) {
        return new CoverageOutlook(
                opinion,
                CoverageResult.LIKELY_NOT_COVERED,
                sentences.of(FEATURE, "self-pay"),
                List.of(),
                PLAN_RULE,
                sentences.of(FEATURE, "source.plan"),
                Optional.empty(),
                Optional.empty());
    }

    private CoverageOutlook plan(CareCase careCase, int opinion, Coverage coverage) {
        Optional<String> name = name(coverage);
        Optional<CoverageCheck> check = Payer.asked(careCase, opinion);
        Answer answer = check.map(asked -> Payer.answer(asked, opinion)).orElse(Answer.UNKNOWN);
        Optional<String> reference = check.map(CoverageCheck::getReference).filter(text -> !text.isBlank());
        CoverageResult result = answer == Answer.NO ? CoverageResult.LIKELY_NOT_COVERED : CoverageResult.ASK_PLAN;
        String sentence = sentences.of(
                FEATURE,
                (name.isPresent() ? "plan." : "plan.unnamed.") + answer,
                name.orElse(""),
                reference.orElseGet(() -> sentences.of(FEATURE, "no-reference")));
        var reasons = new ArrayList<String>();
        check.map(CoverageCheck::getPromised)
                .filter(text -> !text.isBlank())
                .ifPresent(text -> reasons.add(sentences.of(FEATURE, "plan.promised", text)));
        check.map(CoverageCheck::getOtherRules)
                .filter(text -> !text.isBlank())
                .ifPresent(text -> reasons.add(sentences.of(FEATURE, "plan.rules", text)));
        return new CoverageOutlook(
                opinion,
                result,
                sentence,
                reasons,
                PLAN_RULE,
                sentences.of(FEATURE, "source.plan"),
                reference,
                Optional.empty());
    }

    /** What the plan is called; empty when only its kind is known, and the kind is no name. */
    private Optional<String> name(Coverage coverage) {
        return Optional.ofNullable(coverage.getPlanName())
                .filter(name -> !name.isBlank())
                .or(() ->
                        Optional.of(coverage.getKind()).filter(NAMES::contains).map(sentences::word));
    }

    private static boolean marked(CareCase careCase, Function<ProposedProcedure, Answer> mark) {
        return careCase.getProposedProcedures().stream()
                .anyMatch(procedure -> !procedure.isVoided() && mark.apply(procedure) == Answer.YES);
    }

    /** A procedure is entered as such, or an opinion recommends surgery. */
    private static boolean procedure(CareCase careCase) {
        return careCase.getProposedProcedures().stream()
                        .anyMatch(procedure ->
                                !procedure.isVoided() && (procedure.isSurgery() || procedure.isMajorProcedure()))
                || careCase.getOpinions().stream()
                        .filter(not(Statement::isVoided))
                        .flatMap(opinion -> opinion.getVersions().stream())
                        .filter(not(Statement::isVoided))
                        .flatMap(version -> version.getRecommendations().stream())
                        .anyMatch(OutlookQuery::recommendsSurgery);
    }

    private static boolean recommendsSurgery(Recommendation recommendation) {
        return !recommendation.isVoided()
                && recommendation.getStance() == Stance.RECOMMENDED
                && recommendation.getOption() != null
                && SURGERY.contains(recommendation.getOption().getOptionClass());
    }

    /** What was recorded on the procedure; else a doctor who says it is needed has said so. */
    private static Answer necessary(CareCase careCase, List<OpinionStand> stands) {
        List<Answer> recorded = careCase.getProposedProcedures().stream()
                .filter(not(Statement::isVoided))
                .map(ProposedProcedure::getMedicallyNecessary)
                .filter(answer -> answer != Answer.UNKNOWN)
                .toList();
        if (recorded.contains(Answer.NO)) {
            return Answer.NO;
        }
        boolean said = stands.stream().anyMatch(stand -> stand.need() == Need.YES);
        return recorded.contains(Answer.YES) || said ? Answer.YES : Answer.UNKNOWN;
    }

    /** Whether the chosen doctor accepts Medicare; empty while nobody is chosen. */
    private static Optional<Answer> doctor(CareCase careCase, int opinion) {
        return careCase.getReferrals().stream()
                .filter(referral ->
                        !referral.isVoided() && referral.getOpinionNumber() == opinion && referral.getChosen() != null)
                .reduce((a, b) -> b)
                .map(referral -> accepts(referral.getChosen()));
    }

    private static Answer accepts(Candidate candidate) {
        if (candidate.getAcceptsMedicare() != Answer.UNKNOWN || candidate.getClinician() == null) {
            return candidate.getAcceptsMedicare();
        }
        return candidate.getClinician().getAcceptsMedicare();
    }

    private static SoFar soFar(List<OpinionStand> stands) {
        if (stands.size() >= 3) {
            return SoFar.THREE_OR_MORE;
        }
        if (stands.size() < 2) {
            return SoFar.ONE;
        }
        Need one = stands.get(0).need();
        Need other = stands.get(1).need();
        if (one == Need.NOT_STATED || other == Need.NOT_STATED) {
            return SoFar.NOT_STATED;
        }
        if (one != other) {
            return one == Need.NOT_NOW || other == Need.NOT_NOW ? SoFar.WITH_NOT_NOW : SoFar.YES_AND_NO;
        }
        if (stands.get(0).option().isEmpty() || stands.get(1).option().isEmpty()) {
            return SoFar.SAME_NEED_NO_PROCEDURE;
        }
        boolean same = stands.get(0).option().equals(stands.get(1).option());
        return same ? SoFar.SAME_NEED_SAME_PROCEDURE : SoFar.SAME_NEED_OTHER_PROCEDURE;
    }
}
