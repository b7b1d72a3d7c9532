package care.quarterback.presentation.section;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.entry.EntryKind;
import care.quarterback.core.entry.EntrySketch;
import care.quarterback.core.entry.Typing;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.desk.deeds.DeskCatalogue;
import care.quarterback.model.CareCase;
import care.quarterback.model.Release;
import care.quarterback.presentation.section.FormScreen.FormPoint;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.release.ReleasePoints;
import care.quarterback.steps.release.ReleasePoints.Point;
import care.quarterback.steps.release.ReleasePoints.Weight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The twelve elements of a release form, looked at while it is typed. */
final class ReleaseFormCheck implements FormCheck {

    @Override
    public List<FormPoint> of(
            Room room, CareCase careCase, EntryKind kind, FormIntent intent, Map<String, String> typed) {
        Map<String, String> strict = new LinkedHashMap<>();
        var typing = new Typing(careCase, room.today(), room.clock().getZone(), DeskCatalogue.get(), room.sentences());
        typed.forEach((name, value) -> kind.field(name).ifPresent(field -> {
            try {
                strict.put(name, typing.strict(field, value));
            } catch (CommandRejected half) {
                strict.put(name, ""); // typed halfway: it says nothing yet
            }
        }));
        Release sketch = (Release) EntrySketch.of(careCase, kind, SectionForms.subject(intent), strict);
        List<Point> points = new ReleasePoints(room.sentences())
                .of(new CaseFacts(careCase, room.today(), PlanSettings.shipped()), sketch);
        List<FormPoint> all = new ArrayList<>();
        long missing = points.stream()
                .filter(point -> point.weight() == Weight.MISSING)
                .map(Point::element)
                .distinct()
                .count();
        all.add(new FormPoint(
                missing > 0, room.text().of("release.points", ReleasePoints.ELEMENTS - missing, missing)));
        points.forEach(point -> all.add(new FormPoint(point.weight() == Weight.MISSING, point.sentence())));
        return all;
    }
}
