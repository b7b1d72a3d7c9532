package care.quarterback.testkit;

import care.quarterback.model.CareCase;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** What people, and files from outside, may have put into any text: markup, scripts, formulas, marks that steer, and more. */
public final class HostileWords {

    /** Of a word that no line holds. */
    public static final String LONG = "W".repeat(5_000);

    private static final List<String> SAMPLES = List.of(
            "<script>alert('x')</script>",
            "</td></table></p><img src=x onerror=alert(1)><svg/onload=alert(2)>",
            "=cmd|' /C calc'!A0",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "+1+cmd|' /C calc'!A0",
            "-2+3+cmd|' /C calc'!A0",
            "{0} {1,date} ${x} #{y} %s %n $1 \\u0041 '{' \"q\" 'q'",
            "]]> <!-- --> &amp; &lt; <?xml?> javascript:alert(1)",
            "a\u0007b\u001Bc\u0085d\te\u000Bf",
            "\u202Eevil\u202C \u2066x\u2069 \u200Fy\u200E z\u061C",
            "BEGIN:VEVENT\r\nSUMMARY:x\nEND:VEVENT",
            "\uD83D\uDE00 \u2665 \u00FC e\u0301\u0304\u0323 n\u0303",
            "\u05DE\u05E9\u05D4 \u05DB\u05D4\u05DF (555) 555-0142");
    private static final Pattern STEERING = Pattern.compile(
            "[\\p{Cc}&&[^\\n]]|[\\u200B\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB]");
    private static final Pattern LINES = Pattern.compile("\\r\\n?|[\\u000B\\f\\u0085\\u2028\\u2029]");

    private HostileWords() {}

    /** Each kind of text once, without the long word. */
    public static List<String> samples() {
        return SAMPLES;
    }

    /** One of them after the other, for ever. */
    public static Iterator<String> endless() {
        return new Iterator<>() {

            private int next;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public String next() {
                return SAMPLES.get(next++ % SAMPLES.size());
            }
        };
    }

    /** Puts one into every text of a case. Ids and the names of code systems stay: they choose what is read. */
    public static CareCase everywhere(CareCase careCase) {
        CareCase hostile = EcoreUtil.copy(careCase);
        Iterator<String> words = endless();
        fill(hostile, words);
        for (TreeIterator<EObject> all = hostile.eAllContents(); all.hasNext(); ) {
            fill(all.next(), words);
        }
        return hostile;
    }

    private static void fill(EObject entry, Iterator<String> words) {
        for (EAttribute attribute : entry.eClass().getEAllAttributes()) {
            boolean text = attribute.getEAttributeType() == EcorePackage.Literals.ESTRING;
            boolean free = attribute.isChangeable() && !attribute.isID() && !attribute.isMany();
            if (text && free && !attribute.getName().equals("system") && entry.eGet(attribute) != null) {
                entry.eSet(attribute, words.next());
            }
        }
    }

    /** What is left of a text where nothing steers, without white space: where a line breaks is the layout's own affair. */
    public static String visible(String text) {
        return STEERING.matcher(LINES.matcher(text).replaceAll("\n"))
                .replaceAll("")
                .replaceAll("[\\s\u00A0]+", "");
    }
}
