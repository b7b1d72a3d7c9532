package care.quarterback.steps.chase;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Deadlines;
import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.AccessRequest;
import care.quarterback.model.RequestEvent;
import care.quarterback.model.RequestEventKind;
import care.quarterback.steps.access.AccessClock;
import java.time.LocalDate;

/** When an office is asked again, and by when what it said is answered: with its form, its fee, or the next letter. */
final class ChaseDeadlines implements DeadlineRule {

    private static final String FEATURE = "deadline-chase";

    private final Sentences sentences;

    ChaseDeadlines(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public void derive(CaseFacts facts, Deadlines deadlines) {
        for (ChaseLine line : ChaseLine.of(facts)) {
            line.again().ifPresent(day -> again(facts, line, day, deadlines));
            line.open().forEach(event -> answer(facts, line.request(), event, deadlines));
            refused(facts, line.request(), deadlines);
        }
    }

    private void again(CaseFacts facts, ChaseLine line, LocalDate day, Deadlines deadlines) {
        String why = line.since()
                        .filter(event -> event.getUntil() != null)
                        .map(event -> sentences.of(
                                FEATURE, "REQUEST_FOLLOW_UP.until", holder(line), event.getUntil(), event.getOn()))
                        .orElseGet(() -> sentences.of(
                                FEATURE,
                                line.attempts() == 1 ? "REQUEST_FOLLOW_UP.first" : "REQUEST_FOLLOW_UP",
                                holder(line),
                                line.asked().orElse(day),
                                line.attempts(),
                                line.request().getRequestedOn()))
                + facts.settings().said(sentences, PlanDefault.REQUEST_FOLLOW_UP);
        String key = line.since().map(RequestEvent::getId).orElse(line.request().getId());
        deadlines
                .clock(DeadlineCode.REQUEST_FOLLOW_UP, key, holder(line), day, why)
                .telephone(AccessClock.telephone(facts, line.request()));
    }

    private static String holder(ChaseLine line) {
        return line.request().getHolder();
    }

    private void answer(CaseFacts facts, AccessRequest request, RequestEvent event, Deadlines deadlines) {
        DeadlineCode code = code(event.getKind());
        String why = sentences.of(FEATURE, "open." + event.getKind(), request.getHolder(), event.getOn(), said(event))
                + facts.settings().said(sentences, PlanDefault.REQUEST_ANSWER);
        deadlines
                .clock(code, event.getId(), request.getHolder(), soon(facts, event.getOn()), why)
                .telephone(AccessClock.telephone(facts, request));
    }

    private String said(RequestEvent event) {
        return switch (event.getKind()) {
            case FEE_ASKED -> event.getAmount() == null ? "" : sentences.dollars(event.getAmount());
            case FORMAT_REFUSED -> sentences.word(event.getFormat());
            case PART_CAME -> event.getMissing();
            default -> "";
        };
    }

    private static DeadlineCode code(RequestEventKind kind) {
        return switch (kind) {
            case FORM_WANTED -> DeadlineCode.REQUEST_FORM;
            case FEE_ASKED -> DeadlineCode.REQUEST_FEE;
            default -> DeadlineCode.REQUEST_ANSWER;
        };
    }

    /** A refusal is taken further, and then its date is met. */
    private void refused(CaseFacts facts, AccessRequest request, Deadlines deadlines) {
        if (request.getRefusedOn() == null || request.getFulfilledOn() != null) {
            return;
        }
        deadlines
                .clock(
                        DeadlineCode.REQUEST_ANSWER,
                        request.getId(),
                        request.getHolder(),
                        soon(facts, request.getRefusedOn()),
                        sentences.of(FEATURE, "refused", request.getHolder(), request.getRefusedOn()))
                .telephone(AccessClock.telephone(facts, request))
                .done(request.getEscalatedOn() != null);
    }

    private static LocalDate soon(CaseFacts facts, LocalDate day) {
        return facts.calendar().plus(day, facts.settings().number(PlanDefault.REQUEST_ANSWER));
    }
}
