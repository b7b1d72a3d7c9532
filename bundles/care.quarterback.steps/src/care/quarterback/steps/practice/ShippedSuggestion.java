package care.quarterback.steps.practice;

import care.quarterback.core.check.OwnSuggestion.Table;
import care.quarterback.core.text.Sentences;
import care.quarterback.steps.referral.ShippedSpecialties;
import care.quarterback.steps.research.SourceTables;
import java.util.List;
import java.util.stream.Stream;

/**
 * A suggestion that ships, as the practice's own stand beside it. Immutable.
 *
 * @param when for which cases, in words
 * @param like the same as a row of the practice would say it
 * @param consider a specialty, or a site or an organization with its address
 * @param reviewed a clinician has looked at it
 */
public record ShippedSuggestion(
        Table table, String when, String like, String consider, String source, boolean reviewed) {

    /** Of all three tables. Reads a few small files: keep the result. */
    public static List<ShippedSuggestion> all(Sentences sentences) {
        var sources = SourceTables.shipped();
        Stream<ShippedSuggestion> sites = sources.trusted().stream()
                .map(site -> new ShippedSuggestion(
                        Table.TRUSTED_SITES, "any", "any", site.name() + " " + site.host(), site.source(), false));
        Stream<ShippedSuggestion> organizations = sources.organizations().stream()
                .map(each -> new ShippedSuggestion(
                        Table.ORGANIZATIONS,
                        each.when(),
                        each.when(),
                        each.organization().name() + " " + each.organization().address(),
                        each.organization().guideline(),
                        false));
        Stream<ShippedSuggestion> specialties = ShippedSpecialties.all(sentences).stream()
                .map(each -> new ShippedSuggestion(
                        Table.SPECIALTIES, each.when(), each.like(), each.specialty(), each.source(), each.reviewed()));
        return Stream.of(specialties, sites, organizations).flatMap(all -> all).toList();
    }
}
