package care.quarterback.steps.request;

import care.quarterback.model.SubjectInDoubt;
import java.util.List;

/**
 * What is in doubt, and what follows from it. Immutable.
 *
 * @param sentence which comparison comes first, as a nurse would say it
 * @param documents what is worth asking for beyond what the office asks for, a sentence each
 * @param steps which of the seven steps carries most, a sentence each
 */
public record SubjectRow(SubjectInDoubt subject, String sentence, List<String> documents, List<String> steps) {

    public SubjectRow {
        documents = List.copyOf(documents);
        steps = List.copyOf(steps);
    }
}
