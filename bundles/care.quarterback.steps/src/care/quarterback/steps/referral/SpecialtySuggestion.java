package care.quarterback.steps.referral;

/**
 * A specialty to consider for the next opinion: a prompt for a talk with the doctor, never advice.
 *
 * @param specialty as it is spoken of, such as "pain medicine"
 * @param why what it can add, a sentence
 * @param source where the rule comes from
 * @param reviewed a clinician has looked at the rule
 */
public record SpecialtySuggestion(String specialty, String why, String source, boolean reviewed) {}
