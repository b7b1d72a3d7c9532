package care.quarterback.steps.practice;

import care.quarterback.model.Element;
import care.quarterback.model.practice.Practice;
import care.quarterback.model.practice.PracticeClinician;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What else in the directory has the same name or number. */
interface Twins {

    /** Whether another entry of the same list is called so. */
    boolean named(Element entry, String name);

    /** Another clinician with the same number. */
    Optional<PracticeClinician> number(PracticeClinician clinician);

    private static String name(Element entry) {
        var field = entry.eClass().getEStructuralFeature("name");
        return field == null ? "" : Objects.toString(entry.eGet(field), "").strip();
    }

    /** Looks through the list each time: for a single entry. */
    record Looked() implements Twins {

        @Override
        public boolean named(Element entry, String name) {
            return ((List<?>) entry.eContainer().eGet(entry.eContainingFeature()))
                    .stream()
                            .map(Element.class::cast)
                            .anyMatch(known -> known != entry && name.equalsIgnoreCase(Twins.name(known)));
        }

        @Override
        public Optional<PracticeClinician> number(PracticeClinician clinician) {
            return ((Practice) clinician.eContainer())
                    .getClinicians().stream()
                            .filter(known ->
                                    known != clinician && clinician.getNpi().equals(known.getNpi()))
                            .findFirst();
        }
    }

    /** Has looked once: for many entries, after all of them were written. */
    final class Indexed implements Twins {

        private final Map<String, Integer> names = new HashMap<>();
        private final Map<String, List<PracticeClinician>> numbers = new HashMap<>();

        Indexed(List<? extends Element> entries) {
            for (Element entry : entries) {
                names.merge(key(Twins.name(entry)), 1, Integer::sum);
                if (entry instanceof PracticeClinician clinician && clinician.getNpi() != null) {
                    numbers.computeIfAbsent(clinician.getNpi(), npi -> new ArrayList<>())
                            .add(clinician);
                }
            }
        }

        private static String key(String name) {
            return name.toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean named(Element entry, String name) {
            return names.getOrDefault(key(name), 0) > 1;
        }

        @Override
        public Optional<PracticeClinician> number(PracticeClinician clinician) {
            return numbers.getOrDefault(clinician.getNpi(), List.of()).stream()
                    .filter(known -> known != clinician)
                    .findFirst();
        }
    }
}
