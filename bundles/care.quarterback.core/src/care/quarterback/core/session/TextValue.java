package care.quarterback.core.session;

/**
 * A value among a command's arguments that people write in one line, such as a code with its words. The record has a public
 * static method {@code parse(String)} that reads what {@link #text} writes, and refuses what it cannot read with a
 * {@link CommandRejected}.
 */
public interface TextValue {

    /** The value in one line, as scripts write it. */
    String text();

    /** A code with its words among a command's arguments: it is searched for as one types. */
    interface CodeValue extends TextValue {}
}
