package care.quarterback.presentation.records;

import care.quarterback.model.value.ObjectId;
import java.util.Map;

/** What a file turned out to be that somebody wants to attach. */
sealed interface ChosenFile {

    /** Not in the case yet. @param fields what the file tells of the document, by field */
    record Fresh(Map<String, String> fields) implements ChosenFile {}

    /** The case has the same bytes already. */
    record Present(ObjectId document, String title) implements ChosenFile {}

    /** It cannot be attached. */
    record Refused(String sentence) implements ChosenFile {}
}
