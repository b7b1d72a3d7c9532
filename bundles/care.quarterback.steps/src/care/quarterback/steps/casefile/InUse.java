package care.quarterback.steps.casefile;

import care.quarterback.model.Statement;

/** Whether a statement counts: what was taken out of use stays in the case, but no row shows it as if it held. */
public final class InUse {

    private InUse() {}

    public static boolean is(Statement statement) {
        return statement.getVoided() == null;
    }
}
