package care.quarterback.desk.deeds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.core.entry.EntryField;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.text.DeskTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormLabelsTest {

    private final Sentences sentences = DeskTexts.in(Locale.US);

    @Test
    void noTwoFieldsOfOneFormHaveTheSameLabel() {
        List<String> alike = new ArrayList<>();
        DeskCatalogue.get().kinds().forEach(kind -> alike.addAll(alike(kind.name(), kind.typed())));
        DeskCatalogue.get().deeds().forEach(deed -> alike.addAll(alike(deed.name(), deed.fields())));
        assertEquals(List.of(), alike);
    }

    @Test
    void noTwoButtonsOfOneKindHaveTheSameLabel() {
        List<String> alike = new ArrayList<>();
        DeskCatalogue.get().kinds().forEach(kind -> {
            Map<String, String> seen = new HashMap<>();
            DeskCatalogue.get().deedsOn(kind).forEach(deed -> {
                String before = seen.put(deed.label(sentences).toLowerCase(Locale.ROOT), deed.name());
                if (before != null) {
                    alike.add(kind.name() + ": " + before + ", " + deed.name());
                }
            });
        });
        assertEquals(List.of(), alike);
    }

    private List<String> alike(String form, List<EntryField> fields) {
        Map<String, String> seen = new HashMap<>();
        return fields.stream()
                .flatMap(field -> {
                    String before = seen.put(field.label(sentences).toLowerCase(Locale.ROOT), field.name());
                    return before == null ? Stream.empty() : Stream.of(form + ": " + before + ", " + field.name());
                })
                .toList();
    }
}
