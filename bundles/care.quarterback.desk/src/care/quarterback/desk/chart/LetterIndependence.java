package care.quarterback.desk.chart;

import care.quarterback.consensus.comparison.CompareRows.IndependenceRow;
import care.quarterback.consensus.comparison.CompareRows.Warning;
import care.quarterback.consensus.comparison.IndependenceQuery;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.chart.LetterRows.Independence;
import care.quarterback.model.CareCase;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Opinion;
import care.quarterback.model.Reveal;
import care.quarterback.model.value.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an opinion's doctor knew of earlier ones, beside what was asked for and what was shown. */
final class LetterIndependence {

    private final Sentences sentences;
    private final IndependenceQuery query;

    LetterIndependence(Sentences sentences) {
        this.sentences = sentences;
        this.query = new IndependenceQuery(sentences);
    }

    Independence of(CareCase careCase, Opinion opinion) {
        if (opinion.getNumber() == 1) {
            return new Independence(opinion.getIndependence(), List.of(), List.of(), Optional.empty());
        }
        Optional<IndependenceRow> asked = query.rows(careCase).stream()
                .filter(row -> row.opinion() == opinion.getNumber())
                .findFirst();
        List<String> reveals = reveals(careCase, opinion);
        List<String> warnings = new ArrayList<>();
        asked.map(IndependenceRow::warnings).orElse(List.of()).stream()
                .map(Warning::sentence)
                .forEach(warnings::add);
        asked.map(IndependenceRow::mode)
                .filter(mode -> mode != opinion.getIndependence())
                .ifPresent(mode -> warnings.add(sentence("asked.differs", how(mode), how(opinion.getIndependence()))));
        if (opinion.getIndependence() == IndependenceMode.OPEN && reveals.isEmpty()) {
            warnings.add(sentence("notLogged"));
        }
        List<String> history = Stream.concat(
                        asked.map(IndependenceRow::changes).orElse(List.of()).stream(), reveals.stream())
                .toList();
        Optional<ObjectId> conflicting = asked.filter(row -> !row.warnings().isEmpty())
                .flatMap(row -> CaseFacts.standing(careCase.getReferrals())
                        .filter(each -> each.getOpinionNumber() == row.opinion())
                        .map(each -> ChartQuery.id(each.getId()))
                        .findFirst());
        return new Independence(opinion.getIndependence(), warnings, history, conflicting);
    }

    private List<String> reveals(CareCase careCase, Opinion opinion) {
        return CaseFacts.standing(careCase.getReveals())
                .filter(reveal -> reveal.getOn() != null
                        && reveal.getOpinionNumber() < opinion.getNumber()
                        && to(opinion, ChartQuery.text(reveal.getTo())))
                .map(this::reveal)
                .toList();
    }

    /** Whether it was shown to this doctor; what names another doctor was not. */
    private static boolean to(Opinion opinion, String shownTo) {
        String doctor = ChartQuery.text(opinion.getClinicianName()).strip().toLowerCase(Locale.ROOT);
        String named = shownTo.strip().toLowerCase(Locale.ROOT);
        return doctor.isEmpty() || named.contains(doctor) || doctor.contains(named);
    }

    private String reveal(Reveal reveal) {
        return sentences.of(
                "consensus",
                "reveal",
                reveal.getOpinionNumber(),
                reveal.getOn(),
                ChartQuery.text(reveal.getTo()),
                ChartQuery.text(reveal.getBy()));
    }

    private String how(IndependenceMode mode) {
        return sentence("how." + mode.name());
    }

    private String sentence(String key, Object... arguments) {
        return sentences.of("letter", key, arguments);
    }
}
