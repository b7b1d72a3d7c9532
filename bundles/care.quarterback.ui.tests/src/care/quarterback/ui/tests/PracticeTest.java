package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PracticeTest {

    private final Desktop desktop = new Desktop();
    private final Bot bot = desktop.bot();

    @AfterEach
    void backToToday() {
        desktop.show("care.quarterback.ui.today");
    }

    private void page(String name) {
        desktop.show("care.quarterback.ui.practice");
        bot.select(bot.await(Table.class, "practice.pages"), name::equals);
    }

    @Test
    void anOfficeIsEnteredByTheKeyboardAndFoundAgain() {
        page("Offices");
        desktop.press("offices.add");
        Text name = bot.await(Text.class, "offices.name");
        assertEquals(name, bot.ask(() -> name.getDisplay().getFocusControl()));
        bot.type(name, "Harbor Spine");
        bot.type(bot.await(Text.class, "offices.telephone"), "555 555 0142");
        bot.key(name, SWT.CR);
        Table offices = bot.await(Table.class, "offices.table");
        Waiting.until("the office", () -> desktop.lists(offices, "(555) 555-0142"));

        bot.key(offices, SWT.INSERT);
        bot.type(bot.await(Text.class, "offices.name"), "Lakeview");
        bot.key(bot.await(Text.class, "offices.name"), SWT.CR);
        Waiting.until("both offices", () -> bot.words(offices).size() == 2);

        page("Settings");
        bot.await(Text.class, "settings.name");
        page("Offices");
        bot.type(bot.await(Text.class, "offices.filter"), "0142 harbor");
        Waiting.until("only what was looked for", () -> bot.words(offices).size() == 1);
        assertEquals(
                "Harbor Spine |  | (555) 555-0142 |  | ", bot.words(offices).getFirst());
        bot.type(bot.await(Text.class, "offices.filter"), "");
        Waiting.until("both offices again", () -> bot.words(offices).size() == 2);

        bot.select(offices, row -> row.startsWith("Lakeview"));
        bot.key(offices, SWT.DEL);
        bot.type(bot.await(Text.class, "offices.reason"), "Moved away");
        bot.key(bot.await(Text.class, "offices.reason"), SWT.CR);
        Waiting.until("one office left", () -> bot.words(offices).size() == 1);
    }

    @Test
    void whoLookedForANameIsListedAndFiltered() {
        desktop.workplace().cases().desk().lists().find("unheard of", 1);
        page("Who looked");
        Table looks = bot.await(Table.class, "access.table");
        Waiting.until("the search", () -> desktop.lists(looks, "Searched for “unheard of”"));
        bot.type(bot.await(Text.class, "access.filter"), "unheard searched");
        Waiting.until("only the search", () -> bot.words(looks).size() == 1);
    }
}
