package care.quarterback.presentation.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.section.FormScreen.FormLead;
import care.quarterback.presentation.work.MemoryStores;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmptyChoicesTest {

    private final LiveCase live = new MemoryStores().fresh("2026-03-20");

    private Part part(String key) {
        return new Part(live, Sections.find(key).orElseThrow());
    }

    @Test
    void aVisitWithoutADoctorLeadsToWhereOneIsAdded() {
        var visits = part("visits");
        visits.presenter().add();
        FormLead lead = visits.form().leads().get("clinician");
        assertEquals("There’s no doctor in this case yet.", lead.sentence());
        assertEquals("Add doctor", lead.button());
        assertEquals("second-doctor", lead.place().orElseThrow().page());
        var doctors = part("clinicians");
        doctors.presenter().open(lead.place().orElseThrow());
        doctors.type("name", "Ada Eberle").presenter().submit();
        assertFalse(doctors.open(), () -> doctors.form().toString());
        assertFalse(visits.form().leads().containsKey("clinician"));
    }

    @Test
    void everyEmptyChoiceOfEntriesSaysSoAndLeadsSomewhere() {
        List<String> silent = new ArrayList<>();
        for (String page : Sections.PAGES) {
            for (Section section : Sections.on(page)) {
                var part = new Part(live, section);
                if (!part.presenter().addWords().isEmpty()) {
                    part.presenter().add();
                    silent.addAll(silent(section, part.form()));
                }
                part.presenter().deeds().stream().filter(deed -> !deed.row()).forEach(deed -> {
                    part.presenter().begin(deed.name());
                    if (part.open()) { // else it was done at once
                        silent.addAll(silent(section, part.form()));
                    }
                });
                part.presenter().stop();
            }
        }
        assertEquals(List.of(), silent);
    }

    private static List<String> silent(Section section, FormScreen form) {
        form.leads()
                .values()
                .forEach(lead ->
                        assertEquals(lead.place().isEmpty(), lead.button().isEmpty()));
        return form.fields().stream()
                .filter(field -> field.kind().refers() && field.choices().isEmpty())
                .map(FormField::name)
                .filter(name -> form.leads().get(name) == null
                        || form.leads().get(name).place().isEmpty())
                .map(name -> section.key() + "." + name)
                .toList();
    }

    @Test
    void whereThereIsSomethingToChooseNothingIsSaid() {
        LiveCase full = new MemoryStores().scenario("before-visit", "2026-03-20");
        var visits = new Part(full, Sections.find("visits").orElseThrow());
        visits.presenter().add();
        assertTrue(visits.form().leads().isEmpty(), visits.form().leads().toString());
    }
}
