package care.quarterback.steps.coverage;

import care.quarterback.model.Need;
import care.quarterback.model.value.ObjectId;
import java.util.Optional;

/** What an opinion says on the need, and the option it recommends first. */
public record OpinionStand(int number, Need need, Optional<ObjectId> option) {}
