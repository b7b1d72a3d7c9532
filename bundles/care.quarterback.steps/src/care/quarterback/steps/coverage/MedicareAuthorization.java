package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.rules.RuleId;
import care.quarterback.core.rules.RuleVersion;
import care.quarterback.model.Coverage;
import care.quarterback.model.CoverageKind;
import care.quarterback.model.PlaceOfService;
import care.quarterback.model.PriorAuthorization;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which procedures and options are on Original Medicare's lists for prior authorization: by their words, the state, the place and
 * the day. The lists ship as data. Reads a case on the thread that owns it.
 */
final class MedicareAuthorization {

    private static final String TABLE = "medicare-authorization.tsv";
    private static final int CELLS = 8;
    private static final String ANY = "*";
    private static final String NONE = "-";
    private static final List<Row> ROWS =
            CoverageTables.rows(TABLE, CELLS).stream().map(Row::of).toList();

    private MedicareAuthorization() {}

    /** How sure it is that a procedure is on a list. */
    enum Match {
        LISTED,
        /** The words and the day fit; nobody has recorded the place or the state. */
        PERHAPS
    }

    /**
     * Care on a list, with the rule of that list.
     *
     * @param kind what the list calls it
     * @param verified this entry of the list was held against its source
     */
    record Listed(PlannedCare care, String kind, RuleVersion rule, Match match, boolean verified) {}

    private record Row(
            RuleId rule,
            String kind,
            Set<String> states,
            Set<PlaceOfService> places,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            List<List<Pattern>> words,
            boolean verified) {

        static Row of(List<String> cells) {
            return new Row(
                    RuleId.of(cells.get(0)).orElseThrow(),
                    cells.get(1),
                    cells.get(2).equals(ANY) ? Set.of() : Set.of(cells.get(2).split(",")),
                    places(cells.get(3)),
                    date(cells.get(4)),
                    date(cells.get(5)),
                    Arrays.stream(cells.get(6).split(";"))
                            .map(some -> Arrays.stream(some.split("\\+"))
                                    .map(word -> Pattern.compile("\\b" + Pattern.quote(word)))
                                    .toList())
                            .toList(),
                    cells.get(7).equals("yes"));
        }

        private static Set<PlaceOfService> places(String cell) {
            return cell.equals(ANY)
                    ? EnumSet.complementOf(EnumSet.of(PlaceOfService.UNKNOWN, PlaceOfService.HOSPITAL_INPATIENT))
                    : Arrays.stream(cell.split(","))
                            .map(PlaceOfService::valueOf)
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(PlaceOfService.class)));
        }

        private static Optional<LocalDate> date(String cell) {
            return cell.equals(NONE) ? Optional.empty() : Optional.of(LocalDate.parse(cell));
        }

        boolean names(String text) {
            return words.stream()
                    .anyMatch(all ->
                            all.stream().allMatch(word -> word.matcher(text).find()));
        }

        boolean inForce(LocalDate day) {
            return from.filter(day::isBefore).isEmpty()
                    && to.filter(day::isAfter).isEmpty();
        }

        Optional<Match> match(PlaceOfService place, String state) {
            boolean otherPlace = place != PlaceOfService.UNKNOWN && !places.contains(place);
            boolean otherState = !states.isEmpty() && !state.isEmpty() && !states.contains(state);
            if (otherPlace || otherState) {
                return Optional.empty();
            }
            boolean sure = place != PlaceOfService.UNKNOWN && (states.isEmpty() || !state.isEmpty());
            return Optional.of(sure ? Match.LISTED : Match.PERHAPS);
        }
    }

    /**
     * The listed care of a patient whom Original Medicare pays for, each once, by its surest list: what is proposed, and the
     * options of a kind that no proposed procedure is of.
     */
    static List<Listed> of(CaseFacts facts) {
        boolean medicare = Payer.of(facts.careCase())
                .map(Coverage::getKind)
                .filter(kind -> kind == CoverageKind.ORIGINAL_MEDICARE)
                .isPresent();
        if (!medicare) {
            return List.of();
        }
        List<PlannedCare> proposed = PlannedCare.procedures(facts);
        Stream<PlannedCare> options = PlannedCare.options(facts).stream()
                .filter(option -> facts.procedures().stream()
                        .noneMatch(procedure -> procedure.getOption() != null
                                && procedure.getOption().getId().equals(option.id())))
                .filter(option -> ROWS.stream()
                        .noneMatch(row -> row.names(option.words())
                                && proposed.stream().anyMatch(care -> row.names(care.words()))));
        return Stream.concat(proposed.stream(), options)
                .flatMap(care -> of(facts, care, care.day().orElse(facts.today())).stream())
                .toList();
    }

    /** The clock of the program that asks for the request; empty where none does. */
    static Optional<RuleVersion> clock(CaseFacts facts, PriorAuthorization request, LocalDate on) {
        return Stream.concat(PlannedCare.procedures(facts).stream(), PlannedCare.options(facts).stream())
                .filter(care -> care.isAskedBy(request))
                .flatMap(care -> of(facts, care, care.day().orElse(on)).stream())
                .map(Listed::rule)
                .findFirst();
    }

    private static Optional<Listed> of(CaseFacts facts, PlannedCare care, LocalDate day) {
        if (care.emergency()) {
            return Optional.empty();
        }
        return ROWS.stream()
                .filter(row -> row.inForce(day) && row.names(care.words()))
                .flatMap(row -> row
                        .match(care.place(), care.state())
                        .flatMap(match -> facts.settings()
                                .rules()
                                .inForce(row.rule(), day)
                                .map(rule -> new Listed(care, row.kind(), rule, match, row.verified())))
                        .stream())
                .min(Comparator.comparing(Listed::match));
    }
}
