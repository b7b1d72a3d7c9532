package care.quarterback.desk.projection;

import care.quarterback.consensus.comparison.CompareQuery;
import care.quarterback.consensus.comparison.PairRow;
import care.quarterback.core.spi.CaseProjection.OpinionPair;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.model.CareCase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The pairs of a case's opinions for {@link CaseProjector}: each with the class that holds now. */
public final class ComparedPairs implements Function<CareCase, List<OpinionPair>> {

    private final CompareQuery query;
    private final Supplier<Optional<CodeCatalogue>> catalogue;

    /** @param catalogue the classification, where one is loaded */
    public ComparedPairs(CompareQuery query, Supplier<Optional<CodeCatalogue>> catalogue) {
        this.query = query;
        this.catalogue = catalogue;
    }

    @Override
    public List<OpinionPair> apply(CareCase careCase) {
        if (careCase.getOpinions().size() < 2) {
            return List.of();
        }
        // the day only matters for what is overdue, which a read model never holds
        LocalDate anyDay = Optional.ofNullable(careCase.getOpenedOn()).orElse(LocalDate.EPOCH);
        return query.rows(careCase, catalogue.get(), anyDay).pairs().stream()
                .map(ComparedPairs::pair)
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
