package care.quarterback.steps.research;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.AgendaPhase;
import java.util.List;
import java.util.Optional;

/** The checks of what was read, what is asked, and what is said when in the visit. */
public final class ResearchChecks {

    private ResearchChecks() {}

    public static List<Check> all() {
        return List.of(
                new TopicPhaseCheck(),
                new BoardQuestionCheck(new SourceCheck(SourceTables.shipped())),
                new OutreachCheck(),
                new StarterQuestionCheck());
    }

    public static List<DeadlineRule> deadlines(Sentences sentences) {
        return List.of(new OutreachDeadlines(sentences));
    }

    /** A topic from one's own reading stands at the beginning or at the end of the visit, where it would lead or be lost. */
    private static final class TopicPhaseCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.RESEARCH_TOPIC_NOT_MIDDLE;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            if (facts.preparing()) {
                CaseFacts.standing(facts.careCase().getAgenda())
                        .filter(item ->
                                item.getPhase() != AgendaPhase.MIDDLE && ResearchFacts.fromResearch(facts, item))
                        .forEach(item -> gaps.open(item.getId(), item.getTopic(), item.getTopic())
                                .saying("." + item.getPhase())
                                .due(facts.sought().flatMap(sought -> sought.visit())));
            }
        }
    }

    /** A question for the doctor rests on a message board alone. */
    private static final class BoardQuestionCheck implements Check {

        private final SourceCheck sources;

        public BoardQuestionCheck(SourceCheck sources) {
            this.sources = sources;
        }

        @Override
        public CheckCode code() {
            return CheckCode.FORUM_IN_QUESTIONS;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            if (facts.preparing()) {
                ResearchFacts.asked(facts)
                        .filter(question -> question.getResearch() != null
                                && !question.getResearch().isVoided()
                                && ResearchFacts.boardAlone(sources, question.getResearch()))
                        .forEach(question -> gaps.open(
                                        question.getId(),
                                        question.getText(),
                                        question.getText(),
                                        question.getResearch().getTitle())
                                .input(
                                        "FORUM_IN_QUESTIONS.input",
                                        question.getResearch().getTitle()));
            }
        }
    }

    /** A rare disease is suspected, and the primary care doctor asks too few specialists about it. */
    private static final class OutreachCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.RARE_OUTREACH_MISSING;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            int planned = ResearchFacts.outreach(facts).size();
            if (facts.preparing()
                    && ResearchFacts.rare(facts)
                    && planned < facts.settings().outreachTasks()) {
                gaps.open("", "", facts.settings().outreachTasks(), planned)
                        .due(Optional.ofNullable(OutreachDeadlines.due(facts)))
                        .input("RARE_OUTREACH_MISSING.input", planned)
                        .resting(PlanDefault.OUTREACH_TASKS);
            }
        }
    }

    /** One of the four questions that every visit starts from was neither kept nor taken off the list on purpose. */
    private static final class StarterQuestionCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.STARTER_QUESTION_MISSING;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            if (facts.preparing()) {
                ResearchFacts.starters()
                        .filter(starter -> !ResearchFacts.settled(facts, starter))
                        .forEach(starter -> {
                            String words = gaps.word("STARTER_QUESTION_MISSING." + starter);
                            gaps.open(starter.name(), words, words)
                                    .due(facts.sought().flatMap(SoughtOpinion::visit));
                        });
            }
        }
    }
}
