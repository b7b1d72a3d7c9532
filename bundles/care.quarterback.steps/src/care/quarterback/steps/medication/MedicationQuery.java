package care.quarterback.steps.medication;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.Medication;
import care.quarterback.steps.medication.MedicationRows.AskClass;
import care.quarterback.steps.medication.MedicationRows.AskPair;
import care.quarterback.steps.medication.MedicationRows.Kidney;
import care.quarterback.steps.medication.MedicationRows.Load;
import care.quarterback.steps.medication.MedicineTables.MedicineClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what to ask a pharmacist about the list of medicines. Immutable; called on the thread that owns the case. */
public final class MedicationQuery {

    private final MedicineTables tables = MedicineTables.shipped();
    private final MedicinePrompts prompts = new MedicinePrompts(tables);

    public MedicationRows rows(CaseFacts facts) {
        List<Medication> listed = new Medicines(facts).listed();
        int regular = (int) listed.stream().filter(Medication::isRegular).count();
        Optional<Kidney> kidney = KidneyTests.newest(facts);
        Map<Medication, AskClass> classes = new LinkedHashMap<>();
        for (Medication each : listed) {
            List<MedicineClass> found = tables.classes(Medicines.words(each));
            if (!found.isEmpty()) {
                classes.put(
                        each,
                        new AskClass(
                                each.getText(),
                                found.stream()
                                        .map(MedicineClass::name)
                                        .distinct()
                                        .toList(),
                                found.stream()
                                        .map(MedicineClass::source)
                                        .distinct()
                                        .toList()));
            }
        }
        return new MedicationRows(
                listed.size(),
                regular,
                Load.of(regular, facts.settings()),
                List.copyOf(classes.values()),
                pairs(List.copyOf(classes.values())),
                prompts.of(facts, listed, kidney),
                kidney);
    }

    private List<AskPair> pairs(List<AskClass> medicines) {
        List<AskPair> pairs = new ArrayList<>();
        for (int i = 0; i < medicines.size(); i++) {
            for (int j = i + 1; j < medicines.size(); j++) {
                AskClass first = medicines.get(i);
                AskClass second = medicines.get(j);
                tables.pairs().stream()
                        .filter(pair -> pair.joins(first.classes(), second.classes()))
                        .forEach(pair -> pairs.add(
                                new AskPair(first.medicine(), second.medicine(), pair.question(), pair.source())));
            }
        }
        return pairs;
    }
}
