package care.quarterback.cli;

import care.quarterback.steps.medication.MedicationRows;
import care.quarterback.steps.medication.MedicationRows.AskPrompt;
import java.io.PrintWriter;
import java.util.List;

/** What the medication list gives reason to ask the pharmacist, each with its source; nothing where nothing is to ask. */
final class PharmacistPrint {

    private PharmacistPrint() {}

    static void print(PrintWriter out, MedicationRows medications) {
        List<AskPrompt> questions = medications.questions();
        if (!questions.isEmpty()) {
            out.println();
            out.println(Texts.of("plan.pharmacist"));
            questions.forEach(prompt -> {
                out.println(Texts.of(
                        prompt.medicines().isEmpty() ? "plan.pharmacist.contrast" : "plan.pharmacist.question",
                        String.join(", ", prompt.medicines()),
                        prompt.question()));
                out.println("      " + Texts.of("plan.pharmacist.source", prompt.source()));
            });
        }
    }
}
