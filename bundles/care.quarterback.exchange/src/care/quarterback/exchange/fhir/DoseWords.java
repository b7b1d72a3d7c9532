package care.quarterback.exchange.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts one instruction of a dose into words, all of it or none. */
final class DoseWords {

    /** Said by {@link Dosage} itself, or nothing of the dose. */
    private static final Set<String> NOT_HERE = Set.of(
            "id",
            "text",
            "sequence",
            "additionalInstruction",
            "patientInstruction",
            "asNeededBoolean",
            "asNeededCodeableConcept",
            "asNeeded",
            "asNeededFor");

    private static final Set<String> AMOUNTS =
            Set.of("type", "doseQuantity", "doseRange", "rateQuantity", "rateRange", "rateRatio");

    private final Entry entry;

    DoseWords(Entry entry) {
        this.entry = entry;
    }

    /** A part of a dose that has no words. */
    private static final class NoWords extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoWords() {
            super(null, null, false, false);
        }
    }

    /** The parts in words; empty when one of them has none. */
    Optional<List<String>> of(Fields instruction) {
        try {
            return Optional.of(parts(instruction));
        } catch (NoWords incomplete) {
            return Optional.empty();
        }
    }

    private List<String> parts(Fields instruction) {
        List<String> parts = new ArrayList<>(amount(instruction));
        var limits = new ArrayList<String>();
        for (int i = 0; i < instruction.size(); i++) {
            String name = instruction.name(i);
            switch (name) {
                case "timing" ->
                    parts.addAll(
                            new TimingWords(entry).of(object(instruction, name)).orElseThrow(NoWords::new));
                case "route", "site", "method" -> limits.add(named(instruction, name));
                case "maxDosePerPeriod" -> instruction.objects(name).forEach(each -> limits.add(period(each)));
                case "maxDosePerAdministration" -> limits.add(most("dose.most-at-once", instruction, name));
                case "maxDosePerLifetime" -> limits.add(most("dose.most-ever", instruction, name));
                default -> {
                    if (!NOT_HERE.contains(name) && !AMOUNTS.contains(name) && !name.equals("doseAndRate")) {
                        throw new NoWords();
                    }
                }
            }
        }
        parts.addAll(limits);
        return parts;
    }

    private static Fields object(Fields owner, String name) {
        if (!(owner.raw(name) instanceof Fields) && owner.objects(name).size() != 1) {
            throw new NoWords();
        }
        return owner.object(name);
    }

    private String named(Fields owner, String name) {
        String text = Concept.of(object(owner, name)).text();
        if (text.isEmpty()) {
            throw new NoWords();
        }
        return text;
    }

    /** Of an amount that is given twice the ordered one counts; older versions have it without a list. */
    private List<String> amount(Fields instruction) {
        List<Fields> given = instruction.objects("doseAndRate");
        if (instruction.has("doseAndRate") && given.isEmpty()) {
            throw new NoWords();
        }
        if (given.isEmpty()) {
            return amounts(instruction);
        }
        List<Fields> ordered = given.stream()
                .filter(each -> Concept.of(each.object("type")).hasCode("ordered"))
                .toList();
        List<Fields> counted = ordered.isEmpty() ? given : ordered;
        counted.stream()
                .flatMap(DoseWords::names)
                .filter(name -> !AMOUNTS.contains(name))
                .findAny()
                .ifPresent(other -> {
                    throw new NoWords();
                });
        List<List<String>> told = counted.stream().map(this::amounts).distinct().toList();
        if (told.size() != 1) {
            throw new NoWords();
        }
        return told.getFirst();
    }

    private static Stream<String> names(Fields fields) {
        return IntStream.range(0, fields.size()).mapToObj(fields::name);
    }

    private List<String> amounts(Fields owner) {
        List<String> amounts = new ArrayList<>();
        if (owner.has("doseQuantity")) {
            amounts.add(quantity(object(owner, "doseQuantity")));
        }
        if (owner.has("doseRange")) {
            amounts.add(range(object(owner, "doseRange")));
        }
        if (owner.has("rateQuantity")) {
            amounts.add(entry.words("dose.rate", quantity(object(owner, "rateQuantity"))));
        }
        if (owner.has("rateRange")) {
            amounts.add(entry.words("dose.rate", range(object(owner, "rateRange"))));
        }
        if (owner.has("rateRatio")) {
            amounts.add(entry.words("dose.rate", ratio(object(owner, "rateRatio"))));
        }
        return amounts;
    }

    private String most(String key, Fields owner, String name) {
        return entry.words(key, quantity(object(owner, name)));
    }

    private String period(Fields ratio) {
        return entry.words("dose.most", ratio(ratio));
    }

    private String ratio(Fields ratio) {
        Fields per = object(ratio, "denominator");
        String amount = quantity(object(ratio, "numerator"));
        if (per.text("value").isEmpty() || per.text("value").equals("1")) {
            Optional<String> unit = TimingWords.each(entry, unit(per));
            if (unit.isPresent()) {
                return entry.words("dose.times-a", amount, unit.get());
            }
        }
        return entry.words(
                "dose.per",
                amount,
                TimingWords.span(entry, per.text("value"), "", unit(per)).orElseGet(() -> quantity(per)));
    }

    private static String unit(Fields quantity) {
        return quantity.text("code").isEmpty() ? quantity.text("unit") : quantity.text("code");
    }

    private String range(Fields range) {
        Fields low = range.object("low");
        Fields high = range.object("high");
        if (low.text("value").isEmpty()) {
            return entry.words("dose.most", quantity(high));
        }
        if (high.text("value").isEmpty()) {
            return entry.words("dose.least", quantity(low));
        }
        return Objects.equals(unitWords(low), unitWords(high))
                ? entry.words("dose.range", low.text("value"), quantity(high))
                : entry.words("dose.range", quantity(low), quantity(high));
    }

    private static String unitWords(Fields quantity) {
        return quantity.text("unit").isEmpty() ? quantity.text("code") : quantity.text("unit");
    }

    private static String quantity(Fields quantity) {
        if (quantity.text("value").isEmpty()) {
            throw new NoWords();
        }
        return ClinicalMapping.quantity(quantity);
    }
}
