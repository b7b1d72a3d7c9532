package care.quarterback.core.consensus;

/** How the opinions' words on one aspect stand to each other. */
public enum Mark {
    AGREE,
    REFINES,
    DIFFERS,
    ONLY_ONE
}
