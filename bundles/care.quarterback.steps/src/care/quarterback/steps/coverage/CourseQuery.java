package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.AuthorizationDecision;
import care.quarterback.model.PriorAuthorization;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.coverage.AuthorizationCourse.Point;
import care.quarterback.steps.coverage.AuthorizationCourse.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the course of each prior authorization. Immutable; called on the thread that owns the case. */
public final class CourseQuery {

    private static final String FEATURE = "appeal";

    private final Sentences sentences;
    private final AppealWords levels;

    public CourseQuery(Sentences sentences) {
        this.sentences = sentences;
        this.levels = new AppealWords(sentences);
    }

    /** In the order of entry. */
    public List<AuthorizationCourse> rows(CaseFacts facts) {
        return CaseFacts.standing(facts.careCase().getPriorAuthorizations())
                .map(request -> course(facts, request))
                .toList();
    }

    private AuthorizationCourse course(CaseFacts facts, PriorAuthorization request) {
        AppealPath path = AppealPath.of(facts, request);
        List<Point> points = new ArrayList<>();
        Authorizations.submitted(request, facts.settings().zone())
                .ifPresent(day -> points.add(done(Optional.of(day), "course.submitted")));
        if (!Authorizations.pending(request)) {
            points.add(decided(Authorizations.notice(request), request.getDecision(), request.getDenialReason()));
        }
        path.stages().forEach(stage -> stage(facts, path, stage, points));
        if (path.state() instanceof AppealState.Dropped && !CaseFacts.blank(request.getNoAppealReason())) {
            points.add(done(Optional.empty(), "course.dropped", request.getNoAppealReason()));
        }
        if (Authorizations.grant(request).isPresent() && request.getValidTo() != null) {
            LocalDate until = request.getValidTo();
            boolean over = until.isBefore(facts.today());
            points.add(new Point(
                    Optional.of(until), over ? State.LATE : State.NEXT, sentences.of(FEATURE, "course.valid")));
        }
        return new AuthorizationCourse(
                new ObjectId(request.getId()),
                Authorizations.service(request, sentences.of(FEATURE, "course.unnamed")),
                Authorizations.refused(request) ? levels.law(path.law()) : "",
                points);
    }

    private void stage(CaseFacts facts, AppealPath path, AppealStage stage, List<Point> points) {
        String name = levels.name(stage.level());
        if (stage.entry().isEmpty()) {
            if (!path.over() && !stage.automatic()) {
                points.add(toDo(
                        facts,
                        stage.file().map(AppealStage.Clock::day),
                        "course.file",
                        name,
                        levels.send(stage.level())));
            }
            return;
        }
        AppealEntry entry = stage.entry().get();
        points.add(done(entry.filedOn(), "course.filed", name));
        if (!entry.pending()) {
            points.add(decided(entry.notice(), entry.decision(), entry.denialReason()));
        } else if (!path.over()) {
            points.add(toDo(
                    facts,
                    stage.answer().map(answer -> answer.last().day()),
                    "course.answer",
                    name,
                    levels.late(stage.level())));
        }
    }

    private Point toDo(CaseFacts facts, Optional<LocalDate> by, String key, Object... words) {
        boolean late = by.filter(day -> day.isBefore(facts.today())).isPresent();
        return new Point(by, late ? State.LATE : State.NEXT, sentences.of(FEATURE, key, words));
    }

    private Point done(Optional<LocalDate> on, String key, Object... words) {
        return new Point(on, State.DONE, sentences.of(FEATURE, key, words));
    }

    private Point decided(Optional<LocalDate> on, AuthorizationDecision decision, String reason) {
        String word = sentences.word(decision);
        return CaseFacts.blank(reason)
                ? done(on, "course.decided", word)
                : done(on, "course.decided.reason", word, reason);
    }
}
