package care.quarterback.steps.medication;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.Medication;
import care.quarterback.steps.medication.MedicationRows.AskPrompt;
import care.quarterback.steps.medication.MedicationRows.Kidney;
import care.quarterback.steps.medication.MedicationRows.PromptKind;
import care.quarterback.steps.medication.MedicineTables.MedicineClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to ask about three medicines together, about medicines that must not end from one day to the next, and about medicines
 * and contrast where the kidneys are weak. Prompts for a question, each with its source, and never advice. Immutable.
 */
final class MedicinePrompts {

    private static final String CONTRAST = "contrast";

    private final MedicineTables tables;
    private final List<Together> together;
    private final List<Steady> steady;
    private final List<Cleared> kidney;

    MedicinePrompts(MedicineTables tables) {
        this.tables = tables;
        this.together = MedicineTables.rows("together.tsv", 3).stream()
                .map(cells -> new Together(
                        Arrays.stream(cells.get(0).split("\\+"))
                                .map(part -> Set.of(part.split("\\|")))
                                .toList(),
                        cells.get(1),
                        cells.get(2)))
                .toList();
        this.steady = MedicineTables.rows("steady.tsv", 4).stream()
                .map(cells -> new Steady(new MedicineNames(cells.get(1)), cells.get(0), cells.get(2), cells.get(3)))
                .toList();
        this.kidney = MedicineTables.rows("kidney.tsv", 4).stream()
                .map(cells -> new Cleared(
                        Integer.parseInt(cells.get(0)), new MedicineNames(cells.get(1)), cells.get(2), cells.get(3)))
                .toList();
    }

    /** Each part is filled by another medicine. */
    private record Together(List<Set<String>> parts, String question, String source) {}

    private record Steady(MedicineNames names, String group, String question, String source) {}

    private record Cleared(int below, MedicineNames names, String question, String source) {}

    private record Listed(String name, String words, Set<String> classes) {}

    List<AskPrompt> of(CaseFacts facts, List<Medication> medications, Optional<Kidney> test) {
        List<Listed> listed = medications.stream().map(this::listed).toList();
        var prompts = new ArrayList<AskPrompt>();
        for (Together row : together) {
            List<String> found = fill(row.parts(), listed, List.of());
            if (!found.isEmpty()) {
                prompts.add(new AskPrompt(PromptKind.TOGETHER, found, row.question(), row.source()));
            }
        }
        for (Listed medicine : listed) {
            steady.stream()
                    .filter(row -> row.names().in(medicine.words(), row.group()))
                    .findFirst()
                    .ifPresent(row -> prompts.add(
                            new AskPrompt(PromptKind.STEADY, List.of(medicine.name()), row.question(), row.source())));
        }
        test.ifPresent(egfr -> kidney.stream()
                .filter(row -> egfr.value() < row.below())
                .forEach(row -> {
                    listed.stream()
                            .filter(medicine -> row.names().in(medicine.words(), ""))
                            .forEach(medicine -> prompts.add(new AskPrompt(
                                    PromptKind.KIDNEY, List.of(medicine.name()), row.question(), row.source())));
                    if (row.names().in(CONTRAST, "") && KidneyTests.contrastPlanned(facts)) {
                        prompts.add(new AskPrompt(PromptKind.CONTRAST, List.of(), row.question(), row.source()));
                    }
                }));
        return prompts;
    }

    private Listed listed(Medication medication) {
        String words = Medicines.words(medication);
        return new Listed(
                medication.getText(),
                words,
                tables.classes(words).stream().map(MedicineClass::name).collect(Collectors.toSet()));
    }

    /** The first medicines that fill all parts, each another one; empty when there are none. */
    private static List<String> fill(List<Set<String>> parts, List<Listed> left, List<String> chosen) {
        if (chosen.size() == parts.size()) {
            return chosen;
        }
        Set<String> part = parts.get(chosen.size());
        for (Listed medicine : left) {
            if (medicine.classes().stream().anyMatch(part::contains)) {
                List<Listed> rest =
                        left.stream().filter(each -> each != medicine).toList();
                var more = new ArrayList<>(chosen);
                more.add(medicine.name());
                List<String> found = fill(parts, rest, more);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }
}
