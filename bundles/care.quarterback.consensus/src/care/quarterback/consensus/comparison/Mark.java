package care.quarterback.consensus.comparison;

/** How the opinions' words on one aspect stand to each other. */
public enum Mark {
    AGREE,
    REFINES,
    DIFFERS,
    ONLY_ONE
}
