package care.quarterback.core.person;

import care.quarterback.core.person.Likeness.Verdict;
import care.quarterback.core.text.Message;
import care.quarterback.model.Sex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether two records are of one person. A shared number alone proves nothing: a plan gives one to a whole family, and some
 * numbers only fill a field. What may go together unasked is decided here and nowhere else.
 */
public final class SamePerson {

    private static final Set<Agreement> ALIKE = EnumSet.of(Agreement.SAME, Agreement.WITHIN, Agreement.NEAR);

    private final Person one;
    private final Person other;
    private final Agreement given;
    private final Agreement family;
    private final boolean switched;
    private final Agreement born;
    private final Optional<PatientNumber> proof;
    private final Optional<PatientNumber> bare;
    private final boolean sameFile;
    private final boolean reached;
    private final boolean oneSuffix;
    private final boolean twoSuffixes;
    private final boolean sexDiffers;

    private SamePerson(Person one, Person other) {
        this.one = one;
        this.other = other;
        ComparedName mine = one.name();
        ComparedName others = other.name();
        this.switched = mine.switchedWith(others);
        this.given = switched ? Agreement.NEAR : mine.givenAs(others);
        this.family = switched ? Agreement.NEAR : mine.familyAs(others);
        this.twoSuffixes = !mine.suffix().isEmpty()
                && !others.suffix().isEmpty()
                && !mine.suffix().equals(others.suffix());
        this.oneSuffix = !twoSuffixes && !mine.suffix().equals(others.suffix());
        this.born = BirthDates.compare(one.born(), other.born());
        this.proof = one.numbers().stream()
                .filter(PatientNumber::isIssued)
                .filter(each -> other.numbers().stream().anyMatch(each::sameAs))
                .findFirst();
        this.bare = one.numbers().stream()
                .filter(each -> !each.isPlaceholder())
                .filter(each -> other.numbers().stream()
                        .anyMatch(there -> each.sameValue(there)
                                && (each.system().isEmpty() || there.system().isEmpty())))
                .findFirst();
        this.sameFile = !Collections.disjoint(one.files(), other.files());
        this.reached = !Collections.disjoint(one.telephones(), other.telephones())
                || !one.address().isEmpty() && one.address().equals(other.address());
        this.sexDiffers = one.sex() != Sex.UNKNOWN && other.sex() != Sex.UNKNOWN && one.sex() != other.sex();
    }

    /** Compares; which comes first makes no difference to the verdict. */
    public static Likeness compare(Person one, Person other) {
        var pair = new SamePerson(one, other);
        boolean named = pair.given == Agreement.SAME && pair.family == Agreement.SAME && pair.born == Agreement.SAME;
        return new Likeness(pair.verdict(), named, pair.reasons());
    }

    /** Whether first name, date of birth or what follows the name say that they are two people. */
    public static boolean contradict(Person one, Person other) {
        var pair = new SamePerson(one, other);
        return pair.twoSuffixes || pair.given == Agreement.DIFFERENT || pair.born == Agreement.DIFFERENT;
    }

    private Verdict verdict() {
        if (two()) {
            return Verdict.DIFFERENT;
        }
        boolean named = family == Agreement.SAME
                && (given == Agreement.SAME || given == Agreement.WITHIN && born == Agreement.SAME);
        boolean dated = born == Agreement.SAME || born == Agreement.UNKNOWN && !oneSuffix;
        boolean proved = proof.isPresent() || sameFile;
        return proved && named && dated && !sexDiffers ? Verdict.SAME : Verdict.ASK;
    }

    /** Two people: what would have to be a mistake is more than one thing, or nothing ties the two together. */
    private boolean two() {
        boolean proved = proof.isPresent(); // a file that was here before may speak of twins
        boolean tied = proved || bare.isPresent() || reached;
        boolean otherGiven = given == Agreement.DIFFERENT;
        boolean otherBirth = born == Agreement.DIFFERENT;
        boolean otherFamily = family == Agreement.DIFFERENT;
        return twoSuffixes
                || otherGiven && (otherBirth || !proved)
                || otherBirth && !tied
                || otherFamily && otherBirth && !proved
                || otherFamily && !tied && !(ALIKE.contains(given) && born == Agreement.SAME && !sexDiffers);
    }

    private List<Message> reasons() {
        List<Message> reasons = new ArrayList<>();
        proof.ifPresent(number -> add(reasons, "number-same", number.value()));
        if (proof.isEmpty()) {
            bare.ifPresent(number -> add(reasons, "number-bare", number.value()));
        }
        if (sameFile) {
            add(reasons, "file-same");
        }
        numbersDiffer(reasons);
        names(reasons);
        births(reasons);
        if (sexDiffers) {
            add(reasons, "sex-different", one.sex(), other.sex());
        }
        if (!Collections.disjoint(one.telephones(), other.telephones())) {
            add(reasons, "telephone-same");
        }
        if (!one.address().isEmpty() && one.address().equals(other.address())) {
            add(reasons, "address-same");
        }
        return reasons;
    }

    /** The same office gave two numbers: mostly two people, but a chart may have been opened twice. */
    private void numbersDiffer(List<Message> reasons) {
        if (proof.isPresent()) {
            return;
        }
        one.numbers().stream()
                .filter(PatientNumber::isIssued)
                .flatMap(mine -> other.numbers().stream()
                        .filter(PatientNumber::isIssued)
                        .filter(mine::sameSystem)
                        .map(theirs -> Message.of("person", "number-different", mine.value(), theirs.value())))
                .findFirst()
                .ifPresent(reasons::add);
    }

    private void names(List<Message> reasons) {
        if (switched) {
            add(reasons, "name-switched");
        } else if (given == Agreement.SAME && family == Agreement.SAME) {
            add(reasons, "name-same");
        } else {
            switch (given) {
                case SAME, WITHIN -> add(reasons, "given-same");
                case DIFFERENT -> add(reasons, "given-different", one.given(), other.given());
                case UNKNOWN -> add(reasons, "given-unknown");
                default -> add(reasons, "given-near", one.given(), other.given());
            }
            switch (family) {
                case SAME -> add(reasons, "family-same");
                case FORMER -> add(reasons, "family-former", one.family(), other.family());
                case DIFFERENT -> add(reasons, "family-different", one.family(), other.family());
                case UNKNOWN -> add(reasons, "family-unknown");
                default -> add(reasons, "family-near", one.family(), other.family());
            }
        }
        if (twoSuffixes) {
            add(reasons, "suffix-different", one.name().suffix(), other.name().suffix());
        } else if (oneSuffix) {
            add(reasons, "suffix-one", one.name().suffix() + other.name().suffix());
        }
    }

    private void births(List<Message> reasons) {
        switch (born) {
            case SAME -> add(reasons, "born-same");
            case NEAR -> add(reasons, "born-near", one.born(), other.born());
            case UNKNOWN -> add(reasons, "born-unknown");
            default -> add(reasons, "born-different", one.born(), other.born());
        }
    }

    private static void add(List<Message> reasons, String key, Object... arguments) {
        reasons.add(Message.of("person", key, arguments));
    }
}
