package care.quarterback.cli;

import care.quarterback.desk.deeds.CatalogueQuery;
import care.quarterback.desk.deeds.CatalogueRows;
import care.quarterback.desk.deeds.DeskCatalogue;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says what can be entered into a case. */
@Command(name = "kinds")
final class KindsCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "KIND", arity = "0..1", descriptionKey = "kinds.kind")
    private String kind;

    @Override
    public Integer call() {
        var query = new CatalogueQuery(DeskCatalogue.get(), Texts.words());
        if (kind == null) {
            List<CatalogueRows.Kind> all = query.kinds();
            root.answer(
                    json -> json.objects("kinds", all, each -> CatalogueJson.summary(json, each)),
                    out -> CataloguePrint.kinds(out, all));
        } else {
            CatalogueRows.Kind shown = Refused.understood(() -> query.kind(kind));
            root.answer(
                    json -> json.object("kind", each -> CatalogueJson.write(json, shown)),
                    out -> CataloguePrint.print(out, shown));
        }
        return Exit.DONE;
    }
}
