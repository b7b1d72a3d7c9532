package care.quarterback.benchmarks;

import care.quarterback.consensus.goals.AlignQuery;
import care.quarterback.consensus.goals.AlignRows;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Goal;
import care.quarterback.model.OptionClass;
import care.quarterback.model.Rating;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.value.ObjectId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the options fit what matters, while somebody moves a slider: every weight is a trial, everything is computed anew with
 * the weights at which another option would lead, and said in sentences. The reference computes the same numbers on bare
 * arrays and says nothing.
 */
final class AlignBenchmark implements Benchmark {

    private static final String NAME = "align";
    private static final int OPTIONS = 12;
    private static final int GOALS = 20;

    @Override
    public void run(Settings settings, Results results) throws Exception {
        CareCase careCase = drawn(new Random(20_260_601));
        List<ObjectId> goals = careCase.getGoals().stream()
                .map(goal -> new ObjectId(goal.getId()))
                .toList();
        var query = new AlignQuery(DeskTexts.in(Locale.ENGLISH));
        var bare = new BareAlignment(weights(careCase), ratings(careCase));
        var contest = new Contest();
        Contest.Times times = contest.run(
                settings.amount(5_000, 300),
                settings.amount(2_000, 100),
                round -> query.rows(careCase, Map.of(goals.get(round % GOALS), (double) (round % 11))),
                round -> bare.with(round % GOALS, round % 11));
        AlignRows rows = query.rows(careCase);
        agree(rows, bare.with(0, careCase.getGoals().getFirst().getWeight()));
        results.compared(
                new Results.Subject(NAME, OPTIONS + " options, " + GOALS + " goals, one slider moved", "warm", "ms"),
                times.ours().median(),
                times.reference().median(),
                care.quarterback.benchmarks.Goal.below(1),
                "95th percentile %s ms; %d weights at which another option would lead, each in a sentence"
                        .formatted(
                                Results.number(times.ours().percentile(95)),
                                rows.crossings().size()));
    }

    private static void agree(AlignRows rows, BareAlignment.Result bare) {
        boolean same = rows.crossings().size() == bare.crossings()
                && Math.abs(rows.options().getFirst().score().getAsDouble() - bare.best()) < 1e-9;
        if (!same) {
            throw new IllegalStateException("the two do not compute the same");
        }
    }

    private static CareCase drawn(Random random) {
        CaseFactory model = CaseFactory.eINSTANCE;
        CareCase careCase = model.createCareCase();
        for (int i = 0; i < GOALS; i++) {
            Goal goal = model.createGoal();
            goal.setId(UUID.randomUUID().toString());
            goal.setText("what matters, number " + i);
            goal.setWeight(1 + random.nextInt(10));
            goal.setMain(i == 0);
            careCase.getGoals().add(goal);
        }
        for (int i = 0; i < OPTIONS; i++) {
            TreatmentOption option = model.createTreatmentOption();
            option.setId(UUID.randomUUID().toString());
            option.setLetter(Character.toString('A' + i));
            option.setName("treatment " + i);
            option.setOptionClass(OptionClass.OTHER);
            careCase.getOptions().add(option);
            List<Integer> values =
                    IntStream.range(0, GOALS).mapToObj(n -> n % 11).collect(Collectors.toList());
            Collections.shuffle(values, random); // options that are close to each other have the most crossings
            for (Goal goal : careCase.getGoals()) {
                Rating rating = model.createRating();
                rating.setId(UUID.randomUUID().toString());
                rating.setGoal(goal);
                rating.setAuthor("Dr Okonjo");
                rating.setValue(values.remove(0));
                option.getRatings().add(rating);
            }
        }
        return careCase;
    }

    private static double[] weights(CareCase careCase) {
        return careCase.getGoals().stream().mapToDouble(Goal::getWeight).toArray();
    }

    private static double[][] ratings(CareCase careCase) {
        return careCase.getOptions().stream()
                .map(option -> option.getRatings().stream()
                        .mapToDouble(Rating::getValue)
                        .toArray())
                .toArray(double[][]::new);
    }
}
