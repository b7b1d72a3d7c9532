package care.quarterback.core.session;

/**
 * What is wrong with one argument of a command.
 *
 * @param field the argument's name, as in the command's record
 * @param sentence what is wrong and what to do, for a person
 */
public record Problem(String field, String sentence) {}
