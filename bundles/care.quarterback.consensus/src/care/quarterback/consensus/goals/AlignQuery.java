package care.quarterback.consensus.goals;

import static java.util.function.Predicate.not;

import care.quarterback.consensus.goals.AlignRows.Crossing;
import care.quarterback.consensus.goals.AlignRows.GoalRow;
import care.quarterback.consensus.goals.AlignRows.OpinionAlignment;
import care.quarterback.consensus.goals.AlignRows.OptionRow;
import care.quarterback.consensus.goals.AlignRows.State;
import care.quarterback.consensus.goals.AlignRows.Term;
import care.quarterback.consensus.goals.RatedOptions.RatedOption;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.Recommendation;
import care.quarterback.model.Stance;
import care.quarterback.model.Statement;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.value.ObjectId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * How the options fit what matters to the patient: the patient's weights, the clinicians' ratings, and at which weights
 * another option would come out ahead. Reads a case on the thread that owns it; the rows are immutable.
 */
public final class AlignQuery {

    static final double TIE = 1e-9;
    private static final String FEATURE = "alignment";
    private static final double NEAR = 5.0;
    private static final Comparator<RatedOption> BY_NAME = Comparator.comparing(RatedOption::name)
            .thenComparing(RatedOption::letter)
            .thenComparing(rated -> rated.id().value());

    private final Sentences sentences;

    public AlignQuery(Sentences sentences) {
        this.sentences = sentences;
    }

    /** The rows with the patient's own weights. */
    public AlignRows rows(CareCase careCase) {
        return rows(careCase, Map.of());
    }

    /**
     * The rows with other weights for some goals, to see what would change; the case stays as it is.
     *
     * @param trialWeights by goal, 0 to 10; goals that are not named keep the patient's weight
     * @throws IllegalArgumentException when a trial weight is outside 0 to 10
     */
    public AlignRows rows(CareCase careCase, Map<ObjectId, Double> trialWeights) {
        var choices = new RatedOptions(careCase, trialWeights);
        List<RatedOption> ranked = ranked(choices.options());
        List<OptionRow> options = new ArrayList<>();
        ranked.forEach(rated -> options.add(row(rated, options.size() + 1)));
        choices.options().stream()
                .filter(rated -> !rated.ranked())
                .sorted(BY_NAME)
                .forEach(rated -> options.add(row(rated, 0)));
        List<OpinionAlignment> opinions = opinions(careCase, choices.options());
        if (ranked.isEmpty()) {
            String missing = missing(choices);
            return new AlignRows(
                    State.INSUFFICIENT,
                    Optional.of(missing),
                    choices.goals(),
                    options,
                    OptionalDouble.empty(),
                    false,
                    Optional.empty(),
                    opinions,
                    List.of(),
                    missing,
                    differing(options),
                    List.of(missing));
        }
        return ranking(
                choices.goals(), ranked, options, opinions, crossing -> leadsBeyond(careCase, trialWeights, crossing));
    }

    private AlignRows ranking(
            List<GoalRow> goals,
            List<RatedOption> ranked,
            List<OptionRow> options,
            List<OpinionAlignment> opinions,
            Predicate<Crossing> leads) {
        var said = new ArrayList<String>();
        OptionalDouble difference = OptionalDouble.empty();
        Optional<ObjectId> higher = Optional.empty();
        if (ranked.size() > 1) {
            difference = OptionalDouble.of(ranked.get(0).score() - ranked.get(1).score());
        }
        boolean near = difference.isPresent() && difference.getAsDouble() < NEAR - TIE;
        if (near) {
            higher = higherOnMain(ranked.get(0), ranked.get(1));
            said.addAll(nearTie(ranked, higher));
        }
        var crossings = new Crossings(sentences);
        List<Crossing> found = crossings.of(goals, ranked);
        var summary = new ArrayList<String>(said);
        if (!near) {
            summary.add(sentences.of(FEATURE, "leads", ranked.getFirst().name()));
        }
        crossings.nearest(found, ranked, leads).ifPresent(summary::add);
        options.forEach(option -> said.add(option.sentence()));
        List<String> differing = differing(options);
        said.addAll(differing);
        found.forEach(crossing -> said.add(crossing.sentence()));
        return new AlignRows(
                State.OK,
                Optional.empty(),
                goals,
                options,
                difference,
                near,
                higher,
                opinions,
                found,
                String.join(" ", summary),
                differing,
                said);
    }

    /** Just beyond the crossing weight, with all ratings as they are, the other option is the first of all. */
    private static boolean leadsBeyond(CareCase careCase, Map<ObjectId, Double> trialWeights, Crossing crossing) {
        var weights = new HashMap<>(trialWeights);
        double room = crossing.side() == AlignRows.Side.ABOVE ? 10 - crossing.weight() : -crossing.weight();
        weights.put(crossing.goal(), crossing.weight() + Math.copySign(Math.min(0.01, Math.abs(room) / 2), room));
        List<RatedOption> ranked = ranked(new RatedOptions(careCase, weights).options());
        return !ranked.isEmpty() && ranked.getFirst().id().equals(crossing.option());
    }

