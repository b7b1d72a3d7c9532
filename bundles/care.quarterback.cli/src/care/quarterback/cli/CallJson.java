package care.quarterback.cli;

import care.quarterback.consensus.comparison.CompareRows.TrackRow;
import care.quarterback.consensus.talk.CallRows;
import java.time.Instant;

/** The doctors' talk in JSON. Keys are added, none renamed. */
final class CallJson {

    private CallJson() {}

    static void track(Json json, TrackRow row) {
        json.number("round", row.round())
                .text("state", row.state().name())
                .date("on", row.on().orElse(null))
                .text("by", row.by())
                .flag("skipped", row.skipped())
                .text("reason", row.reason())
                .texts("corrections", row.corrections())
                .text("sentence", row.sentence());
    }

    static void call(Json json, CallRows call) {
        json.text("stage", call.stage().name())
                .text("next", call.next())
                .text("chair", call.chair())
                .objects("doctors", call.doctors(), each -> doctor(json, each))
                .object(
                        "times",
                        times -> times.texts(
                                        "proposed",
                                        call.times().times().stream()
                                                .map(Instant::toString)
                                                .toList())
                                .texts("words", call.times().words())
                                .text("why", call.times().explanation()))
                .objects("letters", call.letters(), each -> letter(json, each))
                .texts("brief", call.brief())
                .objects(
                        "agenda",
                        call.agenda(),
                        each -> json.number("minutes", each.minutes())
                                .text("title", each.title())
                                .text("how", each.sentence()))
                .objects("ratings", call.ratings(), each -> rating(json, each))
                .objects(
                        "checklist",
                        call.checklist(),
                        each -> json.text("item", each.item().name())
                                .text("question", each.question())
                                .text("known", each.known().name()));
        call.held()
                .ifPresent(held -> json.object(
                        "held",
                        each -> each.date("on", held.on())
                                .text("attendees", held.attendees())
                                .text("minutes", held.minutes())));
        call.outcome().ifPresent(outcome -> json.object("result", each -> outcome(each, outcome)));
    }

    private static void doctor(Json json, CallRows.DoctorRow row) {
        json.number("opinion", row.opinion())
                .text("name", row.name())
                .flag("mayTalk", row.allowed())
                .texts("free", row.free())
                .text("answer", row.answered().name())
                .text("answerWords", row.answer())
                .text("before", row.before())
                .text("after", row.after());
    }

    private static void letter(Json json, CallRows.LetterRow row) {
        json.number("opinion", row.opinion())
                .text("to", row.to())
                .texts("withheld", row.withheld().stream().map(String::valueOf).toList())
                .text("subject", row.subject())
                .texts("opening", row.opening())
                .objects(
                        "differences",
                        row.differences(),
                        each -> json.text("title", each.title()).texts("cells", each.cells()))
                .texts("basis", row.basis())
                .texts("closing", row.closing());
    }

    private static void rating(Json json, CallRows.RatingRow row) {
        json.text("option", row.name()).texts("ratings", row.ratings()).text("statistics", row.statistics());
        row.panel()
                .figures()
                .ifPresent(figures -> json.number("median", figures.median(), 1)
                        .number("ipr", figures.range(), 2)
                        .number("ipras", figures.allowed(), 2)
                        .flag("disagreement", figures.disagreement())
                        .text("fit", figures.fit().name()));
    }

    private static void outcome(Json json, CallRows.OutcomeRow row) {
        json.date("on", row.on())
                .text("by", row.by())
                .text("reason", row.reason())
                .text("agreedDiagnosis", row.agreedDiagnosis())
                .objects(
                        "agreed",
                        row.agreed(),
                        each -> json.text("topic", each.topic().name()).text("text", each.text()))
                .objects(
                        "open",
                        row.open(),
                        each -> json.text("topic", each.topic().name()).text("text", each.text()));
    }
}
