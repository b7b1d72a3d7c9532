package care.quarterback.core.entry;

import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.core.text.Sentences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the fields that a person means: by their names, by an unambiguous beginning, or by a word of their labels. "name"
 * means the first main text of an entry where no field is called so.
 *
 * @param fields those that can be typed into
 * @param of what they are fields of, in words
 */
record FieldNames(List<EntryField> fields, String of, Sentences sentences) {

    /**
     * The typed values by their fields.
     *
     * @throws CommandRejected when a name fits no field, or several, or when two names mean the same one
     */
    Map<EntryField, String> all(Map<String, String> typed) {
        Map<EntryField, String> all = new LinkedHashMap<>();
        typed.forEach((name, value) -> {
            EntryField field = find(name);
            if (all.put(field, value) != null) {
                throw refused(name, "field.twice", of, field.name());
            }
        });
        return all;
    }

    private EntryField find(String typed) {
        List<EntryField> open =
                fields.stream().filter(field -> field.place() != Place.SYSTEM).toList();
        Optional<EntryField> exact = exact(open, typed).or(() -> main(open, typed));
        if (exact.isPresent()) {
            return exact.get();
        }
        exact(fields, typed).ifPresent(system -> {
            throw refused(typed, "field.system", of, system.label(sentences));
        });
        var names = new NearNames<>(open, EntryField::name, field -> field.label(sentences));
        List<EntryField> fitting = names.fitting(typed);
        if (fitting.size() == 1) {
            return fitting.getFirst();
        } else if (fitting.isEmpty()) {
            throw refused(typed, "field.unknown", of, typed, String.join(", ", names.near(typed)));
        }
        List<String> choices = fitting.stream().map(EntryField::name).toList();
        throw refused(typed, "field.several", of, typed, String.join(", ", choices));
    }

    private static Optional<EntryField> exact(List<EntryField> among, String typed) {
        return among.stream()
                .filter(field -> field.name().equalsIgnoreCase(typed.strip())
                        || field.feature().equalsIgnoreCase(typed.strip()))
                .findFirst();
    }

    private static Optional<EntryField> main(List<EntryField> among, String typed) {
        return among.stream()
                .filter(field -> typed.strip().equalsIgnoreCase("name"))
                .filter(field -> field.kind() == FieldKind.LINE || field.kind() == FieldKind.PAGE)
                .filter(field -> field.place() == Place.MAIN)
                .findFirst();
    }

    private static CommandRejected refused(String field, String key, Object... arguments) {
        return CommandRejected.because(field, Message.of("typing", key, arguments));
    }
}
