package care.quarterback.store;

import care.quarterback.core.spi.OpenStore;
import java.nio.file.Path;

/** Opens a store, says what the engine was told, and waits. */
final class EngineChild {

    private EngineChild() {}

    public static void main(String[] arguments) throws Exception {
        try (OpenStore store = TestStores.open(Path.of(arguments[0]))) {
            System.out.println(store.cases().ids().size() + " cases, durability "
                    + System.getProperty("derby.system.durability") + ", server "
                    + System.getProperty("derby.drda.startNetworkServer"));
        }
    }
}
