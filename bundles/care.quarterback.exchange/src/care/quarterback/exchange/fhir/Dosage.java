package care.quarterback.exchange.fhir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How a medicine is taken, as the source has it: in the source's own words where there are any, else every part of it put
 * into words. When there is a part that cannot be put into words, nothing is said: half a dose is a wrong dose.
 */
final class Dosage {

    private final Entry entry;
    private final List<Fields> instructions;
    private boolean whole = true;
    private boolean asNeeded;

    private Dosage(Entry entry, List<Fields> instructions) {
        this.entry = entry;
        this.instructions = instructions;
    }

    /** What is to be known of how a medicine is taken. @param words empty when nothing is said, or not all of it is understood */
    record Taken(String words, boolean asNeeded) {}

    static Taken of(Entry entry, String field) {
        return new Dosage(entry, entry.fields().objects(field)).taken();
    }

    private Taken taken() {
        List<Fields> ordered = instructions.stream()
                .sorted(Comparator.comparingInt(Dosage::sequence))
                .toList();
        var text = new StringBuilder();
        int before = -1;
        for (Fields each : ordered) {
            String words = instruction(each);
            if (words.isEmpty()) {
                continue;
            }
            if (!text.isEmpty()) {
                text.append(sequence(each) == before ? "; " : entry.words("dose.then"));
            }
            text.append(words);
            before = sequence(each);
        }
        if (!whole) {
            entry.warn("dose-left-out");
            entry.note("dose-left-out-note");
            return new Taken("", asNeeded);
        }
        return new Taken(text.toString(), asNeeded);
    }

    private static int sequence(Fields instruction) {
        String number = instruction.text("sequence");
        return number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
    }

    private String instruction(Fields instruction) {
        if (instruction.has("modifierExtension")) {
            whole = false;
            return "";
        }
        String own = instruction.text("text");
        List<String> parts = new ArrayList<>();
        boolean understood = own.isEmpty();
        if (understood) {
            parts.addAll(new DoseWords(entry).of(instruction).orElseGet(() -> {
                whole = false;
                return List.of();
            }));
        } else {
            parts.add(own);
        }
        String said = String.join(", ", parts).toLowerCase(Locale.ROOT);
        needed(instruction, said).forEach(parts::add);
        Stream.concat(
                        instruction.objects("additionalInstruction").stream()
                                .map(each -> Concept.of(each).text()),
                        Stream.of(instruction.text("patientInstruction")))
                .filter(each -> !each.isEmpty() && !said.contains(each.toLowerCase(Locale.ROOT)))
                .forEach(parts::add);
        return String.join(", ", parts);
    }

    /** "as needed (severe pain)", unless the source's own words say so already. */
    private List<String> needed(Fields instruction, String said) {
        List<String> reasons = Stream.of("asNeededCodeableConcept", "asNeededFor")
                .flatMap(name -> instruction.objects(name).stream())
                .map(each -> Concept.of(each).text())
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        boolean needed = !reasons.isEmpty()
                || instruction.has("asNeededCodeableConcept")
                || instruction.text("asNeededBoolean").equals("true")
                || instruction.text("asNeeded").equals("true");
        asNeeded |= needed || said.contains("as needed") || said.matches(".*\\bprn\\b.*");
        boolean told = said.contains("as needed") || said.contains("when needed") || said.matches(".*\\bprn\\b.*");
        if (!needed || told && reasons.stream().allMatch(each -> said.contains(each.toLowerCase(Locale.ROOT)))) {
            return List.of();
        }
        return List.of(
                reasons.isEmpty()
                        ? entry.words("dose.needed")
                        : entry.words("dose.needed-for", String.join(", ", reasons)));
    }
}
