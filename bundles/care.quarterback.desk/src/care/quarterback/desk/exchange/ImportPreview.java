package care.quarterback.desk.exchange;

import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import java.util.List;

/**
 * What an import would do to a case.
 *
 * @param added objects that would come in
 * @param unchanged objects that are there already
 * @param changed whole sentences, one for each statement that the source has changed since it was imported
 * @param differing whole sentences about the patient where case and file do not agree; the case stays as it is
 */
public record ImportPreview(int added, int unchanged, List<String> changed, List<String> differing) {

    public ImportPreview {
        changed = List.copyOf(changed);
        differing = List.copyOf(differing);
    }

    /** Compares without changing anything. Call it on the session's thread. */
    public static ImportPreview of(CareCase careCase, CareCase draft, Sentences sentences) {
        return new ImportMatch(careCase, draft).preview(sentences);
    }
}
