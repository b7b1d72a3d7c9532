package care.quarterback.presentation.section;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.model.CareCase;
import care.quarterback.model.Element;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.chase.ChaseLine;
import care.quarterback.steps.chase.ChaseWords;
import care.quarterback.steps.chase.TrackRecord;
import care.quarterback.steps.chase.TrackWords;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What is computed of a request to an office: how often it was asked, where it stands, by when the law wants an answer. */
final class RequestCells {

    private final Room room;
    private final Supplier<PlanSettings> settings;
    private final Function<String, Optional<TrackRecord>> tracks;
    private CaseFacts facts;
    private Map<Element, ChaseLine> lines = Map.of();

    RequestCells(Room room, Supplier<PlanSettings> settings, Function<String, Optional<TrackRecord>> tracks) {
        this.room = room;
        this.settings = settings;
        this.tracks = tracks;
    }

    /** Reads the requests as they stand. */
    void read(CareCase careCase) {
        facts = new CaseFacts(careCase, room.today(), settings.get());
        lines = ChaseLine.of(facts).stream().collect(Collectors.toMap(ChaseLine::request, Function.identity()));
    }

    /** Empty for a request that was taken out. */
    String of(Element request, String column) {
        ChaseLine line = lines.get(request);
        if (line == null) {
            return "";
        }
        var words = new ChaseWords(room.sentences());
        return switch (column) {
            case "attempts" -> Integer.toString(line.attempts());
            case "request-state" -> words.state(facts, line);
            case "office-record" ->
                tracks.apply(line.request().getHolder())
                        .map(new TrackWords(room.sentences())::brief)
                        .orElse("");
            default -> words.legallyDue(line);
        };
    }
}
