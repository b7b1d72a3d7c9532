package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HelpTest {

    private final Desktop desktop = new Desktop();
    private final Bot bot = desktop.bot();

    @AfterEach
    void closeAll() {
        bot.find(Button.class, button -> "help.close".equals(button.getData("care.quarterback.key")))
                .ifPresent(bot::press);
        desktop.closeCases();
    }

    private void help() {
        desktop.command("care.quarterback.ui.help");
    }

    private void awaitPage(String title) {
        StyledText page = bot.await(StyledText.class, "help.text");
        Waiting.until("the page " + title, () -> bot.ask(page::getText).startsWith(title + "\n"));
    }

    @Test
    void theKeyOpensThePageOfThePlace() {
        desktop.show("care.quarterback.ui.today");
        help();
        awaitPage("Today");
        desktop.open(desktop.patient("Ilse", "two-opinions"));
        desktop.page("journal");
        help();
        awaitPage("Journal");
    }

    @Test
    void aSearchListsThePagesThatHaveTheWords() {
        desktop.show("care.quarterback.ui.today");
        help();
        bot.type(bot.await(Text.class, "help.search"), "backup");
        Tree list = bot.await(Tree.class, "help.contents");
        Waiting.until(
                "the page about backups first",
                () -> bot.ask(() ->
                        list.getItemCount() > 0 && list.getItem(0).getText().startsWith("Backup")));
        assertTrue(bot.ask(list::getItemCount) < 20);
    }
}
