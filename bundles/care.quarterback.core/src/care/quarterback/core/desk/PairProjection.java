package care.quarterback.core.desk;

import care.quarterback.core.consensus.CompareQuery;
import care.quarterback.core.consensus.PairRow;
import care.quarterback.core.spi.CaseProjection.OpinionPair;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.model.CareCase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The compared opinions of a case as the store keeps them for practice-wide rates. */
final class PairProjection implements Function<CareCase, List<OpinionPair>> {

    private final CompareQuery compare;
    private final Supplier<Optional<CodeCatalogue>> release;
    private final Supplier<LocalDate> today;

    PairProjection(CompareQuery compare, Supplier<Optional<CodeCatalogue>> release, Supplier<LocalDate> today) {
        this.compare = compare;
        this.release = release;
        this.today = today;
    }

    @Override
    public List<OpinionPair> apply(CareCase careCase) {
        if (careCase.getOpinions().size() < 2) {
            return List.of();
        }
        return compare.rows(careCase, release.get(), today.get()).pairs().stream()
                .map(PairProjection::pair)
                .toList();
    }

    private static OpinionPair pair(PairRow row) {
        return new OpinionPair(
                row.first(),
                row.second(),
                row.diagnosis().name(),
                row.provisional(),
                row.confirmation().isPresent(),
                row.overall().name());
    }
}
