package care.quarterback.presentation.decision;

import care.quarterback.consensus.decision.CheckUnderstanding;
import care.quarterback.consensus.decision.DecisionQuery;
import care.quarterback.consensus.decision.DecisionRows;
import care.quarterback.consensus.decision.DecisionRows.Decider;
import care.quarterback.consensus.decision.DecisionRows.OptionRow;
import care.quarterback.consensus.decision.DecisionRows.Outcome;
import care.quarterback.consensus.decision.RecordConfidence;
import care.quarterback.consensus.decision.RecordDecision;
import care.quarterback.consensus.decision.RecordDecision.DecisionEntry;
import care.quarterback.consensus.decision.RecordOutcome;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.model.Answer;
import care.quarterback.model.IntentMoment;
import care.quarterback.model.Milestone;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.CaseFollower;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.live.Reply;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.presentation.work.Choice;
import care.quarterback.steps.surgery.IntentLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** What is open before the decision, the decision itself, and what came of it. Nothing is ever chosen beforehand. */
public final class DecisionPresenter {

    private Optional<LiveCase> live = Optional.empty();
    private final CaseFollower follower = new CaseFollower();
    private View view;
    private DecisionQuery query;

    /** What the panel shows. */
    public interface View {

        void show(DecisionScreen screen);

        /** No case is open. */
        void showNothing();

        void failed(String sentence);
    }

    public void start(View shown) {
        view = shown;
        view.showNothing();
    }

    /** The case the panel is about, or none. */
    public void about(Optional<LiveCase> next) {
        stop();
        live = next;
        if (next.isEmpty()) {
            view.showNothing();
            return;
        }
        query = new DecisionQuery(next.get().room().sentences(), () -> settings(next.get()));
        follower.follow(next.get(), this::refresh);
        refresh();
    }

    private static PlanSettings settings(LiveCase live) {
        return live.settings();
    }

    /** Nothing is shown any more. */
    public void stop() {
        follower.stop();
    }

    /** Whether anybody sees it; while nobody does, the case isn't read for it. */
    public void seen(boolean now) {
        follower.seen(now);
    }

    private void refresh() {
        LiveCase present = live.orElseThrow();
        Optional<CodeCatalogue> release = present.release();
        follower.show(
                present.read(careCase -> query.rows(careCase, present.room().today(), release)),
                rows -> view.show(screen(rows)),
                failure -> view.failed(text().of("case.notRead")));
    }

    private DecisionScreen screen(DecisionRows rows) {
        return new DecisionScreen(
                rows,
                ConfidenceChart.of(rows.confidence(), text()),
                choices(rows.options(), OptionRow::id, this::title, "decision.choose"),
                deciders(rows.deciders()),
                choices(rows.options(), OptionRow::id, this::title, "decision.noOption"),
                intents(rows.intents()),
                choices(
                        rows.outcomes().stream().filter(Outcome::open).toList(),
                        Outcome::id,
                        Outcome::expectation,
                        "decision.choose"));
    }

    private String title(OptionRow option) {
        return option.letter().isBlank()
                ? option.name()
                : text().of("matters.bar.title", option.letter(), option.name());
    }

    /** The first choice is none. */
    private <R> List<Choice<Optional<ObjectId>>> choices(
            List<R> rows, Function<R, ObjectId> id, Function<R, String> words, String none) {
        List<Choice<Optional<ObjectId>>> choices = new ArrayList<>();
        choices.add(new Choice<>(Optional.empty(), text().of(none)));
        rows.forEach(row -> choices.add(new Choice<>(Optional.of(id.apply(row)), words.apply(row))));
        return choices;
    }

    private List<Choice<Optional<Decider>>> deciders(List<Decider> rows) {
        List<Choice<Optional<Decider>>> choices = new ArrayList<>();
        choices.add(new Choice<>(Optional.empty(), text().of("decision.choose")));
        rows.forEach(row -> choices.add(new Choice<>(Optional.of(row), row.words())));
        return choices;
    }

    private List<String> intents(IntentLog log) {
        List<String> said = new ArrayList<>();
        log.before().ifPresent(intent -> said.add(text().of("intent.before", intent.text(), intent.confidence())));
        log.after().ifPresent(intent -> said.add(text().of("intent.after", intent.text(), intent.confidence())));
        return said;
    }

