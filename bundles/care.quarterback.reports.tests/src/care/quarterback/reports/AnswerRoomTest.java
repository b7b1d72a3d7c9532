package care.quarterback.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is guessed with is what is printed with: the sizes of the design. */
class AnswerRoomTest {

    private static final Path DESIGN = Path.of("../care.quarterback.reports/design/document.rptdesign");

    @ParameterizedTest
    @EnumSource(AnswerRoom.Look.class)
    void theSizesAreThoseOfTheDesign(AnswerRoom.Look look) throws IOException {
        Matcher style = Pattern.compile("<style name=\"" + look.style() + "\".*?</style>", Pattern.DOTALL)
                .matcher(Files.readString(DESIGN));
        assertTrue(style.find(), look.style());
        assertEquals(look.points(), size(style.group(), "fontSize"));
        assertEquals(look.line(), size(style.group(), "lineHeight"));
    }

    private static double size(String style, String property) {
        Matcher found =
                Pattern.compile("name=\"" + property + "\">([0-9.]+)pt<").matcher(style);
        assertTrue(found.find(), style);
        return Double.parseDouble(found.group(1));
    }
}
