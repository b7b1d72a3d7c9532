package care.quarterback.steps.records;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.Attempt;
import care.quarterback.model.MissingEffect;
import care.quarterback.model.MissingInformation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody waits for: what would delay the visit first, then by day. Immutable.
 *
 * @param delaying how many of those still missing would delay the visit
 * @param late how many of those still missing are past their day
 */
public record MissingRegister(List<Row> rows, int delaying, int late) {

    public static final MissingRegister NONE = new MissingRegister(List.of(), 0, 0);

    public MissingRegister {
        rows = List.copyOf(rows);
    }

    /**
     * One thing that is, or was, missing.
     *
     * @param owner who gets it; empty while nobody does
     * @param delays the visit would be delayed by it; else it is nice to have
     * @param late still missing, and its day is past
     * @param tries how often somebody asked for it
     */
    public record Row(
            String text,
            String owner,
            Optional<LocalDate> due,
            boolean delays,
            boolean late,
            int tries,
            Optional<LocalDate> lastTry,
            Optional<LocalDate> resolvedOn) {

        public boolean open() {
            return resolvedOn.isEmpty();
        }
    }

    public static MissingRegister of(CaseFacts facts) {
        List<Row> rows = CaseFacts.standing(facts.careCase().getMissingInformation())
                .map(missing -> row(missing, facts.today()))
                .sorted(Comparator.comparing(Row::open)
                        .thenComparing(Row::delays)
                        .reversed()
                        .thenComparing(row -> row.due().orElse(LocalDate.MAX))
                        .thenComparing(Row::text))
                .toList();
        return new MissingRegister(
                rows,
                (int) rows.stream().filter(row -> row.open() && row.delays()).count(),
                (int) rows.stream().filter(Row::late).count());
    }

    private static Row row(MissingInformation missing, LocalDate today) {
        List<Attempt> tries = CaseFacts.standing(missing.getAttempts()).toList();
        return new Row(
                Objects.toString(missing.getText(), ""),
                Objects.toString(missing.getOwner(), ""),
                Optional.ofNullable(missing.getDueOn()),
                missing.getEffect() == MissingEffect.WOULD_DELAY,
                missing.getResolvedOn() == null
                        && missing.getDueOn() != null
                        && missing.getDueOn().isBefore(today),
                tries.size(),
                tries.stream().map(Attempt::getOn).filter(Objects::nonNull).max(Comparator.naturalOrder()),
                Optional.ofNullable(missing.getResolvedOn()));
    }
}
