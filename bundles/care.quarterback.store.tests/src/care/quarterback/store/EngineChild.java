package care.quarterback.store;

import care.quarterback.core.spi.OpenStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a store, made ready before when told so, and says what the engine was told. */
final class EngineChild {

    private EngineChild() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        if (arguments.length > 1) {
            TestStores.PROVIDER.prepare(TestStores.in(home));
        }
        try (OpenStore store = TestStores.open(home)) {
            System.out.println(store.cases().ids().size() + " cases, durability "
                    + System.getProperty("derby.system.durability") + ", server "
                    + System.getProperty("derby.drda.startNetworkServer") + ", folder left "
                    + Files.exists(Path.of(System.getProperty("derby.system.home"))));
        }
    }
}