    /** Where clinicians rate one option differently for one goal. */
    private List<String> differing(List<OptionRow> options) {
        var said = new ArrayList<String>();
        for (OptionRow option : options) {
            for (Term term : option.terms()) {
                term.others()
                        .forEach(other -> said.add(sentences.of(
                                FEATURE,
                                "differing",
                                option.name(),
                                term.text(),
                                other.by(),
                                other.rating(),
                                term.by(),
                                term.rating())));
            }
        }
        return said;
    }

    private List<String> nearTie(List<RatedOption> ranked, Optional<ObjectId> higher) {
        RatedOption first = ranked.get(0);
        RatedOption second = ranked.get(1);
        var said = new ArrayList<String>();
        said.add(sentences.of(FEATURE, "near", first.name(), second.name()));
        first.main().ifPresent(term -> {
            if (higher.isPresent()) {
                String name = first.id().equals(higher.get()) ? first.name() : second.name();
                said.add(sentences.of(FEATURE, "near.main", name, term.text()));
            } else if (second.main().isPresent()) {
                said.add(sentences.of(FEATURE, "near.main.even", term.text()));
            }
        });
        return said;
    }

    private static Optional<ObjectId> higherOnMain(RatedOption first, RatedOption second) {
        int difference = first.mainRating() - second.mainRating();
        if (difference == 0) {
            return Optional.empty();
        }
        return Optional.of(difference > 0 ? first.id() : second.id());
    }

    private String missing(RatedOptions choices) {
        if (choices.goals().isEmpty()) {
            return sentences.of(FEATURE, "missing.goals");
        }
        if (choices.allWeight() <= 0) {
            return sentences.of(FEATURE, "missing.weights");
        }
        return sentences.of(FEATURE, choices.options().isEmpty() ? "missing.options" : "missing.ratings");
    }

    /** Best first; scores within 1e-9 of their neighbour count as even and go by main desire, then name. */
    private static List<RatedOption> ranked(List<RatedOption> choices) {
        List<RatedOption> sorted = choices.stream()
                .filter(RatedOption::ranked)
                .sorted(Comparator.comparingDouble(RatedOption::score).reversed())
                .toList();
        var result = new ArrayList<RatedOption>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i - 1).score() - sorted.get(i).score() > TIE) {
                sorted.subList(start, i).stream()
                        .sorted(Comparator.comparingInt(RatedOption::mainRating)
                                .reversed()
                                .thenComparing(BY_NAME))
                        .forEach(result::add);
                start = i;
            }
        }
        return result;
    }

    private OptionRow row(RatedOption rated, int place) {
        String sentence;
        if (place == 0) {
            sentence = sentences.of(FEATURE, "unranked", rated.name(), String.join("; ", rated.unrated()));
        } else {
            sentence = sentences.of(FEATURE, place == 1 ? "first" : "later", rated.name(), place);
        }
        OptionalDouble score = Double.isNaN(rated.score()) ? OptionalDouble.empty() : OptionalDouble.of(rated.score());
        return new OptionRow(
                rated.id(),
                rated.letter(),
                rated.name(),
                score,
                rated.ranked(),
                rated.unrated(),
                rated.terms(),
                sentence);
    }

    private static List<OpinionAlignment> opinions(CareCase careCase, List<RatedOption> choices) {
        var result = new ArrayList<OpinionAlignment>();
        careCase.getOpinions().stream()
                .filter(not(Statement::isVoided))
                .sorted(Comparator.comparingInt(Opinion::getNumber))
                .forEach(opinion -> latest(opinion)
                        .flatMap(AlignQuery::firstChoice)
                        .flatMap(option -> choices.stream()
                                .filter(choice -> choice.option() == option)
                                .findFirst())
                        .ifPresent(rated -> result.add(new OpinionAlignment(
                                opinion.getNumber(),
                                rated.id(),
                                rated.letter(),
                                Double.isNaN(rated.score())
                                        ? OptionalDouble.empty()
                                        : OptionalDouble.of(rated.score())))));
        return result;
    }

    private static Optional<OpinionVersion> latest(Opinion opinion) {
        return opinion.getVersions().stream()
                .filter(not(Statement::isVoided))
                .reduce((a, b) -> a.getDate() != null
                                && b.getDate() != null
                                && b.getDate().isBefore(a.getDate())
                        ? a
                        : b);
    }

    private static Optional<TreatmentOption> firstChoice(OpinionVersion version) {
        return version.getRecommendations().stream()
                .filter(recommendation -> !recommendation.isVoided()
                        && recommendation.getStance() == Stance.RECOMMENDED
                        && recommendation.getOption() != null)
                .min(Comparator.comparingInt(Recommendation::getOrder))
                .map(Recommendation::getOption);
    }
}
