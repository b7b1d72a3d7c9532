package care.quarterback.cli;

/** What the process says when it ends; the same numbers for every command. */
final class Exit {

    static final int DONE = 0;
    /** The question was answered, and the answer is no: not ready, not whole; or an import has left something out. */
    static final int NO = 1;
    /** The command was not understood. */
    static final int USAGE = 2;
    /** A file was refused. */
    static final int REFUSED = 3;
    /** The store cannot be used: locked, wrong passphrase, missing, unreachable. */
    static final int STORE = 4;
    /** Somebody else changed the same place. */
    static final int CONFLICT = 5;
    /** A fault of the program, outside what a script may take for an answer. */
    static final int FAULT = 70;

    private Exit() {}
}
