package care.quarterback.cli;

import care.quarterback.core.entry.Deed;
import care.quarterback.core.entry.TypedCommands;
import care.quarterback.desk.deeds.DeskCatalogue;
import care.quarterback.model.DocumentFormat;
import care.quarterback.steps.records.AttachDocument;
import care.quarterback.steps.records.SplitDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes several documents of one. */
@Command(name = "split")
final class SplitCommand implements Callable<Integer> {

    private static final Pattern PAGES = Pattern.compile("\\s*(\\d{1,5})(?:\\s*-\\s*(\\d{1,5}))?\\s*");

    @ParentCommand
    private RootCommand root;

    @Mixin
    private CaseTarget target;

    @Parameters(index = "1", paramLabel = "DOCUMENT", descriptionKey = "split.document")
    private String document;

    @Parameters(index = "2..*", paramLabel = "FIELD=VALUE", arity = "0..*", descriptionKey = "split.fields")
    private List<String> pairs = List.of();

    @Option(names = "--pages", paramLabel = "PAGES", required = true, split = ",", descriptionKey = "split.pages")
    private List<String> pages;

    @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "split.title")
    private List<String> titles = List.of();

    @Override
    public Integer call() {
        if (titles.size() != pages.size()) {
            throw new CliFailure(Exit.USAGE, Texts.of("split.titles", pages.size()));
        }
        Map<String, String> fields = new LinkedHashMap<>(FieldInput.pairs(pairs));
        if (!FieldInput.names(fields, "format")) {
            fields.put("format", DocumentFormat.REPORT.name()); // pages are cut out of a PDF, and stay one
        }
        return target.enter(root, typed -> List.of(split(typed, fields)));
    }

    private SplitDocument split(TypedCommands typed, Map<String, String> fields) {
        Deed deed = DeskCatalogue.get().deed("AttachDocument").orElseThrow();
        List<SplitDocument.Part> parts = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            Matcher range = PAGES.matcher(pages.get(i));
            if (!range.matches()) {
                throw new CliFailure(Exit.USAGE, Texts.of("split.pages", pages.get(i)));
            }
            Map<String, String> all = new LinkedHashMap<>(fields);
            all.put("title", titles.get(i));
            int first = Integer.parseInt(range.group(1));
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            parts.add(new SplitDocument.Part(((AttachDocument) typed.deed(deed, all)).entry(), first, last));
        }
        return new SplitDocument(typed.find(document.contains(":") ? document : "document:" + document), parts);
    }
}
