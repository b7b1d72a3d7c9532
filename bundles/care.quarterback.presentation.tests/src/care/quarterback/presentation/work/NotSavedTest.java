package care.quarterback.presentation.work;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;
import care.quarterback.testkit.Fixed;
import org.junit.jupiter.api.Test;

/** What the window says when the store fails: the store's own words, where it has some. */
class NotSavedTest {

    @Test
    void aFullDiskIsSaid() {
        var full = new StoreException(StoreException.Kind.FAILED, Message.of("store", "diskFull"));
        assertTrue(Fixed.sentences().sentence(NotSaved.of(full)).startsWith("The disk is full."));
        String other = Fixed.sentences().sentence(NotSaved.of(new IllegalStateException("a name")));
        assertTrue(other.startsWith("We couldn’t save this."), other);
        assertFalse(other.contains("a name"));
    }
}
