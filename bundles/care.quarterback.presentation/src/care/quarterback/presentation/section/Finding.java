package care.quarterback.presentation.section;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Gap;
import care.quarterback.core.entry.Entries;
import care.quarterback.core.entry.EntryField;
import care.quarterback.model.CareCase;
import care.quarterback.model.Coverage;
import care.quarterback.model.Element;
import care.quarterback.model.Referral;
import care.quarterback.model.Statement;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.section.FormIntent.Add;
import care.quarterback.presentation.section.FormIntent.Begin;
import care.quarterback.presentation.section.FormIntent.Change;
import care.quarterback.presentation.section.FormIntent.Perform;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A gap in its case, as the table of places asks about it. Used while the case is read. */
record Finding(CareCase careCase, Gap gap) {

    String key() {
        return gap.key();
    }

    /** The entry that the gap is about. */
    <E extends Element> Optional<E> about(Class<E> type) {
        return key().isEmpty()
                ? Optional.empty()
                : Entries.find(careCase, new ObjectId(key()))
                        .filter(type::isInstance)
                        .map(type::cast);
    }

    /** The referral of the opinion whose number the gap names, or the one that holds what the gap is about. */
    Optional<Referral> referral() {
        Optional<Referral> holding = about(Element.class)
                .flatMap(Entries::holder)
                .filter(Referral.class::isInstance)
                .map(Referral.class::cast);
        return holding.or(
                () -> last(careCase.getReferrals(), each -> key().equals(Integer.toString(each.getOpinionNumber()))));
    }

    /** The last of the entries that stand and fit. */
    static <S extends Statement> Optional<S> last(List<S> entries, Predicate<S> fits) {
        return CaseFacts.standing(entries).filter(fits).reduce((before, last) -> last);
    }

    static ObjectId id(Element entry) {
        return new ObjectId(entry.getId());
    }

    /** The form of a new entry. */
    SectionPlace add(SectionPlace place) {
        return place.opening(new Add());
    }

    /** The same of an entry that belongs to an opinion, and to the plan where there is only one. */
    SectionPlace addForOpinion(SectionPlace place) {
        return add(place).knowing("opinionNumber", key());
    }

    SectionPlace knowingPlan(SectionPlace place) {
        List<Coverage> plans = CaseFacts.standing(careCase.getCoverages()).toList();
        return plans.size() == 1 ? place.knowing("coverage", plans.getFirst().getId()) : place;
    }

    /** The form of a new entry in the referral that the gap is about. */
    SectionPlace addToReferral(SectionPlace place) {
        return add(place)
                .knowing(EntryField.HOLDER, referral().map(Element::getId).orElse(""));
    }

    /** The fields of an entry; a new one where there is none. */
    SectionPlace change(SectionPlace place, Optional<? extends Element> entry) {
        return entry.map(each -> place.opening(new Change(id(each))).choosing(id(each)))
                .orElseGet(() -> add(place));
    }

    /** The fields of the entry that the gap is about. */
    SectionPlace change(SectionPlace place) {
        return about(Element.class)
                .map(each -> place.opening(new Change(id(each))).choosing(id(each)))
                .orElse(place);
    }

    /** The row of the entry that the gap is about. */
    SectionPlace choose(SectionPlace place) {
        return about(Element.class).map(each -> place.choosing(id(each))).orElse(place);
    }

    SectionPlace perform(SectionPlace place, String deed, Optional<? extends Element> entry) {
        return entry.map(each -> place.opening(new Perform(deed, id(each))).choosing(id(each)))
                .orElse(place);
    }

    SectionPlace begin(SectionPlace place, String deed) {
        return place.opening(new Begin(deed));
    }
}
