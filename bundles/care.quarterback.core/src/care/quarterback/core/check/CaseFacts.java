package care.quarterback.core.check;

import care.quarterback.core.calendar.BusinessCalendar;
import care.quarterback.core.calendar.BusinessCalendar.OpenDays;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.model.Answer;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseStatus;
import care.quarterback.model.ClosedDay;
import care.quarterback.model.Coding;
import care.quarterback.model.Contact;
import care.quarterback.model.Office;
import care.quarterback.model.OpenDay;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.OptionClass;
import care.quarterback.model.Patient;
import care.quarterback.model.ProposedProcedure;
import care.quarterback.model.Recommendation;
import care.quarterback.model.Referral;
import care.quarterback.model.Request;
import care.quarterback.model.Stance;
import care.quarterback.model.Statement;
import care.quarterback.model.TreatmentClock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A case as checks and deadlines look at it: what stands, on a day. All that the case holds is known; the day says only what
 * today is. Reads the live case on the thread that owns it.
 */
public final class CaseFacts {

    private static final Set<OptionClass> SURGERY = EnumSet.of(OptionClass.SURGERY_MAJOR, OptionClass.SURGERY_MINOR);

    private final CareCase careCase;
    private final LocalDate today;
    private final PlanSettings settings;
    private final Optional<CodeCatalogue> catalogue;

    /** Without a release of the codes: what only its words can tell is left open. */
    public CaseFacts(CareCase careCase, LocalDate today, PlanSettings settings) {
        this(careCase, today, settings, Optional.empty());
    }

    public CaseFacts(CareCase careCase, LocalDate today, PlanSettings settings, Optional<CodeCatalogue> catalogue) {
        this.careCase = careCase;
        this.today = today;
        this.settings = settings;
        this.catalogue = catalogue;
    }

    /** What was not taken out of use. */
    public static <S extends Statement> Stream<S> standing(List<S> statements) {
        return statements.stream().filter(entry -> !entry.isVoided());
    }

    public CareCase careCase() {
        return careCase;
    }

    public LocalDate today() {
        return today;
    }

    public PlanSettings settings() {
        return settings;
    }

    /** A loaded release of the codes, for their words. */
    public Optional<CodeCatalogue> catalogue() {
        return catalogue;
    }

    /** Our own working days. */
    public BusinessCalendar calendar() {
        return settings.calendar();
    }

    /** The days that count for a clock of the law: weekdays without the federal holidays, whoever is closed besides. */
    public BusinessCalendar legalCalendar() {
        return BusinessCalendar.national();
    }

    /** An office's working days; ours when it is not known which office. */
    public BusinessCalendar calendar(Office office) {
        if (office == null) {
            return calendar();
        }
        Map<LocalDate, String> dates = new HashMap<>();
        Map<DayOfWeek, String> weekdays = new EnumMap<>(DayOfWeek.class);
        for (ClosedDay closed : office.getClosedDays()) {
            if (closed.getDate() != null) {
                dates.put(closed.getDate(), Objects.requireNonNullElse(closed.getReason(), office.getName()));
            } else if (closed.getWeekday() != null) {
                DayOfWeek weekday = DayOfWeek.of(closed.getWeekday());
                weekdays.put(weekday, Objects.requireNonNullElse(closed.getReason(), office.getName()));
            }
        }
        return BusinessCalendar.office(dates, weekdays, openDays(office));
    }

    private static OpenDays openDays(Office office) {
        Set<LocalDate> dates = new HashSet<>();
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        for (OpenDay open : office.getOpenDays()) {
            if (open.getDate() != null) {
                dates.add(open.getDate());
            } else if (open.getWeekday() != null) {
                weekdays.add(DayOfWeek.of(open.getWeekday()));
            }
        }
        return new OpenDays(dates, weekdays);
    }

    /** Nothing is asked of anyone in a closed case: above all not after a death. */
    public boolean silent() {
        return careCase.getStatus() == CaseStatus.CLOSED;
    }

    public Optional<Request> request() {
        return Optional.ofNullable(careCase.getRequest());
    }

    public Optional<TreatmentClock> clock() {
        return Optional.ofNullable(careCase.getTreatmentClock());
    }

    /** The shortest wait that a doctor called safe and that stands. */
    public Optional<SafeWait> safeWait() {
        return SafeWait.of(careCase);
    }

