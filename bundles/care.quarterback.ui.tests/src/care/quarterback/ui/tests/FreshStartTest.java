package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;

/** A second start once showed an empty window, because a half-kept layout was restored. */
class FreshStartTest {

    @Test
    void noLayoutIsKeptFromOneStartToTheNext() {
        var product = Platform.getProduct();
        assertEquals("false", product.getProperty("persistState"));
        assertEquals("true", product.getProperty("clearPersistedState"));
    }
}
