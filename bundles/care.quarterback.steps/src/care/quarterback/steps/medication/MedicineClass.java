package care.quarterback.steps.medication;

import java.util.List;
import java.util.OptionalInt;

/**
 * A class of medicines to ask a pharmacist about before an operation: a prompt for a question, never advice.
 *
 * @param name as it is spoken of, such as "ACE inhibitor"
 * @param atOnce the question cannot wait for a date
 * @param labelDays calendar days before a procedure that the public source names; for the pharmacist's request alone
 * @param names medicines of the class in lower case, ingredients and a few brands
 */
record MedicineClass(String name, boolean atOnce, OptionalInt labelDays, List<String> names, String source) {

    MedicineClass {
        names = List.copyOf(names);
    }
}
