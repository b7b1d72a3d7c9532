package care.quarterback.consensus.goals;

import care.quarterback.consensus.goals.OptionSheet.OptionPicture;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import care.quarterback.model.OptionAttribute;
import care.quarterback.model.Question;
import care.quarterback.model.QuestionState;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.value.ObjectId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The figures of answered questions, and facts that are said "of 100" or in percent, as people out of a hundred. */
final class OptionPictures {

    private static final String FEATURE = "matters";
    private static final Set<String> OF_HUNDRED =
            Set.of("%", "percent", "of 100", "in 100", "out of 100", "per 100", "of 100 people", "out of 100 people");
    private static final BigDecimal ALL = BigDecimal.valueOf(OptionPicture.PEOPLE);

    private final Sentences sentences;

    OptionPictures(Sentences sentences) {
        this.sentences = sentences;
    }

    List<OptionPicture> of(CareCase careCase) {
        List<OptionPicture> pictures = new ArrayList<>();
        CaseFacts.standing(careCase.getQuestions())
                .filter(question -> question.getState() != QuestionState.REMOVED
                        && question.getOutOf() != null
                        && question.getOutOf() > 0
                        && question.getBenefit() != null)
                .forEach(question -> pictures.add(answered(question)));
        CaseFacts.standing(careCase.getOptions())
                .forEach(option -> option.getAttributes().stream()
                        .filter(OptionPictures::ofHundred)
                        .forEach(fact -> pictures.add(stated(option, fact))));
        return pictures;
    }

    private OptionPicture answered(Question question) {
        int outOf = question.getOutOf();
        int benefit = question.getBenefit();
        int not = Objects.requireNonNullElse(question.getNoBenefit(), 0);
        int helped = Math.min(OptionPicture.PEOPLE, scaled(benefit, outOf));
        int notHelped = Math.min(OptionPicture.PEOPLE - helped, scaled(not, outOf));
        TreatmentOption option = question.getOption();
        boolean tied = option != null && !option.isVoided();
        String whom = tied ? name(option) : CaseFacts.text(question.getText());
        boolean rounded = helped * (long) outOf != 100L * benefit || notHelped * (long) outOf != 100L * not;
        String said = sentences.of(FEATURE, rounded ? "picture.about" : "picture.helped", whom, helped);
        if (question.getNoBenefit() != null) {
            said += " " + sentences.of(FEATURE, "picture.notHelped", notHelped);
        }
        if (outOf != OptionPicture.PEOPLE) {
            said += " " + sentences.of(FEATURE, "picture.stated", benefit, outOf);
        }
        return new OptionPicture(
                tied ? Optional.of(new ObjectId(option.getId())) : Optional.empty(),
                whom,
                helped,
                0,
                notHelped,
                rounded,
                CaseFacts.text(question.getFigureSource()),
                false,
                said + " " + source(CaseFacts.text(question.getFigureSource()), false));
    }

    private OptionPicture stated(TreatmentOption option, OptionAttribute fact) {
        BigDecimal low = fact.getFrom() == null ? fact.getTo() : fact.getFrom();
        BigDecimal high = fact.getTo() == null ? low : fact.getTo();
        int from = round(low);
        int to = Math.max(from, round(high));
        String title = sentences.of(FEATURE, "picture.title", name(option), CaseFacts.text(fact.getName()));
        String key = to > from ? "picture.range" : "picture.fact";
        return new OptionPicture(
                Optional.of(new ObjectId(option.getId())),
                title,
                from,
                to - from,
                0,
                BigDecimal.valueOf(from).compareTo(low) != 0
                        || BigDecimal.valueOf(to).compareTo(high) != 0,
                CaseFacts.text(fact.getSource()),
                fact.isIllustration(),
                sentences.of(FEATURE, key, name(option), CaseFacts.text(fact.getName()), from, to) + " "
                        + source(CaseFacts.text(fact.getSource()), fact.isIllustration()));
    }

    private String source(String source, boolean illustration) {
        String said = source.isEmpty()
                ? sentences.of(FEATURE, "picture.noSource")
                : sentences.of(FEATURE, "picture.source", source);
        return illustration ? said + " " + sentences.of(FEATURE, "illustration") : said;
    }

    private static boolean ofHundred(OptionAttribute fact) {
        BigDecimal low = fact.getFrom() == null ? fact.getTo() : fact.getFrom();
        BigDecimal high = fact.getTo() == null ? low : fact.getTo();
        return low != null
                && OF_HUNDRED.contains(CaseFacts.text(fact.getUnit()).toLowerCase(Locale.ROOT))
                && low.signum() >= 0
                && high.compareTo(ALL) <= 0;
    }

    private static int scaled(int part, int whole) {
        return (int) Math.round(100.0 * part / whole);
    }

    private static int round(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    static String name(TreatmentOption option) {
        String name = CaseFacts.text(option.getName());
        return name.isEmpty() ? CaseFacts.text(option.getLetter()) : name;
    }
}
