package care.quarterback.presentation.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import care.quarterback.core.account.Role;
import care.quarterback.core.spi.StoreException;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.desk.share.ShareQuery.Wish;
import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.practice.PracticePages;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the window offers a person of each role: buttons, menus and pages. */
class OfferTest {

    private static final String DAY = "2026-03-23";

    private static OpenDesk deskOf(Role role) {
        return new MemoryStores().as(role).opened(DAY);
    }

    @Test
    void eachRoleIsOfferedWhatItIncludes() {
        Map<Role, Set<Offer>> expected = new EnumMap<>(Role.class);
        expected.put(Role.OWNER, EnumSet.allOf(Offer.class));
        expected.put(Role.COORDINATOR, EnumSet.complementOf(EnumSet.of(Offer.LOOKS, Offer.ACCOUNTS)));
        expected.put(Role.CLINICIAN, EnumSet.of(Offer.NEW_CASE, Offer.FAMILY_REPORT, Offer.RATES, Offer.CHANGES));
        expected.put(Role.FRONT_DESK, EnumSet.of(Offer.NEW_CASE));
        expected.put(Role.AUDITOR, EnumSet.of(Offer.RATES, Offer.CHANGES, Offer.LOOKS));
        for (Role role : Role.values()) {
            OpenDesk desk = deskOf(role);
            assertEquals(
                    expected.get(role),
                    Arrays.stream(Offer.values())
                            .filter(offer -> offer.included(desk))
                            .collect(Collectors.toSet()),
                    role.name());
        }
    }

    @Test
    void eachRoleSeesItsPagesOfThePractice() {
        List<String> directory = PracticePages.of(deskOf(Role.OWNER)).subList(0, 9);
        Map<Role, List<String>> expected = new EnumMap<>(Role.class);
        expected.put(Role.OWNER, List.of("settings", "lists", "rates", "access", "accounts"));
        expected.put(Role.COORDINATOR, List.of("settings", "lists", "rates"));
        expected.put(Role.CLINICIAN, List.of("lists", "rates"));
        expected.put(Role.FRONT_DESK, List.of("lists"));
        expected.put(Role.AUDITOR, List.of("rates", "access"));
        for (Role role : Role.values()) {
            List<String> pages = PracticePages.of(deskOf(role));
            assertEquals(directory, pages.subList(0, 9));
            assertEquals(expected.get(role), pages.subList(9, pages.size()), role.name());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFamilyViewIsNotEvenTriedWhereItIsNotIncluded(Role role) {
        OpenDesk desk = deskOf(role);
        if (!Offer.FAMILY_VIEW.included(desk)) {
            assertThrows(
                    StoreException.class,
                    () -> desk.shares()
                            .check(
                                    new CaseId("00000000-0000-4000-8000-0000000000f1"),
                                    (Wish) null,
                                    MemoryStores.room(DAY).today()));
        }
    }
}
