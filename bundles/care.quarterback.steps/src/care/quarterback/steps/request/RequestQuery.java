package care.quarterback.steps.request;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Emergency;
import care.quarterback.core.check.SafeWait;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import care.quarterback.model.SubjectInDoubt;
import care.quarterback.steps.request.RequestRows.SubjectRow;
import care.quarterback.steps.request.RequestRows.TriggerRow;
import java.util.List;
import java.util.Objects;

/** Reads why another opinion is sought. Immutable; called on the session's thread. */
public final class RequestQuery {

    private static final String SUBJECT = "subject";

    private final Sentences sentences;

    public RequestQuery(Sentences sentences) {
        this.sentences = sentences;
    }

    public RequestRows rows(CaseFacts facts) {
        List<TriggerRow> triggers = facts.request().stream()
                .flatMap(request -> CaseFacts.standing(request.getTriggers()))
                .map(trigger -> new TriggerRow(
                        trigger.getCode(),
                        sentences.word(trigger.getCode()),
                        Objects.toString(trigger.getEvidence(), "")))
                .sorted((a, b) -> a.code().compareTo(b.code()))
                .toList();
        return new RequestRows(
                !triggers.isEmpty(),
                triggers,
                !Emergency.of(facts.careCase()).isEmpty(),
                facts.safeWait().map(SafeWait::until),
                facts.safeWait().map(SafeWait::saidBy),
                subject(facts.careCase()));
    }

    private SubjectRow subject(CareCase careCase) {
        SubjectInDoubt subject = careCase.getSubject();
        return new SubjectRow(
                subject,
                sentences.of(SUBJECT, (careCase.isSetSubject() ? subject.getName() : "UNSAID") + ".first"),
                sentences.all(SUBJECT, subject + ".document"),
                sentences.all(SUBJECT, subject + ".step"));
    }
}
