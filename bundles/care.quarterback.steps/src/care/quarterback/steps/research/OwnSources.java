package care.quarterback.steps.research;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.OwnSuggestion;
import care.quarterback.core.check.OwnSuggestion.About;
import care.quarterback.core.check.OwnSuggestion.Table;
import care.quarterback.core.text.Sentences;
import care.quarterback.steps.research.SourceTables.Organization;
import care.quarterback.steps.research.SourceTables.TrustedSite;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sites and organisations that the practice has added itself and that fit a case. Immutable. */
record OwnSources(List<TrustedSite> sites, List<Organization> organizations) {

    static OwnSources of(CaseFacts facts, About about, Sentences sentences) {
        List<TrustedSite> sites = facts.settings().suggestions(Table.TRUSTED_SITES).stream()
                .filter(suggestion -> suggestion.fits(about))
                .map(suggestion -> new TrustedSite(
                        suggestion.address().toLowerCase(Locale.ROOT),
                        suggestion.name(),
                        Optional.empty(),
                        suggestion.basis(sentences)))
                .toList();
        List<Organization> organizations = facts.settings().suggestions(Table.ORGANIZATIONS).stream()
                .filter(suggestion -> suggestion.fits(about))
                .map(suggestion -> organization(suggestion, sentences))
                .toList();
        return new OwnSources(sites, organizations);
    }

    private static Organization organization(OwnSuggestion suggestion, Sentences sentences) {
        return new Organization(
                suggestion.name(),
                suggestion.address(),
                "",
                Optional.empty(),
                Optional.empty(),
                suggestion.basis(sentences));
    }

    /** The site of the practice's own that the host belongs to. */
    Optional<TrustedSite> trusted(String host) {
        return sites.stream().filter(site -> site.holds(host)).findFirst();
    }
}
