package care.quarterback.core.check;

import care.quarterback.core.spi.SearchTerms;
import care.quarterback.model.CareCase;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.TreatmentClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The shortest wait that a doctor called safe and that stands. The case's own date and each opinion count alike, whoever came
 * later: a longer wait of one doctor takes nothing back of another's. Only the same doctor's newer word replaces the older one.
 *
 * @param until the last day
 * @param saidBy the doctor; blank when nobody wrote down who
 * @param words as they were said; blank when nobody wrote them down
 */
public record SafeWait(LocalDate until, String saidBy, String words) {

    private static final Set<String> TITLES = Set.of("dr", "md", "do", "doctor");

    /** One doctor's word, and when it was said. */
    private record Said(SafeWait what, Optional<LocalDate> on) {

        private boolean replacedBy(Said other) {
            return on.isPresent()
                    && other.on().isPresent()
                    && on.get().isBefore(other.on().get())
                    && !person(what.saidBy()).isEmpty()
                    && person(what.saidBy()).equals(person(other.what().saidBy()));
        }
    }

    /** Empty when no doctor has said how long, and while an emergency stands: it takes back what was called safe before. */
    public static Optional<SafeWait> of(CareCase careCase) {
        if (!Emergency.of(careCase).isEmpty()) {
            return Optional.empty();
        }
        List<Said> all = new ArrayList<>();
        TreatmentClock clock = careCase.getTreatmentClock();
        if (clock != null && clock.getSafeToWaitUntil() != null) {
            all.add(new Said(
                    new SafeWait(
                            clock.getSafeToWaitUntil(),
                            CaseFacts.text(clock.getSaidBy()),
                            CaseFacts.text(clock.getWords())),
                    Optional.ofNullable(clock.getSaidOn())));
        }
        CaseFacts.standing(careCase.getOpinions())
                .forEach(opinion -> said(opinion).ifPresent(all::add));
        return all.stream()
                .filter(said -> all.stream().noneMatch(said::replacedBy))
                .map(Said::what)
                .min(Comparator.comparing(SafeWait::until));
    }

    /** The newest version of the opinion that says anything about waiting. */
    private static Optional<Said> said(Opinion opinion) {
        return CaseFacts.standing(opinion.getVersions())
                .filter(version -> version.getSafeToWaitUntil() != null)
                .reduce((earlier, later) -> later)
                .map(version ->
                        new Said(new SafeWait(version.getSafeToWaitUntil(), doctor(opinion), ""), day(version)));
    }

    private static Optional<LocalDate> day(OpinionVersion version) {
        return Optional.ofNullable(version.getDate()).or(() -> Optional.ofNullable(version.getReceivedOn()));
    }

    private static String doctor(Opinion opinion) {
        String name = CaseFacts.text(opinion.getClinicianName());
        return name.isEmpty() && opinion.getClinician() != null
                ? CaseFacts.text(opinion.getClinician().getName())
                : name;
    }

    private static Set<String> person(String name) {
        Set<String> parts = new HashSet<>(SearchTerms.of(name));
        parts.removeAll(TITLES);
        return parts;
    }
}
