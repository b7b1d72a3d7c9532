package care.quarterback.desk.services;

import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.model.value.CaseId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds whose a page may be, by the hashed names and the birth dates of all cases. Blocking. */
record PatientGuesses(CaseRepository cases) {

    /** So many are shown. */
    static final int MOST = 3;

    private static final int LOOKED_AT = 50;

    /** Those whose name and birth date stand on the page, then those whose name does; none twice. */
    List<PatientGuess> of(String page) {
        var mentions = new PageMentions(page);
        Map<CaseId, PatientGuess> found = new LinkedHashMap<>();
        mentions.dates()
                .forEach((date, said) -> born(date)
                        .forEach(each -> mentions.together(each.patient())
                                .ifPresent(name -> found.putIfAbsent(each.id(), new PatientGuess(each, name, said)))));
        if (!mentions.names().isEmpty()) {
            cases.findPatient(Set.of(), mentions.names().keySet(), null, LOOKED_AT).stream()
                    .filter(each -> !found.containsKey(each.id()))
                    .forEach(each -> mentions.together(each.patient())
                            .ifPresent(name -> found.put(each.id(), new PatientGuess(each, name, ""))));
        }
        return found.values().stream().limit(MOST).toList();
    }

    private List<CaseSummary> born(LocalDate date) {
        return cases.findPatient(Set.of(), Set.of(), date, LOOKED_AT).stream()
                .filter(each -> date.equals(each.birthDate()))
                .toList();
    }
}
