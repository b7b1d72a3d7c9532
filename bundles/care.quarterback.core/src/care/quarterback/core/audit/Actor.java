package care.quarterback.core.audit;

/** The person in whose name something is done. */
public record Actor(String name) {

    /** @throws IllegalArgumentException when the name is blank: nothing is ever done by nobody */
    public Actor {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("an actor has a name");
        }
        name = name.strip();
    }
}
