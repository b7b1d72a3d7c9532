package care.quarterback.core.account;

/**
 * A person who may sign in to a store with a password of their own.
 *
 * @param name as it stands in the audit
 * @param active false once they have left
 */
public record Account(String name, Role role, boolean active) {

    /** @throws IllegalArgumentException when the name is blank: nothing is ever done by nobody */
    public Account {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("an account has a name");
        }
        name = name.strip();
    }
}
