package care.quarterback.testkit.scenario;

import care.quarterback.model.CareCase;
import care.quarterback.model.Element;
import care.quarterback.model.Referral;
import care.quarterback.model.value.ObjectId;
import java.util.List;
import java.util.function.Predicate;

/** What a step can name of the case as it stands, by the words that the scenario uses. */
public final class Known {

    private final CareCase careCase;

    Known(CareCase careCase) {
        this.careCase = careCase;
    }

    public ObjectId caseItself() {
        return id(careCase);
    }

    public ObjectId patient() {
        return id(careCase.getPatient());
    }

    public ObjectId request() {
        return id(careCase.getRequest());
    }

    public ObjectId option(String letter) {
        return one(careCase.getOptions(), each -> letter.equals(each.getLetter()));
    }

    public ObjectId goal(String beginning) {
        return one(careCase.getGoals(), each -> each.getText().startsWith(beginning));
    }

    public ObjectId opinion(int number) {
        return one(careCase.getOpinions(), each -> each.getNumber() == number);
    }

    public ObjectId clinician(String name) {
        return one(careCase.getClinicians(), each -> each.getName().equals(name));
    }

    public ObjectId office(String name) {
        return one(careCase.getOffices(), each -> each.getName().equals(name));
    }

    public ObjectId member(String name) {
        return one(careCase.getCareTeam(), each -> name.equals(each.getName()));
    }

    public ObjectId contact(String name) {
        return one(careCase.getContacts(), each -> name.equals(each.getName()));
    }

    public ObjectId referral(int opinionNumber) {
        return id(sought(opinionNumber));
    }

    public ObjectId candidate(int opinionNumber, String name) {
        return one(sought(opinionNumber).getCandidates(), each -> name.equals(each.getName()));
    }

    public ObjectId appointment(int opinionNumber) {
        return one(sought(opinionNumber).getAppointments(), each -> true);
    }

    public ObjectId coverage() {
        return one(careCase.getCoverages(), each -> true);
    }

    public ObjectId cost(int opinionNumber) {
        return one(careCase.getCosts(), each -> each.getOpinionNumber() == opinionNumber);
    }

    public ObjectId document(String title) {
        return one(careCase.getDocuments(), each -> title.equals(each.getTitle()));
    }

    public ObjectId requestedItem(int opinionNumber, String beginning) {
        return one(
                sought(opinionNumber).getRequestedItems(),
                each -> each.getText().startsWith(beginning));
    }

    public ObjectId packageFor(int opinionNumber, boolean patientCopy) {
        return one(
                careCase.getPackages(),
                each -> each.getOpinionNumber() == opinionNumber && each.isPatientCopy() == patientCopy);
    }

    public ObjectId shipment(int opinionNumber) {
        return careCase.getPackages().stream()
                .filter(each -> each.getOpinionNumber() == opinionNumber && !each.isPatientCopy())
                .map(each -> one(each.getShipments(), shipment -> true))
                .findFirst()
                .orElseThrow();
    }

    public ObjectId accessRequest(String holder) {
        return one(careCase.getAccessRequests(), each -> holder.equals(each.getHolder()));
    }

    public ObjectId release(String discloser) {
        return one(careCase.getReleases(), each -> discloser.equals(each.getDiscloser()));
    }

    public ObjectId summaryRequest() {
        return one(careCase.getSummaryRequests(), each -> true);
    }

    public ObjectId researchNote(String title) {
        return one(careCase.getResearchNotes(), each -> title.equals(each.getTitle()));
    }

    public ObjectId task(String beginning) {
        return one(careCase.getTasks(), each -> each.getText().startsWith(beginning));
    }

    public ObjectId consensus() {
        return one(careCase.getConsensus(), each -> true);
    }

    /** The newest version of an opinion. */
    public ObjectId version(int opinionNumber) {
        var versions = careCase.getOpinions().stream()
                .filter(each -> each.getNumber() == opinionNumber)
                .findFirst()
                .orElseThrow()
                .getVersions();
        return id(versions.get(versions.size() - 1));
    }

    /** The recommendation of an option in the newest version of an opinion. */
    public ObjectId recommendation(int opinionNumber, String letter) {
        var versions = careCase.getOpinions().stream()
                .filter(each -> each.getNumber() == opinionNumber)
                .findFirst()
                .orElseThrow()
                .getVersions();
        return one(
                versions.get(versions.size() - 1).getRecommendations(),
                each -> letter.equals(each.getOption().getLetter()));
    }

    private Referral sought(int opinionNumber) {
        return careCase.getReferrals().stream()
                .filter(each -> each.getOpinionNumber() == opinionNumber)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("opinion " + opinionNumber + " is not sought"));
    }

    private static <T extends Element> ObjectId one(List<T> of, Predicate<T> which) {
        var found = of.stream().filter(which).toList();
        if (found.size() != 1) {
            throw new IllegalStateException("the step names one entry, but the case has " + found.size());
        }
        return id(found.get(0));
    }

    private static ObjectId id(Element element) {
        return new ObjectId(element.getId());
    }
}
