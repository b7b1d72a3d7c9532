package care.quarterback.core.audit;

import care.quarterback.core.account.Role;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The person in whose name something is done. Two are the same when their names are.
 *
 * @param role what they may do here; everything, where nobody says who does what
 */
public record Actor(String name, Role role) {

    /** Where nobody says who does what. */
    public Actor(String name) {
        this(name, Role.OWNER);
    }

    /** @throws IllegalArgumentException when the name is blank: nothing is ever done by nobody */
    public Actor {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("an actor has a name");
        }
        name = name.strip();
    }

    /**
     * Who sits here, for the window and the command line alike: the system property {@code quarterback.person}, else the
     * environment variable {@code QUARTERBACK_PERSON}, else the name of the login. The first that is not blank; empty when
     * none is.
     *
     * @param properties gives a system property, or null
     * @param environment gives an environment variable, or null
     */
    public static Optional<Actor> here(UnaryOperator<String> properties, UnaryOperator<String> environment) {
        return Stream.of(
                        Optional.ofNullable(properties.apply("quarterback.person")),
                        Optional.ofNullable(environment.apply("QUARTERBACK_PERSON")),
                        Optional.ofNullable(properties.apply("user.name")))
                .flatMap(Optional::stream)
                .filter(name -> !name.isBlank())
                .findFirst()
                .map(Actor::new);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Actor actor && actor.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
