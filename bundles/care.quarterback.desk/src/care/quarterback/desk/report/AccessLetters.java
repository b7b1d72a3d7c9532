package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.some;
import static care.quarterback.desk.report.Standing.text;

import care.quarterback.core.person.PatientName;
import care.quarterback.desk.report.Block.Blanks;
import care.quarterback.desk.report.Block.Fact;
import care.quarterback.desk.report.Block.Facts;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.desk.report.Block.Tone;
import care.quarterback.model.AccessRequest;
import care.quarterback.model.Office;
import care.quarterback.model.Opinion;
import care.quarterback.steps.access.AccessClock;
import care.quarterback.steps.chase.ChaseLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The patient's own copy, by letter: the patient's request to each office that has records and wasn't asked, the follow-up that
 * repeats it with its dates, and the escalation of one that was refused or is late.
 */
final class AccessLetters {

    private final DocumentSource source;
    private final Map<String, AccessClock> clocks = new HashMap<>();
    private final Map<String, ChaseLine> lines = new HashMap<>();

    private AccessLetters(DocumentSource source) {
        this.source = source;
        AccessClock.of(source.facts())
                .forEach(clock -> clocks.put(clock.request().getId(), clock));
        ChaseLine.of(source.facts()).forEach(line -> lines.put(line.request().getId(), line));
    }

    static List<Document> requests(DocumentSource source) {
        var letters = new AccessLetters(source);
        return letters.inHand() || source.facts().silent() || source.facts().decided() ? List.of() : letters.requests();
    }

    static List<Document> followUps(DocumentSource source) {
        var letters = new AccessLetters(source);
        return letters.open()
                .filter(request -> request.getRequestedOn() != null
                        && request.getRequestedOn().isBefore(source.on()))
                .filter(request -> !letters.overdue(request))
                .map(letters::followUp)
                .toList();
    }

    static List<Document> escalations(DocumentSource source) {
        var letters = new AccessLetters(source);
        return letters.open().filter(letters::overdue).map(letters::escalation).toList();
    }

    private Stream<AccessRequest> open() {
        return source.facts().silent()
                ? Stream.empty()
                : Standing.of(source.careCase().getAccessRequests()).stream()
                        .filter(request -> some(request.getHolder()) && request.getFulfilledOn() == null);
    }

    /** Refused, or its day is past. */
    private boolean overdue(AccessRequest request) {
        return request.getRefusedOn() != null
                || Optional.ofNullable(clocks.get(request.getId()))
                        .filter(clock -> clock.counts().isBefore(source.on()))
                        .isPresent();
    }

    private boolean inHand() {
        return Standing.of(source.careCase().getPackages()).stream()
                .anyMatch(each -> each.isPatientCopy() && each.getInHandOn() != null);
    }

    private List<Document> requests() {
        Map<String, Office> holders = new LinkedHashMap<>();
        Set<String> asked = new HashSet<>();
        for (AccessRequest request : Standing.of(source.careCase().getAccessRequests())) {
            String holder = text(request.getHolder()).orElse("");
            if (request.getRequestedOn() == null || request.getRequestedOn().equals(source.on())) {
                holders.putIfAbsent(holder, office(request));
            } else {
                asked.add(key(holder));
            }
        }
        for (Opinion opinion : Standing.of(source.careCase().getOpinions())) {
            Office office = opinion.getClinician() == null
                    ? null
                    : opinion.getClinician().getOffice();
            text(office == null ? opinion.getPractice() : office.getName())
                    .ifPresent(holder -> holders.putIfAbsent(holder, office));
        }
        return holders.entrySet().stream()
                .filter(holder -> some(holder.getKey()) && !asked.contains(key(holder.getKey())))
                .map(holder -> request(holder.getKey(), holder.getValue()))
                .toList();
    }

    private static String key(String holder) {
        return holder.strip().toLowerCase(Locale.ROOT);
    }

    private Office office(AccessRequest request) {
        return Optional.ofNullable(request.getOffice())
                .or(() -> source.careCase().getOffices().stream()
                        .filter(office -> text(office.getName())
                                .filter(name -> key(name).equals(key(request.getHolder())))
                                .isPresent())
                        .findFirst())
                .orElse(null);
    }

    /** In the patient's name: the right is the patient's. */
    private Document request(String holder, Office office) {
        var paper = addressed(DocumentKind.ACCESS_REQUEST, holder, office);
        var words = paper.words();
        paper.say("ask");
        paper.items(Mark.DOT, what(words, holder));
        paper.say("form");
        paper.say("law");
        paper.fixed("fee");
        paper.say("except");
        var patient = source.careCase().getPatient();
        paper.fixed("patient", PatientName.whole(patient), Recipient.born(paper, patient));
        paper.add(new Blanks(words.all("sign")));
        return paper.done(words.say("title"));
    }

