package care.quarterback.presentation.today;

import care.quarterback.model.value.ObjectId;
import java.util.List;
import java.util.Optional;

/**
 * The chosen line, with what a person needs to have before the call.
 *
 * @param row the line
 * @param who the patient with age
 * @param question what the case is about
 * @param bestHours when to call; may be empty
 * @param script what to say aloud; empty where we have no words for it
 * @param said what came of it before, newest first
 * @param task whether it is a task, which can be ended; else it goes when its step is done
 * @param page the key of the case's page where it is worked on
 * @param attempts how often it was tried
 * @param request the request to an office that it is about: a call about it stands in its history
 */
public record WorkDetail(
        WorkRow row,
        String who,
        String question,
        String bestHours,
        String script,
        List<String> said,
        boolean task,
        String page,
        int attempts,
        Optional<ObjectId> request) {

    public WorkDetail {
        said = List.copyOf(said);
    }
}
