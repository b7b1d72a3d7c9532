package care.quarterback.cli;

import care.quarterback.consensus.comparison.CompareRows;
import care.quarterback.consensus.comparison.Explanation;
import java.io.PrintWriter;
import java.util.List;

/** A comparison in words. */
final class ComparePrint {

    private final PrintWriter out;

    ComparePrint(PrintWriter out) {
        this.out = out;
    }

    void print(CompareRows rows) {
        if (rows.pairs().isEmpty()) {
            out.println(Texts.of("compare.few"));
        } else {
            told(rows.explanation());
        }
        rows.aspects().forEach(aspect -> {
            out.println(Texts.of("compare.aspect", aspect.title(), aspect.sentence()));
            aspect.cells().stream()
                    .filter(cell -> !cell.text().isBlank())
                    .forEach(cell -> out.println(Texts.of("compare.cell", doctor(rows, cell.opinion()), cell.text())));
        });
        rows.pairs().forEach(pair -> {
            out.println();
            out.println(
                    Texts.of("compare.pair", doctor(rows, pair.first()), doctor(rows, pair.second()), pair.sentence()));
            pair.why().inOrder().forEach(why -> out.println("  " + why));
            pair.notes().forEach(note -> out.println("  " + note));
            out.println("  "
                    + pair.confirmedBy()
                            .map(by -> Texts.of("compare.confirmed", by))
                            .orElse(Texts.of("compare.suggested")));
        });
        if (!rows.panel().notes().isEmpty()) {
            out.println();
            rows.panel().notes().forEach(out::println);
        }
        if (!rows.pairs().isEmpty()) {
            out.println();
            rows.consensus().track().forEach(row -> {
                out.println("  " + row.sentence());
                row.corrections().forEach(correction -> out.println("    " + correction));
            });
            String coverage = rows.thirdOpinion().coverage().sentence();
            int next = rows.thirdOpinion().number();
            out.println(next > 3 ? Texts.of("compare.further", next, coverage) : coverage);
        }
    }

    private void told(Explanation explanation) {
        part("compare.differs", explanation.differs());
        part("compare.matters", explanation.matters());
        part("compare.next", explanation.next());
    }

    private void part(String key, List<String> told) {
        if (!told.isEmpty()) {
            out.println(Texts.of(key));
            told.forEach(sentence -> out.println("  " + sentence));
            out.println();
        }
    }

    private static String doctor(CompareRows rows, int number) {
        return rows.opinions().stream()
                .filter(each -> each.number() == number && !each.clinician().isBlank())
                .map(each -> each.clinician())
                .findFirst()
                .orElse(Texts.of("compare.opinion", number));
    }
}
