package care.quarterback.cli;

/** A command that cannot go on; carries the exit code and the sentence for a person. */
final class CliFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exit;

    CliFailure(int exit, String sentence) {
        super(sentence, null, false, false);
        this.exit = exit;
    }

    int exit() {
        return exit;
    }
}
