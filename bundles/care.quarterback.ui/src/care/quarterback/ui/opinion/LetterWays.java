package care.quarterback.ui.opinion;

import care.quarterback.model.value.ObjectId;
import java.util.function.BiConsumer;

/**
 * What a part of the letter asks of the page around it.
 *
 * @param takeOut asks why the statement of this name is taken out
 * @param fit lays the letter out again
 */
record LetterWays(BiConsumer<ObjectId, String> takeOut, Runnable fit) {}
