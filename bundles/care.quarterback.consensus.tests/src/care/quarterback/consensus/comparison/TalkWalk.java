package care.quarterback.consensus.comparison;

import care.quarterback.consensus.opinion.AddDiagnosis;
import care.quarterback.consensus.opinion.DiagnosisEntry;
import care.quarterback.consensus.opinion.OpinionEntry;
import care.quarterback.consensus.opinion.RecordOpinion;
import care.quarterback.core.audit.Actor;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.Outcome;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.CareCase;
import care.quarterback.model.Certainty;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Need;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.SettableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** A case with two opinions that differ, to walk through the doctors' talk in any order. */
final class TalkWalk {

    static final LocalDate START = LocalDate.of(2026, 4, 6);

    private final CompareQuery query = new CompareQuery(DeskTexts.in(Locale.US));
    private final SettableClock clock = new SettableClock(START);
    private final CaseSession session;

    /** @param second how sure the second doctor is */
    TalkWalk(Certainty second) {
        session = CaseSession.create(
                new CaseServices(
                        new MemoryRepository(),
                        new CaseProjector(careCase -> List.of(), careCase -> List.of()),
                        clock,
                        Fixed.ids(),
                        Fixed.sentences(),
                        () -> Runnable::run),
                new Actor("Alma Reyes"));
        does(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"));
        opinion(1, "M48.062", Certainty.CONFIRMED);
        opinion(2, "M16.11", second);
    }

    private void opinion(int number, String code, Certainty certainty) {
        does(new AddEntry(EntryList.CLINICIANS, Map.of("name", "Dr " + number)));
        does(new RecordOpinion(new OpinionEntry(
                number,
                Optional.of(
                        id(careCase -> careCase.getClinicians().get(number - 1).getId())),
                "",
                "",
                "",
                OpinionMode.IN_PERSON,
                IndependenceMode.OPEN,
                START.minusDays(10L - number),
                START.minusDays(10L - number),
                Need.NOT_STATED,
                "")));
        does(new AddDiagnosis(
                id(careCase -> careCase.getOpinions().get(number - 1).getId()),
                DiagnosisEntry.primary(code, "words for " + code, certainty)));
    }

    void today(LocalDate day) {
        clock.set(day);
    }

    void does(CaseCommand command) {
        Outcome outcome = session.execute(command).join();
        if (!outcome.done()) {
            throw new AssertionError(command.name() + " was not done: " + outcome);
        }
    }

    Outcome tries(CaseCommand command) {
        return session.execute(command).join();
    }

    Outcome undo() {
        return session.undo().join();
    }

    CareCase copy() {
        return session.query(EcoreUtil::copy).join();
    }

    boolean same(CareCase expected) {
        return session.query(careCase -> EcoreUtil.equals(careCase, expected)).join();
    }

    <T> T read(Function<CareCase, T> what) {
        return session.query(what).join();
    }

    ObjectId id(Function<CareCase, String> what) {
        return new ObjectId(read(what));
    }

    CompareRows rows() {
        return read(careCase -> query.rows(careCase, Optional.empty(), LocalDate.now(clock)));
    }
}
