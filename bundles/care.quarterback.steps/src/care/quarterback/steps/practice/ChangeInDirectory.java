package care.quarterback.steps.practice;

import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.model.Element;
import care.quarterback.model.value.ObjectId;
import java.util.Map;
import java.util.TreeMap;

/**
 * Changes fields of an entry of the practice, all or none. What cases took from it before stays as it was there.
 *
 * @param fields as {@link AddToDirectory} takes them; blank empties a field
 * @param reason may be empty
 */
@CommandName("ChangeInDirectory")
public record ChangeInDirectory(@Refers(Element.class) ObjectId entry, Map<String, String> fields, String reason)
        implements PracticeCommand {

    public ChangeInDirectory {
        fields = Map.copyOf(fields);
    }

    @Override
    public void apply(PracticeEdit edit) {
        Element found = edit.entry(entry);
        boolean same = true;
        for (var each : new TreeMap<>(fields).entrySet()) {
            String name = each.getKey();
            String before = found.eClass().getEStructuralFeature(name) == null && !name.equals(DirectoryFields.NUMBERS)
                    ? ""
                    : DirectoryFields.text(found, name);
            DirectoryFields.set(edit, found, name, each.getValue());
            same &= DirectoryFields.text(found, name).equals(before);
        }
        if (same) {
            throw CommandRejected.because("", PracticeWords.of("wrong.number.same"));
        }
        DirectoryRules.check(edit, found);
    }
}
