package care.quarterback.presentation.today;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.Patient;
import care.quarterback.presentation.text.ScreenText;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a coordinator says on the telephone: the same words in the worklist and on the page of the step. Pure function. */
public final class CallScript {

    private CallScript() {}

    /**
     * @param caller who sits here
     * @param code the check or date that the call is about
     * @param patient null while nobody is entered
     * @param more what else the words name
     * @return empty where there are no words for it
     */
    public static String of(ScreenText text, String caller, String code, Patient patient, Object... more) {
        String key = "work.script." + code;
        if (code.isEmpty() || patient == null || !text.has(key)) {
            return "";
        }
        String name = Stream.of(patient.getGivenName(), patient.getFamilyName())
                .filter(part -> !CaseFacts.blank(part))
                .collect(Collectors.joining(" "));
        return text.of(
                key, Stream.concat(Stream.of(caller, name), Stream.of(more)).toArray());
    }
}
