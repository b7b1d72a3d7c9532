package care.quarterback.exchange.ccda;

import care.quarterback.exchange.fhir.Fields;
import care.quarterback.exchange.fhir.StatedAbsence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an entry names, told apart from what only says of which kind it is: "Drug allergy", "Problem", "None known". Only an
 * entry that names nothing at all can say that there is none.
 *
 * @param kinds codes of kinds
 */
record Naming(StatementContext context, Set<String> kinds) {

    private static final Set<String> GENERAL =
            Set.of(("a active acute adverse all allergen allergens allergic allergies allergy am an and"
                            + " any apr april are at aug august chart chronic clinical complaint complaints"
                            + " condition conditions confirmed current currently daily dec december denied denies"
                            + " diagnoses diagnosis disability disease diseases disorder disorders documented does"
                            + " drug drugs environment environmental feb february file finding findings food foods"
                            + " for has have having health history home identified illness illnesses in intolerance"
                            + " intolerances is jan january jul july jun june known listed mar march may medical"
                            + " medication medications medicine medicines meds negative new nil nka nkda nkfa nkma"
                            + " no none not noted nov november now oct october of old on ongoing operations or other"
                            + " over past patient pm prescribed prescription prescriptions present presently"
                            + " previous prior problem problems procedures product products propensity reaction"
                            + " reactions recorded regular reported reports reviewed sensitivities sensitivity sep"
                            + " sept september serious significant status substance substances surgeries surgery"
                            + " surgical symptom symptoms take takes taking that the this time to today unspecified"
                            + " verified with")
                    .split(" "));

    /** The concept of a coded element and what stands beside it; empty where none of it names anything. */
    Fields of(CdaNode coded, String... beside) {
        String said = Stream.concat(
                        Stream.of(
                                kinds.contains(coded.get("code")) ? "" : coded.get("displayName"),
                                context.narrative().of(coded.at("originalText"))),
                        Stream.of(beside))
                .filter(Naming::nameSomething)
                .findFirst()
                .orElse("");
        if (isNamed(coded)) {
            return CdaCodes.concept(coded, context.narrative(), said);
        }
        List<Fields> codings = coded.all("translation")
                .filter(this::isNamed)
                .flatMap(each -> context.concept(each).objects("coding").stream())
                .toList();
        return new Made().list("coding", codings).text("text", said).fields();
    }

    /** Whether a code is one of a thing: neither of a kind nor of "none". */
    private boolean isNamed(CdaNode coded) {
        return !coded.get("code").isEmpty()
                && !kinds.contains(coded.get("code"))
                && !StatedAbsence.inCodes(context.concept(coded));
    }

    /** Whether words name a thing, or deny one: "No penicillin" does. */
    static boolean nameSomething(String words) {
        return Stream.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .anyMatch(each -> each.length() > 1
                        && !GENERAL.contains(each)
                        && !each.chars().allMatch(Character::isDigit));
    }
}
