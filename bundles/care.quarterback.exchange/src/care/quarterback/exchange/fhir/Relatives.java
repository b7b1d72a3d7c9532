package care.quarterback.exchange.fhir;

import care.quarterback.model.Relationship;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a relative is related, by the codes of HL7 and SNOMED CT, else by the words of the source. */
final class Relatives {

    /** Codes of HL7's RoleCode. */
    private static final Map<String, Relationship> RELATIVES = Map.ofEntries(
            Map.entry("MTH", Relationship.MOTHER),
            Map.entry("NMTH", Relationship.MOTHER),
            Map.entry("FTH", Relationship.FATHER),
            Map.entry("NFTH", Relationship.FATHER),
            Map.entry("SIS", Relationship.SISTER),
            Map.entry("NSIS", Relationship.SISTER),
            Map.entry("TWINSIS", Relationship.SISTER),
            Map.entry("BRO", Relationship.BROTHER),
            Map.entry("NBRO", Relationship.BROTHER),
            Map.entry("TWINBRO", Relationship.BROTHER),
            Map.entry("DAU", Relationship.DAUGHTER),
            Map.entry("DAUC", Relationship.DAUGHTER),
            Map.entry("SON", Relationship.SON),
            Map.entry("SONC", Relationship.SON),
            Map.entry("GRPRN", Relationship.GRANDPARENT),
            Map.entry("GRMTH", Relationship.GRANDPARENT),
            Map.entry("GRFTH", Relationship.GRANDPARENT),
            Map.entry("MGRMTH", Relationship.GRANDPARENT),
            Map.entry("MGRFTH", Relationship.GRANDPARENT),
            Map.entry("PGRMTH", Relationship.GRANDPARENT),
            Map.entry("PGRFTH", Relationship.GRANDPARENT),
            Map.entry("AUNT", Relationship.AUNT),
            Map.entry("MAUNT", Relationship.AUNT),
            Map.entry("PAUNT", Relationship.AUNT),
            Map.entry("UNCLE", Relationship.UNCLE),
            Map.entry("MUNCLE", Relationship.UNCLE),
            Map.entry("PUNCLE", Relationship.UNCLE),
            Map.entry("COUSN", Relationship.COUSIN),
            Map.entry("NIECE", Relationship.NIECE_NEPHEW),
            Map.entry("NEPHEW", Relationship.NIECE_NEPHEW),
            Map.entry("GRNDCHILD", Relationship.GRANDCHILD),
            Map.entry("GRNDDAU", Relationship.GRANDCHILD),
            Map.entry("GRNDSON", Relationship.GRANDCHILD),
            Map.entry("HSIS", Relationship.HALF_SIBLING),
            Map.entry("HBRO", Relationship.HALF_SIBLING));

    /** Codes of SNOMED CT. */
    private static final Map<String, Relationship> SNOMED = Map.ofEntries(
            Map.entry("72705000", Relationship.MOTHER),
            Map.entry("66839005", Relationship.FATHER),
            Map.entry("27733009", Relationship.SISTER),
            Map.entry("70924004", Relationship.BROTHER),
            Map.entry("66089001", Relationship.DAUGHTER),
            Map.entry("65616008", Relationship.SON),
            Map.entry("113157001", Relationship.GRANDPARENT),
            Map.entry("34871008", Relationship.GRANDPARENT),
            Map.entry("394859001", Relationship.GRANDPARENT),
            Map.entry("25211005", Relationship.AUNT),
            Map.entry("38048003", Relationship.UNCLE),
            Map.entry("55538000", Relationship.COUSIN));

    /** Codes that say whose side it is, which the relationship alone does not. */
    private static final Set<String> SIDED =
            Set.of("MGRMTH", "MGRFTH", "PGRMTH", "PGRFTH", "MAUNT", "PAUNT", "MUNCLE", "PUNCLE");

    /** No blood relatives, and those too far off for a word of their own. */
    private static final Pattern APART = Pattern.compile(
            "in[- ]law|\\bstep|adopt|foster|\\bgreat|spouse|husband|wife|partner|god(mother|father)|\\bex[- ]");

    private static final String PARENT = "(mother|mom|mum|father|dad)(['’]?s)?";

    /** Words in the order in which they are looked for: "grandmother" holds "mother", "mother's sister" holds both. */
    private static final List<Map.Entry<Pattern, Relationship>> WORDS = List.of(
            word("half[- ]?(brother|sister|sibling)s?", Relationship.HALF_SIBLING),
            word("grand(mother|father|parent|ma|pa|mom|dad)s?|[mp]g[mf]", Relationship.GRANDPARENT),
            word("grand(child|daughter|son)s?|grandchildren", Relationship.GRANDCHILD),
            word(
                    PARENT + " (mother|father)|(mother|father) of (the |her |his )?(mother|father)",
                    Relationship.GRANDPARENT),
            word(PARENT + " sister|sister of (the |her |his )?(mother|father)|aunt|auntie", Relationship.AUNT),
            word(PARENT + " brother|brother of (the |her |his )?(mother|father)|uncle", Relationship.UNCLE),
            word("(sister|brother|sibling)(['’]?s)? (son|daughter|child)|niece|nephew", Relationship.NIECE_NEPHEW),
            word("(aunt|uncle)(['’]?s)? (son|daughter|child)|cousin", Relationship.COUSIN),
            word("(daughter|son)(['’]?s)? (son|daughter|child)", Relationship.GRANDCHILD),
            word("sister", Relationship.SISTER),
            word("brother", Relationship.BROTHER),
            word("daughter", Relationship.DAUGHTER),
            word("son", Relationship.SON),
            word("mother|mom|mum", Relationship.MOTHER),
            word("father|dad", Relationship.FATHER));

    private Relatives() {}

    private static Map.Entry<Pattern, Relationship> word(String words, Relationship relationship) {
        return Map.entry(Pattern.compile("\\b(" + words + ")\\b"), relationship);
    }

    static Relationship of(Concept concept) {
        return Stream.concat(
                        concept.codings().stream().map(each -> RELATIVES.get(each.text("code"))),
                        concept.codings().stream().map(each -> SNOMED.get(each.text("code"))))
                .filter(found -> found != null)
                .findFirst()
                .orElseGet(() -> inWords(concept.text().toLowerCase(Locale.ROOT)));
    }

    private static Relationship inWords(String text) {
        if (APART.matcher(text).find()) {
            return Relationship.OTHER;
        }
        return WORDS.stream()
                .filter(each -> each.getKey().matcher(text).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Relationship.OTHER);
    }

    /** The source's own words; where it has only a code that tells the side too, words for that; else empty. */
    static String words(Entry entry, Concept concept) {
        String text = concept.text();
        if (!text.isEmpty() && !concept.hasCode(text)) {
            return text;
        }
        return SIDED.stream()
                .filter(concept::hasCode)
                .findFirst()
                .map(code -> entry.words("relative." + code))
                .orElse("");
    }
}
