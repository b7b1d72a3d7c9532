package care.quarterback.core.opinion;

import care.quarterback.model.Need;
import care.quarterback.model.Stance;
import care.quarterback.model.value.ObjectId;

/**
 * What an opinion says of one option.
 *
 * @param order 1 for what the doctor would do first
 * @param reason the doctor's reason
 */
public record RecommendationEntry(ObjectId option, Stance stance, int order, Need need, String reason) {}