    /** The patient's age in whole years on the day. */
    public Optional<Integer> age(LocalDate on) {
        return Optional.ofNullable(careCase.getPatient())
                .map(Patient::getBirthDate)
                .map(born -> Period.between(born, on).getYears());
    }

    /** On the latest day that is known of visit, treatment or procedure, else today, the patient has the age of geriatric prompts. */
    public boolean geriatric() {
        LocalDate day = Stream.of(
                        sought().flatMap(SoughtOpinion::visit).stream(),
                        clock().map(TreatmentClock::getFixedDate).stream(),
                        procedures().stream().map(ProposedProcedure::getOn).filter(Objects::nonNull))
                .flatMap(days -> days)
                .max(Comparator.naturalOrder())
                .orElse(today);
        return age(day).orElse(0) >= settings.geriatricAge();
    }

    /** Opinions of which something is recorded, by number. */
    public List<Opinion> opinions() {
        return standing(careCase.getOpinions())
                .filter(opinion -> version(opinion).isPresent())
                .toList();
    }

    /** What the opinion says now. */
    public static Optional<OpinionVersion> version(Opinion opinion) {
        return standing(opinion.getVersions()).reduce((before, last) -> last);
    }

    /** The further opinion being sought: the latest referral whose opinion is not there yet. */
    public Optional<SoughtOpinion> sought() {
        return referrals()
                .filter(referral -> opinions().stream().noneMatch(o -> o.getNumber() == referral.getOpinionNumber()))
                .reduce((before, last) -> last)
                .map(referral -> new SoughtOpinion(this, referral));
    }

    /** A visit that still lies ahead, or records that still have to be looked at. */
    public Optional<SoughtOpinion> ahead() {
        return sought().filter(sought -> !sought.visited());
    }

    /** A visit is being prepared: it lies ahead, or nobody was asked yet and there is at most the first opinion. */
    public boolean preparing() {
        return ahead().isPresent()
                || referrals().findAny().isEmpty() && opinions().size() < 2;
    }

    public Stream<Referral> referrals() {
        return standing(careCase.getReferrals());
    }

    /** The further opinions that are or were sought, by number; of several tries for one number the last. */
    public Stream<SoughtOpinion> furtherOpinions() {
        Map<Integer, SoughtOpinion> last = new TreeMap<>();
        referrals().forEach(referral -> last.put(referral.getOpinionNumber(), new SoughtOpinion(this, referral)));
        return last.values().stream();
    }

    public List<ProposedProcedure> procedures() {
        return standing(careCase.getProposedProcedures()).toList();
    }

    /** A doctor has proposed an operation: as a procedure, or as the recommendation of an opinion. */
    public boolean surgeryProposed() {
        return procedures().stream().anyMatch(ProposedProcedure::isSurgery)
                || opinions().stream()
                        .flatMap(opinion ->
                                standing(version(opinion).orElseThrow().getRecommendations()))
                        .anyMatch(CaseFacts::recommendsSurgery);
    }

    private static boolean recommendsSurgery(Recommendation recommendation) {
        return recommendation.getStance() == Stance.RECOMMENDED
                && recommendation.getOption() != null
                && SURGERY.contains(recommendation.getOption().getOptionClass());
    }

    /** The patient has decided for good. */
    public boolean decided() {
        return standing(careCase.getDecisions()).anyMatch(decision -> decision.isFinal());
    }

    /** There is something to choose between, or a choice was noted down, and it is not final. */
    public boolean decisionAhead() {
        return !decided()
                && (opinions().size() > 1
                        || standing(careCase.getDecisions()).findAny().isPresent());
    }

    public boolean yes(Answer answer) {
        return answer == Answer.YES;
    }

    /** A representative whose authority is on file: decides and reads in the patient's place. */
    public static boolean authorized(Contact contact) {
        return !contact.isVoided()
                && contact.isRepresentative()
                && (!blank(contact.getAuthority()) || contact.getAuthorityDocument() != null);
    }

    /** What was written, without the blanks around it; empty where nothing was. */
    public static String text(String written) {
        return Objects.requireNonNullElse(written, "").strip();
    }

    /** What an entry is called: its own words, else what the first of its codes stands for; may be empty. */
    public static String words(String words, List<Coding> codings) {
        return Stream.concat(
                        Stream.of(words == null ? "" : words), codings.stream().map(Coding::getDisplay))
                .filter(said -> !blank(said))
                .findFirst()
                .orElse("");
    }

    /** Empty and blank words are the same as none. */
    public static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
