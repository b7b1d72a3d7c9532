package care.quarterback.consensus.talk;

import care.quarterback.consensus.comparison.ConsensusAttempts;
import care.quarterback.consensus.comparison.OpinionReader;
import care.quarterback.consensus.opinion.OpinionVersions;
import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseCommand.Filled;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Fact;
import care.quarterback.core.text.Message;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusRequest;
import care.quarterback.model.ConsensusState;
import care.quarterback.model.Opinion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/**
 * Asks the doctors of these opinions to talk with each other: one request to each goes out. This has happened: it is not
 * undone.
 *
 * @param opinions the numbers of at least two opinions
 * @param on when the requests went out; null for today
 * @param times when the doctors could talk, as the letters propose; at most three
 * @param reason why the doctors are asked although results are still awaited; blank otherwise
 */
@Adds(ConsensusRequest.class)
@Fact
@CommandName("RequestConsensus")
public record RequestConsensus(
        List<Integer> opinions, @Filled LocalDate on, List<Instant> times, String reason) implements CaseCommand {

    private static final int MOST_TIMES = 3;

    public RequestConsensus {
        opinions = List.copyOf(opinions);
        times = List.copyOf(times);
    }

    /** Without proposed times. */
    public RequestConsensus(List<Integer> opinions, LocalDate on) {
        this(opinions, on, List.of(), "");
    }

    @Override
    public void apply(CaseEdit edit) {
        if (new TreeSet<>(opinions).size() < 2) {
            throw CommandRejected.because("opinions", Message.of("refusals", "talk.twoOpinions"));
        }
        if (times.size() > MOST_TIMES) {
            throw CallWords.refuse("times", "refused.times");
        }
        LocalDate sent = on == null ? edit.today() : on;
        CallWords.between("on", sent, null, edit.today());
        Consensus consensus = consensus(edit);
        consensus.setRequestedOn(sent);
        consensus.getOpinions().clear();
        for (int number : new TreeSet<>(opinions)) {
            Opinion opinion = OpinionVersions.opinion(edit.careCase(), number)
                    .orElseThrow(() -> CommandRejected.because("opinions", Message.of("refusals", "opinion.pairGone")));
            consensus.getOpinions().add(number);
            ConsensusRequest request = edit.create(ConsensusRequest.class);
            request.setTo(opinion.getClinicianName());
            request.setClinician(opinion.getClinician());
            request.setSentOn(sent);
            request.getProposedTimes().addAll(times);
            consensus.getRequests().add(request);
            EntryRules.check(request);
            if (OpinionReader.awaitsTests(opinion) && consensus.getSkipped().isEmpty()) {
                SkippedSteps.write(
                        edit,
                        consensus,
                        List.of(ConsensusState.AWAITING_TESTS),
                        reason,
                        CallWords.of("refused.awaiting"));
            }
        }
        EntryRules.check(consensus);
    }

    /** The attempt that was prepared, or a new one. */
    private Consensus consensus(CaseEdit edit) {
        Consensus open = ConsensusAttempts.underWay(edit.careCase()).orElse(null);
        if (open == null) {
            open = edit.create(Consensus.class);
            edit.careCase().getConsensus().add(open);
        } else if (ConsensusAttempts.hasBegun(open)) {
            throw CallWords.refuse("opinions", "refused.askedAlready");
        }
        return open;
    }
}
