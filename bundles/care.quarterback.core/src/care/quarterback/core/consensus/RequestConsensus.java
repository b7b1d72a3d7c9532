package care.quarterback.core.consensus;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.opinion.OpinionVersions;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusRequest;
import care.quarterback.model.Opinion;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/**
 * Asks the doctors of these opinions to talk with each other: one request to each goes out. This has happened: it is not
 * undone.
 *
 * @param opinions the numbers of at least two opinions
 * @param on when the requests went out; null for today
 */
public record RequestConsensus(List<Integer> opinions, LocalDate on) implements CaseCommand {

    public RequestConsensus {
        opinions = List.copyOf(opinions);
    }

    @Override
    public boolean fact() {
        return true;
    }

    @Override
    public void apply(CaseEdit edit) {
        if (new TreeSet<>(opinions).size() < 2) {
            throw CommandRejected.because("opinions", "A consensus needs at least two opinions. Choose them.");
        }
        if (OpenConsensus.of(edit.careCase()).isPresent()) {
            throw CommandRejected.because(
                    "opinions", "The doctors have been asked already. Record what came of that first.");
        }
        LocalDate sent = on == null ? edit.today() : on;
        Consensus consensus = edit.create(Consensus.class);
        consensus.setRequestedOn(sent);
        for (int number : new TreeSet<>(opinions)) {
            Opinion opinion = OpinionVersions.opinion(edit.careCase(), number)
                    .orElseThrow(() ->
                            CommandRejected.because("opinions", "One of these opinions is no longer in the case."));
            consensus.getOpinions().add(number);
            ConsensusRequest request = edit.create(ConsensusRequest.class);
            request.setTo(opinion.getClinicianName());
            request.setClinician(opinion.getClinician());
            request.setSentOn(sent);
            consensus.getRequests().add(request);
            EntryRules.check(request);
        }
        edit.careCase().getConsensus().add(consensus);
        EntryRules.check(consensus);
    }
}
