package care.quarterback.desk.report;

import care.quarterback.consensus.comparison.CompareQuery;
import care.quarterback.consensus.comparison.CompareRows;
import care.quarterback.consensus.goals.AlignQuery;
import care.quarterback.consensus.goals.AlignRows;
import care.quarterback.consensus.talk.CallQuery;
import care.quarterback.consensus.talk.CallRows;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.person.CaseNumber;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.plan.Plan;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.model.CareCase;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What documents are made from: a case, the day, the practice, and the rows that the screen shows, made when first asked
 * for. Used by one document after the other, on the thread that owns the case.
 */
public final class DocumentSource {

    private final CareCase careCase;
    private final LocalDate on;
    private final DocumentDesk desk;
    private final CaseFacts facts;
    private boolean brief;
    private CompareRows compare;
    private AlignRows align;
    private CallRows call;
    private Plan plan;

    /**
     * What is the same for all cases.
     *
     * @param zone in whose hours times are told
     * @param release the loaded release of the codes; empty when only the built-in ranges are known
     * @param looks at the case that is asked for; only where they were read before
     */
    public record DocumentDesk(
            Sentences sentences,
            PlanSettings settings,
            PracticeReach practice,
            ZoneId zone,
            Optional<CodeCatalogue> release,
            Looks looks) {

        public DocumentDesk(
                Sentences sentences,
                PlanSettings settings,
                PracticeReach practice,
                ZoneId zone,
                Optional<CodeCatalogue> release) {
            this(sentences, settings, practice, zone, release, Looks.NONE);
        }

        /** The same with who looked at the case. */
        public DocumentDesk with(Looks read) {
            return new DocumentDesk(sentences, settings, practice, zone, release, read);
        }
    }

    public DocumentSource(CareCase careCase, LocalDate on, DocumentDesk desk) {
        this.careCase = careCase;
        this.on = on;
        this.desk = desk;
        this.facts = new CaseFacts(careCase, on, desk.settings(), desk.release());
    }

    /** The short form, where a kind has one. */
    public DocumentSource inBrief() {
        brief = true;
        return this;
    }

    /** The case as people call it; says nothing of the patient. */
    public String reference() {
        return CaseNumber.of(careCase);
    }

    /** Whom to call, in a sentence, as far as that is known. */
    public Optional<String> whomToCall() {
        return new Paper(this, DocumentKind.FAMILY).call();
    }

    boolean brief() {
        return brief;
    }

    CareCase careCase() {
        return careCase;
    }

    /** What today is. */
    LocalDate on() {
        return on;
    }

    CaseFacts facts() {
        return facts;
    }

    Looks looks() {
        return desk.looks();
    }

    /** In whose hours times are told. */
    ZoneId zone() {
        return desk.zone();
    }

    Sentences sentences() {
        return desk.sentences();
    }

    /** What stands at the head of each of its documents. */
    PaperHead head() {
        String number = CaseNumber.of(careCase);
        String owner = Standing.text(careCase.getOwner()).orElse("");
        return new PaperHead(sentences(), practice(), on, number, owner, number, careCase.getLetterEdits());
    }

    PracticeReach practice() {
        return desk.practice();
    }

    /** Where to call the person in charge of the case, else the practice; empty while no number is known. */
    Optional<String> telephone() {
        return Standing.text(
                practice().telephoneOf(Standing.text(careCase.getOwner()).orElse("")));
    }

    CompareRows compare() {
        if (compare == null) {
            compare = new CompareQuery(sentences()).rows(careCase, desk.release(), on);
        }
        return compare;
    }

    AlignRows align() {
        if (align == null) {
            align = new AlignQuery(sentences()).rows(careCase);
        }
        return align;
    }

    /** What is open, done and due on the day. */
    Plan plan() {
        if (plan == null) {
            plan = new PlanQuery(sentences(), desk.settings()).plan(careCase, on, desk.release());
        }
        return plan;
    }

    CallRows call() {
        if (call == null) {
            call = new CallQuery(sentences()).rows(careCase, compare(), on, desk.zone());
        }
        return call;
    }
}
