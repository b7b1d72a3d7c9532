package care.quarterback.consensus.comparison;

import static java.util.function.Predicate.not;

import care.quarterback.consensus.agreement.Agreement;
import care.quarterback.consensus.agreement.AgreementResult;
import care.quarterback.consensus.agreement.AgreementResult.OverallClass;
import care.quarterback.consensus.agreement.CodeForks;
import care.quarterback.consensus.agreement.DiagnosisClass;
import care.quarterback.consensus.agreement.Exclusion;
import care.quarterback.consensus.agreement.OpinionContent;
import care.quarterback.consensus.comparison.CompareQuery.PairOfRecord;
import care.quarterback.consensus.comparison.PairRow.Confirmation;
import care.quarterback.consensus.comparison.PairRow.DiscriminatorRow;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import care.quarterback.model.Comparison;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.Discriminator;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.Statement;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lays two opinions side by side, with what a clinician said about the suggested class. */
final class PairQuery {

    private static final String FEATURE = "consensus";

    private final OpinionReader reader;
    private final Agreement agreement;
    private final CodeForks forks;
    private final SettleOffers offers;
    private final Sentences sentences;

    PairQuery(OpinionReader reader, Agreement agreement, CodeForks forks, Sentences sentences) {
        this.reader = reader;
        this.agreement = agreement;
        this.forks = forks;
        this.offers = new SettleOffers(sentences);
        this.sentences = sentences;
    }

    /** Each side is the last version before the first call between the two. */
    PairRow of(CareCase careCase, Opinion one, Opinion other) {
        Optional<LocalDate> call = OpinionReader.firstCall(careCase, one.getNumber(), other.getNumber());
        OpinionVersion here = OpinionReader.ofRecord(one, call);
        OpinionVersion there = OpinionReader.ofRecord(other, call);
        OpinionContent first = reader.content(one, here);
        OpinionContent second = reader.content(other, there);
        AgreementResult result = agreement.of(first, second);
        List<Comparison> said = careCase.getComparisons().stream()
                .filter(not(Statement::isVoided))
                .filter(comparison ->
                        comparison.getFirst() == one.getNumber() && comparison.getSecond() == other.getNumber())
                .toList();
        Optional<Comparison> confirmed = said.stream()
                .filter(comparison -> confirmedClass(comparison).isPresent())
                .reduce((a, b) -> b);
        DiagnosisClass diagnosis = confirmed.flatMap(PairQuery::confirmedClass).orElse(result.diagnosis());
        OverallClass overall = result.overall(diagnosis);
        List<Discriminator> settle = said.stream()
                .flatMap(comparison -> comparison.getDiscriminators().stream())
                .filter(not(Statement::isVoided))
                .toList();
        boolean review = result.needsReview() && confirmed.isEmpty();
        return new PairRow(
                first.number(),
                second.number(),
                diagnosis,
                result.diagnosis(),
                result.provisional(),
                result.similarity(),
                result.treatment(),
                result.need(),
                overall,
                result.conflicts(),
                review,
                sentences.of(FEATURE, overallKey(careCase, one, other, overall, result, diagnosis)),
                result.why(),
                result.notes(),
                result.derivations(),
                confirmed.map(comparison -> confirmation(comparison, result.diagnosis())),
                exclusion(diagnosis, result.provisional(), confirmed.isPresent()),
                settle.stream().map(PairQuery::discriminator).toList(),
                overall == OverallClass.ALIGNED
                        ? List.of()
                        : offers.of(
                                new SettleOffers.Side(first.number(), first.doctor(), here),
                                new SettleOffers.Side(second.number(), second.doctor(), there),
                                settle.stream()
                                        .map(each -> CaseFacts.text(each.getSource()))
                                        .collect(Collectors.toSet())),
                forks.of(List.of(first, second)));
    }

    private static String overallKey(
            CareCase careCase,
            Opinion one,
            Opinion other,
            OverallClass overall,
            AgreementResult result,
            DiagnosisClass diagnosis) {
        String key = "overall." + overall;
        if (settled(careCase, one, other, overall)) {
            return key + ".settled";
        }
        boolean unknown = overall == OverallClass.DIVERGENT
                && Ground.of(diagnosis, result.conflicts(), result.treatment(), result.need()) == Ground.UNKNOWN;
        return unknown ? key + ".unknown" : key;
    }

    /** The class of record stays; the sentence says that the doctors have come together since. */
    private static boolean settled(CareCase careCase, Opinion one, Opinion other, OverallClass overall) {
        return overall == OverallClass.DIVERGENT
                && careCase.getConsensus().stream()
                        .filter(not(Statement::isVoided))
                        .anyMatch(talk -> talk.getOutcome() == ConsensusOutcome.CONSENSUS
                                && OpinionReader.takesPart(talk, one.getNumber())
                                && OpinionReader.takesPart(talk, other.getNumber()));
    }

    private static Optional<DiagnosisClass> confirmedClass(Comparison comparison) {
        return known(comparison.getConfirmedClass());
    }

    private static Optional<DiagnosisClass> known(String name) {
        return Arrays.stream(DiagnosisClass.values())
                .filter(diagnosisClass -> diagnosisClass.name().equals(name))
                .findFirst();
    }

    private static Confirmation confirmation(Comparison comparison, DiagnosisClass suggested) {
        boolean other = known(comparison.getSuggestedClass())
                .map(diagnosisClass -> diagnosisClass != suggested)
                .orElse(false);
        return new Confirmation(
                new ObjectId(comparison.getId()),
                CaseFacts.text(comparison.getBy()),
                Optional.ofNullable(comparison.getOn()),
                CaseFacts.text(comparison.getReason()),
                other);
    }

    private static DiscriminatorRow discriminator(Discriminator discriminator) {
        return new DiscriminatorRow(
                new ObjectId(discriminator.getId()),
                CaseFacts.text(discriminator.getText()),
                CaseFacts.text(discriminator.getOwner()),
                Optional.ofNullable(discriminator.getDueOn()),
                Optional.ofNullable(discriminator.getDoneOn()),
                CaseFacts.text(discriminator.getResult()));
    }

    private Optional<String> exclusion(DiagnosisClass diagnosis, boolean provisional, boolean confirmed) {
        return Exclusion.of(diagnosis, provisional, confirmed).map(why -> sentences.of(FEATURE, "excluded." + why));
    }

    /** What the rates count of two opinions. */
    PairOfRecord counted(CareCase careCase, Opinion one, Opinion other) {
        PairRow row = of(careCase, one, other);
        Optional<LocalDate> call = OpinionReader.firstCall(careCase, one.getNumber(), other.getNumber());
        OpinionVersion second = OpinionReader.ofRecord(other, call);
        return new PairOfRecord(
                row.diagnosis(),
                Exclusion.of(
                        row.diagnosis(), row.provisional(), row.confirmation().isPresent()),
                row.treatment(),
                reader.content(one, OpinionReader.ofRecord(one, call)).need(),
                reader.content(other, second).need(),
                OpinionReader.date(second));
    }
}
