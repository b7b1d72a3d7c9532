package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.some;
import static care.quarterback.desk.report.Standing.text;

import care.quarterback.model.Addressee;
import care.quarterback.model.Conversation;
import care.quarterback.model.Coverage;
import care.quarterback.model.CoverageCheck;
import care.quarterback.model.PeerToPeer;
import care.quarterback.model.PriorAuthorization;
import care.quarterback.model.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The calls with a plan about a request, as evidence: when, with whom, what was said, which reference number was given. */
final class PlanCalls {

    private final DocumentSource source;
    private final DocumentWords words;
    private final List<Call> calls = new ArrayList<>();

    /** One call. Texts that nobody wrote down are a dash. */
    record Call(Optional<LocalDate> on, String with, String said, String reference) {}

    private PlanCalls(DocumentSource source, DocumentWords words) {
        this.source = source;
        this.words = words;
    }

    /** The oldest first. */
    static List<Call> of(
            DocumentSource source, PriorAuthorization request, Optional<Coverage> plan, DocumentWords words) {
        var all = new PlanCalls(source, words);
        var careCase = source.careCase();
        Standing.of(careCase.getCoverageChecks()).stream()
                .filter(check -> check.getOn() != null
                        && (check.getCoverage() == null
                                || plan.filter(check.getCoverage()::equals).isPresent()))
                .forEach(all::check);
        Standing.of(careCase.getPeerToPeers()).stream()
                .filter(talk -> talk.getHeldOn() != null
                        && (talk.getAuthorization() == null || talk.getAuthorization() == request))
                .forEach(all::talk);
        Standing.of(careCase.getConversations()).stream()
                .filter(said -> withPlan(said, plan))
                .forEach(all::conversation);
        Standing.of(careCase.getTasks()).stream()
                .filter(task -> task.getAddressee() == Addressee.PLAN)
                .forEach(all::task);
        all.calls.sort(Comparator.comparing(call -> call.on().orElse(LocalDate.MIN)));
        return List.copyOf(all.calls);
    }

    /** Somebody spoke with the plan: it is named, or its reference number was written down and no doctor's office. */
    private static boolean withPlan(Conversation said, Optional<Coverage> plan) {
        if (said.getClinician() != null || said.getOffice() != null) {
            return false;
        }
        String with = text(said.getWith()).orElse("").toLowerCase(Locale.ROOT);
        return some(said.getReference())
                || plan.flatMap(coverage -> text(coverage.getPlanName()))
                        .filter(name -> with.contains(name.toLowerCase(Locale.ROOT)))
                        .isPresent();
    }

    private void check(CoverageCheck check) {
        List<String> said = Stream.of(check.getPromised(), check.getOtherRules())
                .filter(Standing::some)
                .map(String::strip)
                .toList();
        add(check.getOn(), check.getRepresentative(), String.join(" ", said), check.getReference());
    }

    private void talk(PeerToPeer talk) {
        String said = Stream.of(talk.getOutcome(), talk.getNotes())
                .filter(Standing::some)
                .map(String::strip)
                .reduce((outcome, notes) -> outcome + " " + notes)
                .orElse("");
        add(talk.getHeldOn(), text(talk.getPlanClinician()).orElseGet(() -> words.plans("call.doctor")), said, "");
    }

    private void conversation(Conversation said) {
        add(said.getOn(), said.getWith(), said.getSummary(), said.getReference());
    }

    private void task(Task task) {
        Standing.of(task.getAttempts())
                .forEach(attempt -> add(
                        attempt.getOn(),
                        words.plans("call.plan"),
                        text(attempt.getNote())
                                .orElseGet(() -> source.sentences().word(attempt.getOutcome())),
                        ""));
    }

    private void add(LocalDate on, String with, String said, String reference) {
        calls.add(new Call(Optional.ofNullable(on), or(with), or(said), or(reference)));
    }

    private String or(String written) {
        return text(written).orElseGet(() -> words.plans("call.none"));
    }
}
