package care.quarterback.core.session;

/** A code with its words among a command's arguments: it is searched for as one types. */
public interface CodeValue extends TextValue {}
