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
                .filter(one -> one.fits(about))
                .map(one -> new TrustedSite(
                        one.address().toLowerCase(Locale.ROOT), one.name(), Optional.empty(), one.basis(sentences)))
                .toList();
        List<Organization> organizations = facts.settings().suggestions(Table.ORGANIZATIONS).stream()
                .filter(one -> one.fits(about))
                .map(one -> organization(one, sentences))
                .toList();
        return new OwnSources(sites, organizations);
    }

    private static Organization organization(OwnSuggestion one, Sentences sentences) {
        return new Organization(
                one.name(), one.address(), "", Optional.empty(), Optional.empty(), one.basis(sentences));
    }

    /** The site of the practice's own that the host belongs to. */
    Optional<TrustedSite> trusted(String host) {
        return sites.stream().filter(one -> one.holds(host)).findFirst();
    }
}
