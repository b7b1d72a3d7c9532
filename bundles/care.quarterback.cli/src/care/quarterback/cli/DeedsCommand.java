package care.quarterback.cli;

import care.quarterback.desk.deeds.CatalogueQuery;
import care.quarterback.desk.deeds.CatalogueRows;
import care.quarterback.desk.deeds.DeskCatalogue;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says what can be done to a case. */
@Command(name = "deeds")
final class DeedsCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "ACTION", arity = "0..1", descriptionKey = "deeds.action")
    private String action;

    @Override
    public Integer call() {
        var query = new CatalogueQuery(DeskCatalogue.get(), Texts.words());
        if (action == null) {
            List<CatalogueRows.Action> all = query.deeds();
            root.answer(
                    json -> json.objects("deeds", all, each -> CatalogueJson.summary(json, each)),
                    out -> CataloguePrint.deeds(out, all));
        } else {
            CatalogueRows.Action shown = Refused.understood(() -> query.deed(action));
            root.answer(
                    json -> json.object("deed", each -> CatalogueJson.write(json, shown)),
                    out -> CataloguePrint.print(out, shown));
        }
        return Exit.DONE;
    }
}
