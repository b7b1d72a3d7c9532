package care.quarterback.core.spi;

import java.nio.file.Path;

/** Where a store is. */
public sealed interface StoreLocation {

    /** The folder of this seat: what is not in a shared store, such as loaded code systems. */
    Path home();

    /** An embedded, encrypted database in a folder of this machine, for one seat. */
    record Embedded(Path home) implements StoreLocation {}

    /**
     * A shared PostgreSQL. {@code home} still holds what is this seat's own.
     *
     * @param jdbcUrl "jdbc:postgresql:..." with the account's name as parameter {@code user} and without its password
     */
    record Server(String jdbcUrl, Path home) implements StoreLocation {}
}
