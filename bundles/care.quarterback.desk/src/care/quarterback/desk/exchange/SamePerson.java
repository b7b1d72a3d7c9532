package care.quarterback.desk.exchange;

import care.quarterback.core.spi.ImportPlan.PatientPlan;
import care.quarterback.core.spi.SearchTerms;
import care.quarterback.model.CareCase;
import care.quarterback.model.Patient;
import java.util.Objects;

/** Whether a file's patient can be the one of a case, so that nobody's record lands in another's case. */
final class SamePerson {

    private SamePerson() {}

    static boolean of(CareCase careCase, PatientPlan plan) {
        Patient here = careCase.getPatient();
        Patient there = plan.draft().getPatient();
        if (here == null || there == null) { // nobody is named: a person has said where it goes
            return true;
        }
        boolean birthDiffers = here.getBirthDate() != null
                && there.getBirthDate() != null
                && !here.getBirthDate().equals(there.getBirthDate());
        boolean family = same(here.getFamilyName(), there.getFamilyName());
        boolean given = same(here.getGivenName(), there.getGivenName());
        if (here.getIdentifiers().stream()
                .anyMatch(each ->
                        plan.identifiers().contains(Objects.toString(each.getSystem(), "") + "|" + each.getValue()))) {
            return family || given || !birthDiffers;
        }
        boolean birthSame = here.getBirthDate() != null && here.getBirthDate().equals(there.getBirthDate());
        return birthSame ? family || given : !birthDiffers && family && given;
    }

    private static boolean same(String here, String there) {
        return here != null && there != null && plain(here).equals(plain(there));
    }

    private static String plain(String name) {
        return SearchTerms.fold(name);
    }
}
