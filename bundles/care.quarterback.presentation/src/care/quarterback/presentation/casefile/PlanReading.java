package care.quarterback.presentation.casefile;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Deadline;
import care.quarterback.core.check.Gap;
import care.quarterback.core.check.Gate;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.plan.Plan;
import care.quarterback.model.CareCase;
import care.quarterback.model.QuestionAuthor;
import care.quarterback.presentation.casefile.PlanColumn.DateLine;
import care.quarterback.presentation.casefile.PlanColumn.GapLine;
import care.quarterback.presentation.casefile.PlanColumn.Weight;
import care.quarterback.presentation.section.DatePlaces;
import care.quarterback.presentation.section.GapPlaces;
import care.quarterback.presentation.section.PlaceWords;
import care.quarterback.presentation.section.SectionPlace;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.presentation.work.Room;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The plan of a case in the lines that stand beside its pages. */
final class PlanReading {

    private final ScreenText text;
    private final PlaceWords deeds;
    private final Sentences sentences;
    private final LocalDate today;

    PlanReading(Room room, LocalDate today) {
        this.sentences = room.sentences();
        this.text = room.text();
        this.deeds = new PlaceWords(room);
        this.today = today;
    }

    PlanColumn of(CareCase careCase, Plan plan) {
        if (plan.silent()) {
            return PlanColumn.NONE;
        }
        return new PlanColumn(
                plan.said(Gate.VISIT)
                        .map(ready -> text.of("plan.ready." + ready.name()))
                        .orElse(""),
                plan.said(Gate.VISIT)
                        .filter(ready -> ready == Plan.Readiness.NOT_READY)
                        .isPresent(),
                plan.gaps().stream()
                        .map(gap -> gap(careCase, gap))
                        .sorted(Comparator.comparing(GapLine::weight))
                        .toList(),
                plan.deadlines().stream()
                        .filter(deadline -> !deadline.done())
                        .sorted(Comparator.comparing(Deadline::date))
                        .map(deadline -> date(careCase, deadline))
                        .toList());
    }

    /** One of the four questions that every list starts with is written down already, for a person to change. */
    private SectionPlace worded(Gap gap, SectionPlace place) {
        return gap.code() == CheckCode.STARTER_QUESTION_MISSING
                ? place.knowing("text", text.of("section.starter." + gap.key()))
                        .knowing("authorRole", QuestionAuthor.GUIDE.name())
                : place;
    }

    private GapLine gap(CareCase careCase, Gap gap) {
        SectionPlace place = worded(gap, GapPlaces.of(careCase, gap));
        Weight weight = gap.overridden() ? Weight.SET_ASIDE : gap.blocks() ? Weight.BLOCKS : Weight.MISSING;
        List<String> why = new ArrayList<>();
        why.add(gap.rule());
        why.addAll(gap.inputs());
        why.add(gap.source());
        return new GapLine(
                gap.code(),
                gap.key(),
                weight,
                text.of("plan.weight." + weight.name()),
                gap.message(),
                gap.override()
                        .map(word -> text.of("plan.setAside", word.by(), word.on(), word.reason()))
                        .orElse(gap.action()),
                place,
                deeds.of(place),
                String.join("\n", why.stream().filter(line -> !line.isBlank()).toList()));
    }

    private DateLine date(CareCase careCase, Deadline deadline) {
        SectionPlace place = DatePlaces.of(careCase, deadline);
        String moved = deadline.moved()
                .map(word -> text.of("plan.moved", word.by(), word.on(), word.computed(), word.reason()))
                .orElse("");
        return new DateLine(
                deadline.code(),
                deadline.key(),
                text.date(deadline.date(), today),
                deadline.date().isBefore(today),
                deadline.blocking(),
                deadline.why(),
                moved,
                String.join(
                        "\n",
                        Stream.of(sentences.word(deadline.code()), deadline.subject(), deadline.why(), moved)
                                .filter(line -> !line.isBlank())
                                .toList()),
                deadline.telephone(),
                place,
                deeds.of(place));
    }
}
