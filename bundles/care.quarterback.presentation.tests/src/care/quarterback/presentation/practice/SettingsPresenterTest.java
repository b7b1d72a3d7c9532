package care.quarterback.presentation.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.live.LivePractice;
import care.quarterback.presentation.practice.SettingsScreen.Number;
import care.quarterback.presentation.work.MemoryStores;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsPresenterTest {

    private final LiveCases cases =
            new LiveCases(new MemoryStores().opened("2026-03-10"), MemoryStores.room("2026-03-10"));
    private final LivePractice practice = cases.practice();
    private final SettingsPresenter settings = new SettingsPresenter(practice);
    private SettingsScreen screen;

    private Number number(String code) {
        return screen.numbers().stream()
                .filter(number -> number.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nameZoneAndLanguageAreSavedAndUndone() {
        settings.start(shown -> screen = shown);
        settings.name("Lakeside Primary Care");
        settings.zone("America/Chicago");
        settings.language("en-US");
        assertEquals("Lakeside Primary Care", screen.name());
        assertEquals("America/Chicago", screen.zone());
        assertEquals("en-US", screen.language());
        assertTrue(screen.zones().stream().anyMatch(zone -> zone.words().equals("Central (Chicago)")));
        practice.undo();
        assertEquals("", screen.language());
        settings.zone("");
        assertEquals("", screen.zone());
        settings.name(" ");
        assertTrue(screen.refusals().get("name").startsWith("Enter the name of the practice"));
        settings.name("Lakeside Primary Care"); // as it stands: nothing is wrong any more
        assertEquals(Map.of(), screen.refusals());
    }

    @Test
    void aNumberIsChosenAndGivenUpAndCasesAreToldOfIt() {
        int[] told = {0};
        cases.onChange(() -> told[0]++);
        settings.start(shown -> screen = shown);
        assertEquals("3", number("go-no-go-days").value());
        assertEquals("1 to 30; usually 3", number("go-no-go-days").range());
        assertEquals("", number("go-no-go-days").back());
        settings.number("go-no-go-days", "5");
        assertEquals("5", number("go-no-go-days").value());
        assertEquals("Use 3 again", number("go-no-go-days").back());
        assertEquals(1, told[0]);
        settings.number("go-no-go-days", "400");
        assertEquals("Enter a whole number from 1 to 30.", screen.refusals().get("go-no-go-days"));
        settings.back("go-no-go-days");
        assertEquals("3", number("go-no-go-days").value());
        assertEquals(Map.of(), screen.refusals());
    }
}
