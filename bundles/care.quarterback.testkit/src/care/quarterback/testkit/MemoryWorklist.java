package care.quarterback.testkit;

import care.quarterback.core.spi.CaseProjection;
import care.quarterback.core.spi.CaseProjection.WorkItem;
import care.quarterback.core.spi.SearchTerms;
import care.quarterback.core.spi.Worklist;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The worklist by plain counting, with the same contract as the real one. */
final class MemoryWorklist implements Worklist {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final Comparator<Row> ORDER = Comparator.comparingInt(Row::bucket)
            .thenComparing(row -> row.item().due())
            .thenComparing(
                    row -> row.item().visit() == null ? NEVER : row.item().visit())
            .thenComparing(row -> row.caseId().value())
            .thenComparing(Row::key);

    private final Supplier<Collection<CaseProjection>> cases;

    MemoryWorklist(Supplier<Collection<CaseProjection>> cases) {
        this.cases = cases;
    }

    @Override
    public List<Row> page(Query query) {
        Set<String> words = SearchTerms.of(query.filter().text());
        if (words.isEmpty() && !query.filter().text().isBlank()) {
            return List.of();
        }
        return cases.get().stream()
                .filter(projection -> words.stream()
                        .allMatch(word -> projection.terms().stream().anyMatch(term -> term.startsWith(word))))
                .flatMap(projection -> rows(projection, query))
                .sorted(ORDER)
                .filter(row -> query.after().isEmpty()
                        || ORDER.compare(row, query.after().get()) > 0)
                .limit(query.limit())
                .toList();
    }

    private static Stream<Row> rows(CaseProjection projection, Query query) {
        return projection.items().stream()
                .distinct()
                .filter(item -> item.due() != null
                        && (item.until() == null || !item.until().isBefore(query.on()))
                        && wanted(item, query.filter()))
                .map(item -> new Row(
                        projection.summary().id(),
                        projection.summary().patient(),
                        item,
                        bucket(item, query),
                        item.toString()));
    }

    private static boolean wanted(WorkItem item, Filter filter) {
        return filter.owner().map(item.owner()::equals).orElse(true)
                && filter.kind().map(item.kind()::equals).orElse(true)
                && (!filter.calls() || !item.telephone().isEmpty())
                && (!filter.blocking() || item.severity().equals(WorkItem.BLOCK))
                && (!filter.waiting() || !item.waitingOn().isEmpty());
    }

    private static int bucket(WorkItem item, Query query) {
        boolean blocks = item.severity().equals("BLOCK");
        if (item.due().isBefore(query.on())) {
            return blocks ? 0 : 2;
        }
        if (item.due().equals(query.on())) {
            return blocks ? 1 : 3;
        }
        return item.due().isAfter(query.soon()) ? 5 : 4;
    }
}
