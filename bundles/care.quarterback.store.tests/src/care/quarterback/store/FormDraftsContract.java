package care.quarterback.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.core.spi.FormDrafts;
import care.quarterback.core.spi.FormDrafts.Draft;
import care.quarterback.model.value.CaseId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was typed and isn't saved stays with the person who typed it. */
interface FormDraftsContract {

    CaseId ONE = new CaseId("00000000-0000-4000-8000-0000000000d1");
    CaseId OTHER = new CaseId("00000000-0000-4000-8000-0000000000d2");

    FormDrafts drafts();

    @Test
    default void theNewestOfAFormIsKeptAndNobodyElseIsGivenIt() {
        var first = new Draft(ONE, "visits/add", Map.of("reason", "first w"));
        var newer = new Draft(
                ONE, "visits/add", Map.of("reason", "first word\nzweites Wört \u2014 \uD83D\uDE42", "on", ""));
        var another = new Draft(OTHER, "contacts/add", Map.of("name", "Theo"));
        drafts().keep("Nadia", first);
        drafts().keep("Nadia", newer);
        drafts().keep("Nadia", another);
        drafts().keep("Theo", new Draft(ONE, "visits/add", Map.of("reason", "mine")));

        assertEquals(List.of(newer, another), drafts().of("Nadia"));
        assertEquals("mine", drafts().of("Theo").getFirst().typed().get("reason"));
        assertEquals(List.of(), drafts().of("Rosa"));
    }

    @Test
    default void aFormThatWasSavedOrGivenUpLeavesNothing() {
        drafts().keep("Nadia", new Draft(ONE, "visits/add", Map.of("reason", "word")));
        drafts().keep("Nadia", new Draft(ONE, "visits/add", Map.of()));
        drafts().keep("Nadia", new Draft(ONE, "never/there", Map.of()));
        assertEquals(List.of(), drafts().of("Nadia"));
    }

    @Test
    default void theyGoWithTheirCase() {
        var other = new Draft(OTHER, "visits/add", Map.of("reason", "stays"));
        drafts().keep("Nadia", new Draft(ONE, "visits/add", Map.of("reason", "goes")));
        drafts().keep("Theo", new Draft(ONE, "visits/add", Map.of("reason", "goes")));
        drafts().keep("Nadia", other);
        drafts().drop(ONE);
        assertEquals(List.of(other), drafts().of("Nadia"));
        assertEquals(List.of(), drafts().of("Theo"));
    }

    @Test
    default void aLongLetterIsKeptAndWhatNobodyTypesIsNot() {
        var letter = new Draft(ONE, "letter", Map.of("text", "word ".repeat(40_000)));
        drafts().keep("Nadia", letter);
        drafts().keep("Nadia", new Draft(ONE, "letter", Map.of("text", "x".repeat(FormDrafts.MOST_LETTERS + 1))));
        assertEquals(List.of(letter), drafts().of("Nadia"));
    }
}
