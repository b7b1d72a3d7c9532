package care.quarterback.core.entry;

import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Problem;
import care.quarterback.core.text.Message;
import care.quarterback.model.Element;
import care.quarterback.model.Question;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * What every entry of a case must keep to, whoever wrote it: what may not be blank, how long, how large, in which order.
 * The lists are in the model, see {@link FieldRules}. A command calls this last; the session then takes back what it did.
 */
public final class EntryRules {

    private EntryRules() {}

    /**
     * Checks each entry with the features of its own, not of what it contains.
     *
     * @throws CommandRejected with a sentence for each thing that is wrong
     */
    public static void check(Element... entries) {
        List<Problem> problems = new ArrayList<>();
        for (Element entry : entries) {
            entry.eClass().getEAllStructuralFeatures().forEach(feature -> check(entry, feature, problems));
            if (entry instanceof Question question) {
                checkFigures(question, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new CommandRejected(problems);
        }
    }

    /**
     * Checks only the dates, of entries that came as a whole and may lack what is asked for today.
     *
     * @throws CommandRejected with a sentence for each date that cannot be
     */
    public static void checkDates(List<Element> entries) {
        List<Problem> problems = new ArrayList<>();
        for (Element entry : entries) {
            entry.eClass().getEAllAttributes().forEach(attribute -> {
                FieldRules.of(attribute).notBefore().forEach(first -> checkOrder(entry, first, attribute, problems));
                if (entry.eGet(attribute) instanceof LocalDate date) {
                    checkDate(attribute, date, problems);
                }
            });
        }
        if (!problems.isEmpty()) {
            throw new CommandRejected(problems);
        }
    }

    private static void checkDate(EStructuralFeature feature, LocalDate date, List<Problem> problems) {
        if (date.getYear() < 1850 || date.getYear() > 2200) {
            problems.add(problem(feature, "implausible"));
        }
    }

    /** @throws CommandRejected when the reason is blank */
    public static void requireReason(String reason) {
        requireReason("reason", reason);
    }

    /** @param field what the command calls the reason @throws CommandRejected when it is blank */
    public static void requireReason(String field, String reason) {
        if (reason == null || reason.isBlank()) {
            throw CommandRejected.because(field, EntryWords.sentence("reason"));
        }
        if (reason.length() > FieldRules.TEXT) {
            throw CommandRejected.because(
                    field,
                    EntryWords.sentence(
                            "long", Message.of("refusals", "entry.reason"), FieldRules.TEXT, reason.length()));
        }
    }

    private static void check(Element entry, EStructuralFeature feature, List<Problem> problems) {
        Object value = entry.eGet(feature);
        FieldRules rules = FieldRules.of(feature);
        rules.notBefore().forEach(first -> checkOrder(entry, first, (EAttribute) feature, problems));
        if (rules.required() && blank(value)) {
            boolean chosen = feature instanceof EReference || feature.getEType() instanceof EEnum;
            problems.add(new Problem(feature.getName(), EntryWords.blank(EntryWords.label(feature), chosen)));
        } else if (feature instanceof EReference || value == null) {
            return;
        } else if (value instanceof String text) {
            checkText(feature, text, problems);
        } else if (value instanceof BigDecimal amount) {
            checkAmount((EAttribute) feature, amount, problems);
        } else if (value instanceof Integer number) {
            if (number < rules.from() || number > rules.to()) {
                problems.add(problem(feature, "range", rules.from(), rules.to()));
            }
        } else if (value instanceof LocalDate date) {
            checkDate(feature, date, problems);
        }
    }

    private static boolean blank(Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty();
    }

    private static void checkText(EStructuralFeature feature, String text, List<Problem> problems) {
        int limit = FieldRules.of(feature).length();
        if (text.length() > limit) {
            problems.add(problem(feature, "long", limit, text.length()));
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t' || c == 0xFFFE || c == 0xFFFF)) {
            problems.add(problem(feature, "control"));
        }
        if (feature.getName().equals("timeZone") && !text.isBlank() && !zone(text)) {
            problems.add(problem(feature, "zone"));
        }
    }

    private static boolean zone(String text) {
        try {
            ZoneId.of(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static void checkAmount(EAttribute attribute, BigDecimal amount, List<Problem> problems) {
        if (amount.signum() < 0) {
            problems.add(problem(attribute, "negative"));
        } else if (FieldRules.of(attribute).money()
                && amount.stripTrailingZeros().scale() > 2) {
            problems.add(problem(attribute, "cents"));
        }
    }

    /** Of so many people no more can be helped, or not helped, than there are. */
    private static void checkFigures(Question question, List<Problem> problems) {
        if (question.getOutOf() != null) {
            long helped = Objects.requireNonNullElse(question.getBenefit(), 0);
            long notHelped = Objects.requireNonNullElse(question.getNoBenefit(), 0);
            if (question.getOutOf() == 0 || helped + notHelped > question.getOutOf()) {
                problems.add(new Problem("outOf", EntryWords.sentence("figures", question.getOutOf())));
            }
        }
    }

    private static void checkOrder(Element entry, EAttribute first, EAttribute second, List<Problem> problems) {
        var before = (Comparable<?>) entry.eGet(first);
        var after = (Comparable<?>) entry.eGet(second);
        if (before != null && after != null && compare(before, after) > 0) {
            problems.add(problem(second, "order", EntryWords.label(first), EntryWords.label(second)));
        }
    }

    @SuppressWarnings("unchecked")
    private static int compare(Comparable<?> first, Comparable<?> second) {
        return ((Comparable<Object>) first).compareTo(second);
    }

    private static Problem problem(EStructuralFeature feature, String key, Object... more) {
        Object[] arguments = more;
        if (!key.equals("order")) {
            arguments = new Object[more.length + 1];
            arguments[0] = EntryWords.label(feature);
            System.arraycopy(more, 0, arguments, 1, more.length);
        }
        return new Problem(feature.getName(), EntryWords.sentence(key, arguments));
    }
}
