package care.quarterback.cli;

import care.quarterback.model.value.CaseId;
import care.quarterback.steps.casefile.CaseSheet;
import care.quarterback.steps.casefile.CaseSheet.Listed;
import care.quarterback.steps.medication.MedicationRows;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows one case. */
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "CASE", descriptionKey = "common.case")
    private String wanted;

    @Override
    public Integer call() {
        return root.withStore(desk -> {
            CaseId id = root.caseOf(desk.lists(), wanted);
            CaseSheet sheet = desk.reading().sheet(id);
            root.answer(
                    json -> json.object("case", each -> write(each, id, sheet)),
                    out -> print(
                            out,
                            sheet,
                            desk.reading().plan(id, root.today(desk.practice())).medications()));
            return Exit.DONE;
        });
    }

    private static void write(Json json, CaseId id, CaseSheet sheet) {
        json.text("id", id.value())
                .text("number", sheet.number())
                .object(
                        "patient",
                        patient -> patient.text("name", sheet.patient().name())
                                .date("birthDate", sheet.patient().birthDate().orElse(null))
                                .text("sex", sheet.patient().sex().name().toLowerCase(Locale.ROOT)))
                .text("question", sheet.question())
                .texts("purpose", sheet.purposes().stream().map(Enum::name).toList())
                .text("status", sheet.status().name())
                .date("opened", sheet.openedOn().orElse(null))
                .objects(
                        "problems",
                        sheet.problems(),
                        problem -> json.text("system", problem.system())
                                .text("code", problem.code())
                                .text("text", problem.listed().text())
                                .text("status", problem.status())
                                .text("certainty", problem.certainty())
                                .text("state", problem.listed().state())
                                .text("details", problem.listed().details())
                                .flag("current", problem.listed().current()))
                .objects(
                        "medications",
                        sheet.medications(),
                        medicine -> write(json, medicine.listed()).text("status", medicine.status()))
                .objects(
                        "allergies",
                        sheet.allergies(),
                        allergy -> write(json, allergy.listed())
                                .text("status", allergy.status())
                                .text("certainty", allergy.certainty()))
                .objects(
                        "noneKnown",
                        sheet.noneKnown(),
                        each -> json.text("about", each.about().name())
                                .text("text", each.text())
                                .date("recordedOn", each.recordedOn().orElse(null))
                                .flag("contradicted", each.contradicted()))
                .objects("ruledOut", sheet.ruledOut(), each -> json.text("text", each.text()))
                .objects("opinions", sheet.opinions(), opinion -> write(json, opinion))
                .objects(
                        "documents",
                        sheet.documents(),
                        document -> json.text("title", document.title())
                                .date("date", document.serviceDate().orElse(null))
                                .text("sha256", document.sha256()));
    }

    private static Json write(Json json, Listed listed) {
        return json.text("text", listed.text())
                .text("state", listed.state())
                .text("details", listed.details())
                .flag("current", listed.current());
    }

    private static void write(Json json, CaseSheet.SheetOpinion opinion) {
        json.number("number", opinion.number())
                .text("clinician", opinion.clinician())
                .date("date", opinion.date().orElse(null));
        opinion.diagnosis()
                .ifPresent(diagnosis -> json.object(
                        "diagnosis",
                        each -> each.text("code", diagnosis.code())
                                .text("text", diagnosis.text())
                                .text("certainty", diagnosis.certainty().name())));
    }

    private void print(PrintWriter out, CaseSheet sheet, MedicationRows medications) {
        out.println(Texts.of("show.patient", sheet.patient().name(), born(sheet)));
        if (!sheet.question().isBlank()) {
            out.println(Texts.of("show.question", sheet.question()));
        }
        if (!sheet.purposes().isEmpty()) {
            out.println(Texts.of(
                    "show.purpose",
                    sheet.purposes().stream().map(Texts.words()::word).collect(Collectors.joining(", "))));
        }
        out.println(Texts.of("show.status", Texts.words().word(sheet.status())));
        listed(out, "show.problems", "show.problems.past", sheet.problems(), CaseSheet.ProblemRow::listed);
        listed(out, "show.medications", "show.medications.past", sheet.medications(), CaseSheet.MedicationRow::listed);
        PharmacistPrint.print(out, medications);
        listed(out, "show.allergies", "show.allergies.past", sheet.allergies(), CaseSheet.AllergyRow::listed);
        list(
                out,
                "show.none-known",
                sheet.noneKnown().stream().map(ShowCommand::noneKnown).toList());
        list(
                out,
                "show.ruled-out",
                sheet.ruledOut().stream().map(CaseSheet.RuledOutRow::text).toList());
        list(out, "show.opinions", sheet.opinions().stream().map(this::opinion).toList());
        list(
                out,
                "show.documents",
                sheet.documents().stream()
                        .map(each -> each.serviceDate()
                                .map(date -> Texts.of(
                                        "show.document",
                                        each.title(),
                                        Texts.words().date(date)))
                                .orElse(each.title()))
                        .toList());
    }

    private static String noneKnown(CaseSheet.NoneKnownRow row) {
        String when = row.recordedOn().map(Texts.words()::date).orElse("");
        String said = when.isEmpty() ? row.text() : Texts.of("show.listed", row.text(), when);
        return row.contradicted() ? Texts.of("show.none-known.contradicted", said) : said;
    }

    private String born(CaseSheet sheet) {
        return sheet.patient()
                .birthDate()
                .map(date -> Texts.of("show.born", Texts.words().date(date)))
                .orElse("");
    }

    private String opinion(CaseSheet.SheetOpinion opinion) {
        String said = opinion.diagnosis()
                .map(each ->
                        Texts.of("show.diagnosis", each.text(), Texts.words().word(each.certainty())))
                .orElse(Texts.of("show.diagnosis.none"));
        String when = opinion.date().map(Texts.words()::date).orElse("");
        return Texts.of("show.opinion", opinion.number(), opinion.clinician(), when, said)
                .replaceAll(" \\(\\)", "");
    }

    /** What holds now, and apart from it what does not. */
    private static <R> void listed(
            PrintWriter out, String now, String past, List<R> rows, Function<R, Listed> reading) {
        for (boolean current : new boolean[] {true, false}) {
            list(
                    out,
                    current ? now : past,
                    rows.stream()
                            .map(reading)
                            .filter(each -> each.current() == current)
                            .map(ShowCommand::line)
                            .toList());
        }
    }

    private static String line(Listed listed) {
        String name = listed.state().isEmpty() ? listed.text() : Texts.of("show.listed", listed.text(), listed.state());
        return listed.details().isEmpty() ? name : Texts.of("show.details", name, listed.details());
    }

    private static void list(PrintWriter out, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println();
            out.println(Texts.of(heading));
            lines.forEach(line -> out.println("  " + line));
        }
    }
}