    /** Whether the patient understood an option. @param teachBack in the patient's own words */
    public void understood(
            Optional<ObjectId> option, Answer understood, Answer explained, String teachBack, Reply reply) {
        if (option.isEmpty()) {
            reply.refused("option", text().of("decision.option.missing"));
        } else if (understood == Answer.YES && teachBack.isBlank()) {
            reply.refused("teachBack", text().of("decision.teachBack.missing"));
        } else {
            execute(new CheckUnderstanding(option.get(), null, understood, explained, teachBack.strip()), reply);
        }
    }

    /**
     * What is typed of a decision.
     *
     * @param explained the options whose reasons were explained well, in the decider's view
     * @param complete to record it as final
     */
    public record DecisionFields(
            Optional<ObjectId> option,
            Optional<Decider> decider,
            String reason,
            String expectation,
            List<ObjectId> explained,
            boolean complete) {

        public DecisionFields {
            explained = List.copyOf(explained);
        }
    }

    /** Records the decision of the patient, or of who decides in the patient's place. */
    public void decide(DecisionFields fields, Reply reply) {
        if (fields.option().isEmpty()) {
            reply.refused("option", text().of("decision.option.missing"));
            return;
        }
        if (fields.decider().isEmpty()) {
            reply.refused("decider", text().of("decision.decider.missing"));
            return;
        }
        execute(
                new RecordDecision(
                        new DecisionEntry(
                                null,
                                fields.option().get(),
                                fields.decider().get().name(),
                                fields.decider().get().representative(),
                                fields.reason().strip(),
                                fields.expectation().strip(),
                                fields.explained(),
                                fields.complete()),
                        settings(live.get()).outcomeDays()),
                reply);
    }

    /** How sure the patient feels. @param typed 0 to 10 */
    public void sure(Milestone milestone, String typed, RecordConfidence.Four four, Reply reply) {
        OptionalInt value = number(typed);
        if (milestone == null) {
            reply.refused("when", text().of("confidence.noWhen"));
        } else if (value.isEmpty()) {
            reply.refused("value", text().of("goals.number"));
        } else {
            execute(new RecordConfidence(milestone, value.getAsInt(), null, four), reply);
        }
    }

    /** What somebody close to the patient thinks; no vote. */
    public void talked(String who, Optional<ObjectId> option, String opinion, String concerns, Reply reply) {
        if (who.isBlank()) {
            reply.refused("who", text().of("family.who.missing"));
            return;
        }
        Map<String, String> fields = new HashMap<>(
                Map.of("on", today(), "who", who.strip(), "view", opinion.strip(), "concerns", concerns.strip()));
        option.ifPresent(id -> fields.put("option", id.value()));
        execute(new AddEntry(EntryList.FAMILY_DISCUSSIONS, fields), reply);
    }

    /** What the patient means to do, before or after a geriatrician's assessment. @param typed how sure, 0 to 10 */
    public void means(IntentMoment moment, String words, String typed, Reply reply) {
        OptionalInt value = number(typed);
        if (moment == null) {
            reply.refused("moment", text().of("intent.noMoment"));
        } else if (words.isBlank()) {
            reply.refused("text", text().of("intent.missing"));
        } else if (value.isEmpty()) {
            reply.refused("confidence", text().of("goals.number"));
        } else {
            execute(
                    new AddEntry(
                            EntryList.INTENTS,
                            Map.of(
                                    "on",
                                    today(),
                                    "moment",
                                    moment.name(),
                                    "text",
                                    words.strip(),
                                    "confidence",
                                    Integer.toString(value.getAsInt()))),
                    reply);
        }
    }

    /** What came of a treatment. */
    public void came(Optional<ObjectId> check, String outcome, Answer matched, Reply reply) {
        if (check.isEmpty()) {
            reply.refused("check", text().of("outcome.missing"));
        } else {
            execute(new RecordOutcome(check.get(), null, outcome, matched), reply);
        }
    }

    private void execute(CaseCommand command, Reply reply) {
        live.ifPresent(present -> present.execute(command, reply));
    }

    private String today() {
        return live.orElseThrow().room().today().toString();
    }

    private static OptionalInt number(String typed) {
        String digits = typed.strip();
        return digits.matches("\\d|10") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    private ScreenText text() {
        return live.orElseThrow().room().text();
    }
}
