package care.quarterback.exchange.ccda;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a section is about, by its LOINC code, else by a template of R1.1 or R2.1. */
enum SectionKind {
    PROBLEMS("11450-4 11348-0 29308-4 46241-6 75310-3 11535-2 78375-3", "5 5.1 20 24 43"),
    ALLERGIES("48765-2", "6 6.1"),
    MEDICATIONS("10160-0 10183-2 42346-7 75311-1 29549-3", "1 1.1 11 11.1 44 38"),
    PROCEDURES("47519-4 29554-3 29300-1", "7 7.1"),
    RESULTS("30954-2", "3 3.1"),
    VITALS("8716-3", "4 4.1"),
    ENCOUNTERS("46240-8", "22 22.1"),
    FAMILY("10157-6", "15"),
    IMMUNIZATIONS("11369-6", "2 2.1"),
    CARE_TEAM("85847-2", ""),
    PLAN("18776-5", "10"),
    GOALS("61146-7", ""),
    DIRECTIVES("42348-3", "21 21.1"),
    PAYERS("48768-6", "18"),
    SOCIAL("29762-2", "17"),
    FUNCTION("47420-5 10190-7", "14"),
    OTHER("", "");

    private static final String LOINC = "2.16.840.1.113883.6.1";
    private static final String TEMPLATES = "2.16.840.1.113883.10.20.22.2.";
    private static final String CARE_TEAM_TEMPLATE = "2.16.840.1.113883.10.20.22.2.500";
    private static final String GOALS_TEMPLATE = "2.16.840.1.113883.10.20.22.2.60";

    private static final Map<String, SectionKind> BY_CODE = by(SectionKind::codes);
    private static final Map<String, SectionKind> BY_TEMPLATE = by(SectionKind::templates);

    private final String codes;
    private final String templates;

    SectionKind(String codes, String templates) {
        this.codes = codes;
        this.templates = templates;
    }

    private Stream<String> codes() {
        return Stream.of(codes.split(" ")).filter(each -> !each.isEmpty());
    }

    private Stream<String> templates() {
        Stream<String> own = switch (this) {
            case CARE_TEAM -> Stream.of(CARE_TEAM_TEMPLATE);
            case GOALS -> Stream.of(GOALS_TEMPLATE);
            default -> Stream.empty();
        };
        return Stream.concat(
                own,
                Stream.of(templates.split(" ")).filter(each -> !each.isEmpty()).map(each -> TEMPLATES + each));
    }

    private static Map<String, SectionKind> by(java.util.function.Function<SectionKind, Stream<String>> names) {
        return Arrays.stream(values())
                .flatMap(kind -> names.apply(kind).map(name -> Map.entry(name, kind)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static SectionKind of(CdaNode section) {
        CdaNode code = section.at("code");
        List<CdaNode> codes = Stream.concat(Stream.of(code), code.all("translation"))
                .filter(each -> each.get("codeSystem").isEmpty() || each.has("codeSystem", LOINC))
                .toList();
        Optional<SectionKind> coded = codes.stream()
                .map(each -> BY_CODE.get(each.get("code")))
                .filter(each -> each != null)
                .findFirst();
        return coded.or(() -> section.all("templateId")
                        .map(each -> BY_TEMPLATE.get(each.get("root")))
                        .filter(each -> each != null)
                        .findFirst())
                .orElse(OTHER);
    }
}
