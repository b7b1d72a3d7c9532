package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.some;
import static care.quarterback.desk.report.Standing.text;

import care.quarterback.core.person.PatientName;
import care.quarterback.core.rules.RuleVersion;
import care.quarterback.desk.report.Block.Blanks;
import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.desk.report.Block.Tone;
import care.quarterback.model.AppealLevel;
import care.quarterback.model.AuthorizationType;
import care.quarterback.model.PriorAuthorization;
import care.quarterback.steps.coverage.Denial;
import care.quarterback.steps.coverage.PlanPapers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An appeal of a denial: what the letter says, why the service is needed, the calls with the plan as evidence, and the law. */
final class AppealLetters {

    private static final List<Integer> SHARES = List.of(3, 4, 6, 3);

    private final DocumentSource source;
    private final DocumentKind kind;

    private AppealLetters(DocumentSource source, DocumentKind kind) {
        this.source = source;
        this.kind = kind;
    }

    /** Appeals to the plan, and to a hearing or a council after it. What goes to a court is written by a lawyer. */
    static List<Document> of(DocumentSource source) {
        var letters = new AppealLetters(source, DocumentKind.APPEAL);
        return denials(source).stream()
                .filter(denial -> denial.level()
                        .filter(level -> level == AppealLevel.INDEPENDENT_REVIEW || level == AppealLevel.COURT)
                        .isEmpty())
                .map(letters::letter)
                .toList();
    }

    /** Requests for a review outside the plan. */
    static List<Document> reviews(DocumentSource source) {
        var letters = new AppealLetters(source, DocumentKind.EXTERNAL_REVIEW);
        return denials(source).stream()
                .filter(denial -> denial.level()
                        .filter(AppealLevel.INDEPENDENT_REVIEW::equals)
                        .isPresent())
                .map(letters::letter)
                .toList();
    }

    private static List<Denial> denials(DocumentSource source) {
        return new PlanPapers(source.sentences()).denials(source.facts());
    }

    private Document letter(Denial denial) {
        var paper = new Paper(source, kind);
        var words = paper.words();
        PriorAuthorization request = denial.request();
        paper.about(request);
        String service = AuthorizationLetters.service(words, request);
        PlanFacts.letter(paper, source, denial.plan(), words.say("department"))
                .fact("service", service)
                .fact("request", request.getNumber())
                .fact("submitted", request.getSubmittedOn())
                .fact("notice", denial.notice().orElse(null))
                .fact("last", denial.by().orElse(null))
                .done();
        paper.say("ask", PatientName.whole(source.careCase().getPatient()), service, denial.name());
        boolean fast = (denial.before().isEmpty() ? request.getType() : request.getAppealType())
                == AuthorizationType.EXPEDITED;
        if (fast) {
            paper.fixed("fast");
        }
        if (denial.by().filter(day -> day.isBefore(source.on())).isPresent()) {
            paper.say("late", denial.by().get());
            paper.add(new Blanks(List.of(words.say("late.reason"))));
        }
        paper.heading("reason");
        if (some(denial.reason())) {
            paper.paragraphs(Tone.STRONG, List.of(words.say("quoted", denial.reason())));
        } else {
            paper.say("unsaid");
        }
        paper.heading("before").items(Mark.DOT, before(words, denial));
        paper.heading("why").items(Mark.DOT, PlanFacts.reasons(paper, source, request.getProcedure()));
        paper.heading("calls").add(calls(paper, denial));
        paper.heading("want").items(Mark.NUMBER, wants(words, denial, fast));
        paper.heading("law").items(Mark.DOT, law(words, denial));
        paper.heading("enclosed").items(Mark.BOX, enclosed(words, request));
        return paper.signed().done(words.say("title"));
    }

    private static List<String> before(DocumentWords words, Denial denial) {
        return denial.before().stream()
                .map(lost -> lost.notice()
                        .map(on -> words.say("lost.on", lost.name(), on))
                        .orElseGet(() -> words.say("lost", lost.name())))
                .toList();
    }

    private Block calls(Paper paper, Denial denial) {
        var words = paper.words();
        List<List<Cell>> rows = PlanCalls.of(source, denial.request(), denial.plan(), words).stream()
                .map(call -> List.of(
                        new Cell(call.on().map(source.sentences()::date).orElse(words.plans("undated"))),
                        new Cell(call.with()),
                        new Cell(call.said()),
                        new Cell(call.reference())))
                .toList();
        return new Table(
                List.of(
                        words.plans("call.on"),
                        words.plans("call.with"),
                        words.plans("call.said"),
                        words.plans("call.reference")),
                SHARES,
                rows);
    }

    private static List<String> wants(DocumentWords words, Denial denial, boolean fast) {
        List<String> wants = new ArrayList<>(words.all("want"));
        Optional<RuleVersion> rule = denial.answering();
        if (fast) {
            rule.filter(each -> each.has("expeditedHours"))
                    .ifPresent(each -> wants.add(words.say("within.hours", each.number("expeditedHours"))));
        } else {
            rule.filter(each -> each.has("standardDays"))
                    .ifPresent(each -> wants.add(words.say("within.days", each.number("standardDays"))));
        }
        return wants;
    }

    private static List<String> law(DocumentWords words, Denial denial) {
        List<String> law = new ArrayList<>();
        if (words.hasPlans("law." + denial.law())) {
            law.add(words.plans("law." + denial.law()));
        }
        denial.filing().ifPresent(rule -> law.add(words.plans("law.file", rule.citation())));
        denial.answering().ifPresent(rule -> law.add(words.plans("law.answer", rule.citation())));
        denial.reasons().ifPresent(rule -> law.add(words.plans("law.reason", rule.citation())));
        return law;
    }

    private List<String> enclosed(DocumentWords words, PriorAuthorization request) {
        List<String> enclosed = new ArrayList<>(words.all("enclosed"));
        Optional.ofNullable(request.getAppealedBy())
                .or(() -> PlanFacts.appointed(source).findFirst())
                .filter(contact -> contact.getAppointedOn() != null)
                .flatMap(contact -> text(contact.getName()))
                .ifPresent(name -> enclosed.add(words.say("enclosed.representative", name)));
        return enclosed;
    }
}
