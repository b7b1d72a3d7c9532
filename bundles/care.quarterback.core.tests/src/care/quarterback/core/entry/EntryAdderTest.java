package care.quarterback.core.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.deeds.ConsensusDeeds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CasePackage;
import care.quarterback.testkit.Trial;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryAdderTest {

    private static final EntryField MOMENT = new EntryField(
            "due-at",
            "dueAt",
            "labels",
            "Task.dueAt",
            FieldKind.MOMENT,
            "",
            false,
            Place.MORE,
            "",
            List.of(),
            Optional.empty());

    private final Sentences sentences = new Sentences(Locale.US);
    private final Catalogue catalogue = Catalogue.of(ConsensusDeeds.all());

    private EntryAdder adder(String kind) {
        return new EntryAdder(catalogue, catalogue.kind(kind, sentences).orElseThrow());
    }

    private boolean requires(String kind, String field) {
        return adder(kind)
                .requires(catalogue
                        .kind(kind, sentences)
                        .flatMap(each -> each.field(field))
                        .orElseThrow());
    }

    @Test
    void aKindWithAPlainListIsAddedToIt() {
        CaseCommand command = adder("medication").add(Optional.empty(), Map.of("text", "apixaban"));
        assertEquals(new AddEntry(EntryList.MEDICATIONS, Map.of("text", "apixaban")), command);
    }

    @Test
    void whatTheCommandDoesNotAskForIsFilledInInTheSameStep() {
        CaseCommand command = adder("treatment-option")
                .add(
                        Optional.empty(),
                        Map.of("name", "hip replacement", "optionClass", "SURGERY_MAJOR", "risks", "a clot"));
        assertEquals("AddOption", command.name());
        var trial = new Trial("2026-03-20");
        trial.does(command);
        assertEquals(
                "A", trial.read(careCase -> careCase.getOptions().getFirst().getLetter()));
        assertEquals(
                "a clot",
                trial.read(careCase -> careCase.getOptions().getFirst().getRisks()));
    }

    @Test
    void aChoiceThatWouldStateSomethingByItselfIsRequired() {
        assertTrue(requires("goal", "type"));
        assertTrue(requires("treatment-option", "option-class"));
        assertTrue(requires("medication", "kind"));
        assertFalse(requires("goal", "measure"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, Mar 24, 2026 2:30 PM | 2026-03-24T18:30:00Z",
                "Tue, Mar 24, 2026, 2:30 PM ET | 2026-03-24T18:30:00Z",
                "3/24/2026 10:00 AM ET | 2026-03-24T14:00:00Z",
                "3/24/2026 10:00 AM PT | 2026-03-24T17:00:00Z",
                "3/24/2026 10am cdt | 2026-03-24T15:00:00Z",
                "3/24/2026 14:00 America/Denver | 2026-03-24T20:00:00Z"
            })
    void aDateWithItsHourAndZoneIsReadAsItIsShown(String typed, String strict) {
        var typing = new Typing(null, LocalDate.of(2026, 3, 20), ZoneId.of("America/New_York"), catalogue, sentences);
        assertEquals(strict, typing.strict(MOMENT, typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/24/2026 10:00 AM Mars/Olympus", "3/24/2026 10:00 AM soon", "3/24/2026"})
    void anHourThatCantBeReadIsRefused(String typed) {
        var typing = new Typing(null, LocalDate.of(2026, 3, 20), ZoneId.of("America/New_York"), catalogue, sentences);
        assertThrows(CommandRejected.class, () -> typing.strict(MOMENT, typed));
    }

    @Test
    void aCodedStatusIsReadByItsWordsAndNothingElseIsTaken() {
        EntryKind medication = catalogue.kind("medication", sentences).orElseThrow();
        EntryField status = medication.fields().stream()
                .filter(field -> field.name().equals("status"))
                .findFirst()
                .orElseThrow();
        var typing = new Typing(null, LocalDate.of(2026, 3, 20), ZoneId.of("America/New_York"), catalogue, sentences);
        assertEquals("active", typing.strict(status, "taken now"));
        assertEquals("on-hold", typing.strict(status, "On hold"));
        assertEquals("completed", typing.strict(status, "fini"));
        assertThrows(CommandRejected.class, () -> typing.strict(status, "tapering"));
        assertThrows(CommandRejected.class, () -> FieldText.parse(CasePackage.Literals.MEDICATION__STATUS, "tapering"));
        assertEquals("stopped", FieldText.parse(CasePackage.Literals.MEDICATION__STATUS, "stopped"));
    }

    @Test
    void aKindThatNothingAddsHasNoAdder() {
        assertThrows(IllegalArgumentException.class, () -> adder("case"));
    }
}
