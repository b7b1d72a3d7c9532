package care.quarterback.core.desk;

import care.quarterback.core.spi.CaseProjection;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.SearchTerms;
import care.quarterback.model.CareCase;
import care.quarterback.model.Patient;
import care.quarterback.model.value.CaseId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The least that a list of cases and a search need of a case: who, what is asked, how it stands. */
final class SummaryProjection implements Function<CareCase, CaseProjection> {

    @Override
    public CaseProjection apply(CareCase careCase) {
        Patient patient = careCase.getPatient();
        String name = patient == null
                ? ""
                : Stream.of(patient.getFamilyName(), patient.getGivenName())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(", "));
        var summary = new CaseSummary(
                new CaseId(careCase.getId()),
                Objects.toString(careCase.getNumber(), ""),
                name,
                patient == null ? null : patient.getBirthDate(),
                Objects.toString(careCase.getQuestion(), ""),
                careCase.getStatus().name(),
                careCase.getOpenedOn(),
                Objects.toString(careCase.getOwner(), ""),
                null,
                "",
                null);
        Set<String> identifiers = patient == null
                ? Set.of()
                : patient.getIdentifiers().stream()
                        .map(each -> each.getSystem() + "|" + each.getValue())
                        .collect(Collectors.toSet());
        return new CaseProjection(
                summary, SearchTerms.of(name + " " + summary.number()), identifiers, List.of(), List.of(), List.of());
    }
}
