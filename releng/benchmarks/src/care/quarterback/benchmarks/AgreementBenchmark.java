package care.quarterback.benchmarks;

import care.quarterback.consensus.agreement.Agreement;
import care.quarterback.consensus.agreement.DiagnosisClass;
import care.quarterback.consensus.agreement.DiagnosisContent;
import care.quarterback.consensus.agreement.OpinionContent;
import care.quarterback.core.codes.CodeTree;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.Certainty;
import care.quarterback.model.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The agreement of very many pairs of coded diagnoses, half of them within one category, on one core: similarity, and class by
 * the rules. The reference answers the same from maps of strings, as one would write it first. Without a release of the codes,
 * whose words only a few pairs need.
 */
final class AgreementBenchmark implements Benchmark {

    private static final String NAME = "agreement";
    private static final int CODES_A_CATEGORY = 40;
    private static final double MILLION = 1e6;

    /** @param pairs places in the codes, first and second in turn */
    private record Load(List<String> codes, List<OpinionContent> opinions, int[] pairs) {

        int count() {
            return pairs.length / 2;
        }
    }

    @Override
    public void run(Settings settings, Results results) throws Exception {
        var tree = CodeTree.shipped();
        Load load = load(tree, settings.amount(1_000_000, 50_000));
        var agreement = new Agreement(tree, Optional.empty(), DeskTexts.in(Locale.ENGLISH));
        var plain = new PlainCodes(tree);
        same(load, tree, agreement, plain);
        int warm = settings.amount(5, 2);
        int rounds = settings.amount(15, 3);
        Contest.Times similar =
                new Contest().run(warm, rounds, round -> similarity(load, tree), round -> plainSimilarity(load, plain));
        write(results, load, "similarity of code pairs", similar, Goal.NONE);
        Contest.Times classes =
                new Contest().run(warm, rounds, round -> classes(load, agreement), round -> plainClasses(load, plain));
        write(results, load, "class of code pairs, by the rules", classes, Goal.NONE);
        double perSecond = load.count() / (classes.ours().median() / 1_000);
        results.alone(
                new Results.Subject(NAME, "nanoseconds for the class of a pair", "warm", "ns"),
                1e9 / perSecond,
                Goal.below(1_000),
                "%.1f million pairs a second on one core".formatted(perSecond / MILLION));
    }

    private static void write(Results results, Load load, String what, Contest.Times times, Goal goal) {
        results.compared(
                new Results.Subject(NAME, what, "warm", "ms"),
                times.ours().median(),
                times.reference().median(),
                goal,
                "%d pairs of %d codes, half within one category; medians; the reference walks maps of strings"
                        .formatted(load.count(), load.codes().size()));
    }

    /** Codes of every block's first categories; each second pair is of one category. */
    private static Load load(CodeTree tree, int count) {
        var random = new Random(3);
        List<String> codes = new ArrayList<>();
        tree.ranges().stream().filter(range -> !range.chapter()).forEach(range -> {
            for (int i = 0; i < CODES_A_CATEGORY; i++) {
                codes.add(range.from() + "." + random.nextInt(10) + (i % 2 == 0 ? "" : random.nextInt(10)));
            }
        });
        int[] pairs = new int[2 * count];
        for (int i = 0; i < count; i++) {
            int first = random.nextInt(codes.size());
            pairs[2 * i] = first;
            pairs[2 * i + 1] = i % 2 == 0
                    ? first - first % CODES_A_CATEGORY + random.nextInt(CODES_A_CATEGORY)
                    : random.nextInt(codes.size());
        }
        return new Load(codes, codes.stream().map(AgreementBenchmark::opinion).toList(), pairs);
    }

    private static OpinionContent opinion(String code) {
        var diagnosis = new DiagnosisContent("words", code, Certainty.CONFIRMED, Map.of());
        return new OpinionContent(
                1, "doctor", false, Optional.of(diagnosis), List.of(), Optional.empty(), Need.NOT_STATED);
    }

    /** Both answer the same, else there is nothing to compare. */
    private static void same(Load load, CodeTree tree, Agreement agreement, PlainCodes plain) {
        for (int i = 0; i < load.pairs().length; i += 2) {
            String a = load.codes().get(load.pairs()[i]);
            String b = load.codes().get(load.pairs()[i + 1]);
            DiagnosisClass ours = agreement.diagnosis(
                    load.opinions().get(load.pairs()[i]), load.opinions().get(load.pairs()[i + 1]));
            if (ours != plain.of(a, b) || Math.abs(tree.similarity(a, b) - plain.similarity(a, b)) > 1e-12) {
                throw new IllegalStateException("the two differ on " + a + " and " + b);
            }
        }
    }

    private static Object similarity(Load load, CodeTree tree) {
        double sum = 0;
        for (int i = 0; i < load.pairs().length; i += 2) {
            sum += tree.similarity(
                    load.codes().get(load.pairs()[i]), load.codes().get(load.pairs()[i + 1]));
        }
        return sum;
    }

    private static Object plainSimilarity(Load load, PlainCodes plain) {
        double sum = 0;
        for (int i = 0; i < load.pairs().length; i += 2) {
            sum += plain.similarity(
                    load.codes().get(load.pairs()[i]), load.codes().get(load.pairs()[i + 1]));
        }
        return sum;
    }

    private static Object classes(Load load, Agreement agreement) {
        int[] counts = new int[DiagnosisClass.values().length];
        for (int i = 0; i < load.pairs().length; i += 2) {
            counts[
                    agreement
                            .diagnosis(
                                    load.opinions().get(load.pairs()[i]),
                                    load.opinions().get(load.pairs()[i + 1]))
                            .ordinal()]++;
        }
        return counts;
    }

    private static Object plainClasses(Load load, PlainCodes plain) {
        int[] counts = new int[DiagnosisClass.values().length];
        for (int i = 0; i < load.pairs().length; i += 2) {
            counts[
                    plain.of(load.codes().get(load.pairs()[i]), load.codes().get(load.pairs()[i + 1]))
                            .ordinal()]++;
        }
        return counts;
    }
}
