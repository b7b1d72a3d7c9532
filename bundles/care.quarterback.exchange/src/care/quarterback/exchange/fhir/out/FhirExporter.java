package care.quarterback.exchange.fhir.out;

import care.quarterback.core.spi.CaseExporter;
import care.quarterback.core.spi.CaseExporter.CaseExport;
import care.quarterback.core.text.Language;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseStatus;
import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;

/**
 * Writes a case as a FHIR R4 document: a bundle whose first entry, the composition, leads to all others. The same case gives the
 * same ids every time. What somebody took back, and what the rules only suggest, does not leave.
 */
@Component
public final class FhirExporter implements CaseExporter {

    private static final String BY = "recorded";
    private static final String LOINC = "http://loinc.org";

    @Override
    public String kind() {
        return "fhir";
    }

    @Override
    public String ending() {
        return "json";
    }

    @Override
    public void write(CaseExport export, OutputStream out) throws IOException {
        CareCase careCase = export.careCase();
        var entries = new Entries(careCase.getId());
        var sentences = new Sentences(Language.system());
        LocalDate today = LocalDate.now(export.clock());
        new People(entries, sentences).add(careCase);
        new Health(entries, careCase).add(careCase);
        new Care(entries, sentences, careCase, today).add(careCase);
        new Opinions(entries, sentences, careCase).add();
        Instant now = export.clock().instant();
        provenance(entries);
        composition(entries, careCase, now);
        var bundle = new Tree().text("resourceType", "Bundle");
        bundle.put(
                "identifier",
                new Tree()
                        .text("system", "urn:ietf:rfc:3986")
                        .text("value", entries.url("Bundle", Long.toString(export.revision()))));
        bundle.text("type", "document").moment("timestamp", now);
        entries.all()
                .forEach((url, resource) ->
                        bundle.add("entry", new Tree().text("fullUrl", url).put("resource", resource)));
        try (var json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
            json.configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            bundle.write(json);
        }
    }

    /** Who wrote down what, and when. */
    private static void provenance(Entries entries) {
        int number = 0;
        for (Map.Entry<String, Map<Instant, List<String>>> person :
                entries.recorded().entrySet()) {
            for (Map.Entry<Instant, List<String>> moment : person.getValue().entrySet()) {
                Tree made = entries.begin("Provenance", "provenance " + ++number, BY);
                moment.getValue().forEach(url -> made.add("target", new Tree().text("reference", url)));
                made.moment("recorded", moment.getKey());
                made.add("agent", new Tree().put("who", new Tree().text("display", person.getKey())));
            }
        }
    }

    private static void composition(Entries entries, CareCase careCase, Instant now) {
        Tree made = entries.first("Composition");
        made.text("status", careCase.getStatus() == CaseStatus.CLOSED ? "final" : "preliminary");
        made.put("type", Concepts.coded(LOINC, "34133-9", "Summary of episode note"));
        made.put("subject", entries.to(careCase.getPatient())).moment("date", now);
        String owner = Tree.clean(careCase.getOwner());
        made.add("author", new Tree().text("display", owner.isEmpty() ? "Quarterback" : owner));
        made.text("title", BundleWords.of("title"));
        Stream.of(List.of(People.PART), Opinions.parts(), Health.parts(), Care.parts(), List.of(BY))
                .flatMap(List::stream)
                .forEach(part -> section(made, entries, part));
    }

    private static void section(Tree composition, Entries entries, String part) {
        List<String> urls = entries.in(part);
        List<String> lines = entries.lines(part);
        if (urls.isEmpty() && lines.isEmpty()) {
            return;
        }
        var section = new Tree().text("title", BundleWords.of("part." + part));
        if (!lines.isEmpty()) {
            section.put("text", new Tree().text("status", "generated").text("div", Narrative.of(lines)));
        }
        urls.forEach(url -> section.add("entry", new Tree().text("reference", url)));
        composition.add("section", section);
    }
}
