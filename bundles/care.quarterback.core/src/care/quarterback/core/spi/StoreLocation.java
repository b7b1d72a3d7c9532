package care.quarterback.core.spi;

import java.nio.file.Path;
import java.util.Optional;

/** Where a store is. */
public sealed interface StoreLocation {

    /** The folder of this seat: what is not in a shared store, such as loaded code systems. */
    Path home();

    /** An embedded, encrypted database in a folder of this machine, for one seat. */
    record Embedded(Path home) implements StoreLocation {}

    /**
     * A shared PostgreSQL. {@code home} still holds what is this seat's own.
     *
     * @param jdbcUrl "jdbc:postgresql:..." with the database user as parameter {@code user} and without a password
     * @param password the database user's own, which has nothing to do with anybody's who works here; the driver looks into
     *     its own file ({@code .pgpass}) when there is none
     */
    record Server(String jdbcUrl, Path home, Optional<StoreSecret> password) implements StoreLocation {

        public Server(String jdbcUrl, Path home) {
            this(jdbcUrl, home, Optional.empty());
        }
    }
}