    /** What the release for this office names, else what an own copy needs. */
    private List<String> what(DocumentWords words, String holder) {
        List<String> asked = Standing.of(source.careCase().getAccessRequests()).stream()
                .filter(request -> request.getFulfilledOn() == null
                        && text(request.getHolder())
                                .filter(name -> key(name).equals(key(holder)))
                                .isPresent())
                .flatMap(request -> text(request.getInformation()).stream())
                .toList();
        List<String> named = asked.isEmpty() ? named(holder) : asked;
        return named.isEmpty() ? words.all("what") : named;
    }

    private List<String> named(String holder) {
        return Standing.of(source.careCase().getReleases()).stream()
                .filter(release -> text(release.getDiscloser())
                        .filter(name -> key(name).equals(key(holder)))
                        .isPresent())
                .flatMap(release -> text(release.getInformation()).stream())
                .toList();
    }

    private Document followUp(AccessRequest request) {
        var paper = addressed(DocumentKind.ACCESS_FOLLOW_UP, request.getHolder(), office(request))
                .about(request);
        var words = paper.words();
        var patient = source.careCase().getPatient();
        AccessClock clock = clocks.get(request.getId());
        paper.say("first", PatientName.whole(patient), Recipient.born(paper, patient), request.getRequestedOn());
        paper.add(new Facts(true, dates(words, request, clock)));
        var story = new RequestStory(words, lines.get(request.getId()));
        if (!story.since().isEmpty()) {
            paper.heading("since").add(new Facts(true, story.since()));
        }
        List<String> named = wanted(request);
        paper.say("again", named.isEmpty() ? words.say("what") : String.join("; ", named));
        paper.paragraphs(Tone.PLAIN, story.answers(patient));
        paper.say("choose");
        paper.items(Mark.DOT, words.all("tell"));
        paper.say("law");
        return paper.signed().done(words.say("title"));
    }

    private static List<Fact> dates(DocumentWords words, AccessRequest request, AccessClock clock) {
        List<Fact> facts = new ArrayList<>();
        if (request.getRequestedOn() != null) {
            facts.add(new Fact(words.say("asked"), List.of(words.sentences().date(request.getRequestedOn()))));
        }
        text(request.getCopyServiceNumber())
                .ifPresent(number -> facts.add(new Fact(words.say("number"), List.of(number))));
        if (clock != null) {
            String due = words.sentences().date(clock.counts());
            facts.add(new Fact(
                    words.say("received"),
                    List.of(clock.received() ? words.sentences().date(clock.since()) : words.say("unknown"))));
            if (request.getRefusedOn() == null) {
                facts.add(new Fact(
                        words.say("due"),
                        List.of(clock.ofState()
                                .map(law -> words.say("due.state", due, law))
                                .orElse(due))));
            }
        }
        return facts;
    }

    /** What was asked of this office, else what the release for it names. */
    private List<String> wanted(AccessRequest request) {
        return text(request.getInformation()).map(List::of).orElseGet(() -> named(request.getHolder()));
    }

    private Document escalation(AccessRequest request) {
        var paper = addressed(DocumentKind.ACCESS_ESCALATION, request.getHolder(), office(request))
                .about(request);
        var words = paper.words();
        var patient = source.careCase().getPatient();
        paper.say(
                request.getRefusedOn() == null ? "why.late" : "why.refused",
                PatientName.whole(patient),
                Recipient.born(paper, patient));
        List<Fact> facts = new ArrayList<>(dates(words, request, clocks.get(request.getId())));
        if (request.getRefusedOn() != null) {
            String date = words.sentences().date(request.getRefusedOn());
            facts.add(new Fact(
                    words.say("refused"),
                    text(request.getRefusalReason())
                            .map(reason -> List.of(date, reason))
                            .orElse(List.of(date))));
        }
        if (request.getEscalatedOn() != null && request.getEscalatedOn().isBefore(source.on())) {
            facts.add(new Fact(words.say("escalated"), List.of(words.sentences().date(request.getEscalatedOn()))));
        }
        paper.add(new Facts(true, facts));
        var story = new RequestStory(words, lines.get(request.getId()));
        if (!story.since().isEmpty()) {
            paper.heading("since").add(new Facts(true, story.since()));
        }
        paper.heading("ask").items(Mark.NUMBER, words.all("ask"));
        paper.say("law");
        paper.say("blocking");
        return paper.signed().done(words.say(request.getRefusedOn() == null ? "title" : "title.refused"));
    }

    private Paper addressed(DocumentKind kind, String holder, Office office) {
        var paper = new Paper(source, kind);
        if (kind == DocumentKind.ACCESS_ESCALATION) {
            paper.to(paper.words().say("officer"), null);
        }
        paper.to(office == null ? holder : "", office);
        return Recipient.greet(paper, "");
    }
}
