package care.quarterback.steps.coverage;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.model.Element;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.referral.ChooseCandidate;
import care.quarterback.steps.referral.StartReferral;
import care.quarterback.testkit.GapTrial;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A case with a second opinion ahead, and how what is paid for it is entered. */
final class Payments {

    static final String DAY = "2026-03-02";

    private final GapTrial trial;

    Payments(CheckCode code) {
        trial = new GapTrial(DAY, code)
                .does(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"));
    }

    GapTrial trial() {
        return trial;
    }

    Payments seeks(OpinionMode mode) {
        trial.does(new StartReferral(2, mode, IndependenceMode.OPEN));
        return this;
    }

    Payments visit(String day) {
        trial.does(new AddEntry(
                EntryList.APPOINTMENTS,
                Optional.of(last(EntryList.APPOINTMENTS, true)),
                fields("date=" + day + " | kind=SECOND_OPINION_VISIT")));
        return this;
    }

    Payments candidate(String fields) {
        trial.does(new AddEntry(EntryList.CANDIDATES, Optional.of(last(EntryList.CANDIDATES, true)), fields(fields)));
        return this;
    }

    /** Chooses the candidate of this place in the list. */
    Payments chooses(int which) {
        ObjectId id = trial.id(
                c -> c.getReferrals().getLast().getCandidates().get(which).getId());
        trial.does(new ChooseCandidate(id, "Knows this well."));
        return this;
    }

    Payments adds(EntryList list, String fields) {
        trial.does(new AddEntry(list, fields(fields)));
        return this;
    }

    Payments adds(EntryList list, ObjectId owner, String fields) {
        trial.does(new AddEntry(list, Optional.of(owner), fields(fields)));
        return this;
    }

    /** A document without content. */
    Payments documents() {
        return adds(EntryList.DOCUMENTS, "title=Form");
    }

    /** The id of the last document. */
    String document() {
        return trial.id(c -> c.getDocuments().getLast().getId()).value();
    }

    /** Changes a field of the last entry of a list of the case. */
    Payments changes(EntryList list, String field, String value) {
        trial.does(new ChangeField(last(list, false), field, value));
        return this;
    }

    ObjectId last(EntryList list, boolean referral) {
        return trial.id(c -> {
            if (referral) {
                return c.getReferrals().getLast().getId();
            }
            List<? extends Element> entries = switch (list) {
                case COVERAGES -> c.getCoverages();
                case PRIOR_AUTHORIZATIONS -> c.getPriorAuthorizations();
                case NETWORK_GAPS -> c.getNetworkGaps();
                case COSTS -> c.getCosts();
                case PEER_TO_PEERS -> c.getPeerToPeers();
                case PROPOSED_PROCEDURES -> c.getProposedProcedures();
                case CONTACTS -> c.getContacts();
                case GOOD_FAITH_ESTIMATES -> c.getGoodFaithEstimates();
                default -> throw new IllegalArgumentException(list.name());
            };
            return entries.getLast().getId();
        });
    }

    static Map<String, String> fields(String fields) {
        Map<String, String> map = new HashMap<>();
        for (String field : fields.split(" \\| ")) {
            int equals = field.indexOf('=');
            map.put(field.substring(0, equals), field.substring(equals + 1));
        }
        return map;
    }
}
