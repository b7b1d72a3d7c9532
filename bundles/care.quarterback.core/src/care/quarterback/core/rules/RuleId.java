package care.quarterback.core.rules;

import java.util.Arrays;
import java.util.Optional;

/** The rules that results and dates rest on. What each says stands in the data, one row for each version. */
public enum RuleId {
    PART_B_OPINIONS("MED-B-2/3"),
    PART_B_SHARE("MED-B-SHARE"),
    ADVANTAGE_AUTHORIZATION("MA-PA-TIME"),
    ADVANTAGE_APPEAL("MA-APPEAL"),
    ADVANTAGE_RECONSIDERATION("MA-RECONSIDERATION"),
    ADVANTAGE_NETWORK("MA-NETWORK-GAP"),
    MEDICAID_AUTHORIZATION("MEDICAID-PA-TIME"),
    EMPLOYER_AUTHORIZATION("ERISA-PA-TIME"),
    ADVANTAGE_REVIEW("MA-INDEPENDENT-REVIEW"),
    ADVANTAGE_HEARING("MA-HEARING"),
    ADVANTAGE_COUNCIL("MA-COUNCIL"),
    ADVANTAGE_COURT("MA-COURT"),
    ADVANTAGE_DENIAL("MA-DENIAL-REASON"),
    MEDICARE_REDETERMINATION("MEDICARE-REDETERMINATION"),
    MEDICARE_RECONSIDERATION("MEDICARE-RECONSIDERATION"),
    MEDICARE_HEARING("MEDICARE-HEARING"),
    MEDICARE_COUNCIL("MEDICARE-COUNCIL"),
    MEDICARE_COURT("MEDICARE-COURT"),
    MEDICARE_DENIAL("MEDICARE-DENIAL-REASON"),
    MEDICAID_APPEAL("MEDICAID-APPEAL"),
    /** After the plan's own appeal. */
    MEDICAID_PLAN_HEARING("MEDICAID-PLAN-HEARING"),
    /** Where the state itself answers. */
    MEDICAID_HEARING("MEDICAID-HEARING"),
    MEDICAID_DENIAL("MEDICAID-DENIAL-REASON"),
    EMPLOYER_APPEAL("ERISA-APPEAL"),
    EMPLOYER_DENIAL("ERISA-DENIAL-REASON"),
    MARKET_APPEAL("MARKET-APPEAL"),
    MARKET_DENIAL("MARKET-DENIAL-REASON"),
    EXTERNAL_REVIEW("EXT-REVIEW"),
    EXTERNAL_REVIEW_FEDERAL("EXT-REVIEW-FEDERAL"),
    /** Original Medicare in six states. */
    MEDICARE_LIST_WISER("OM-PA-WISER"),
    /** Original Medicare in hospital outpatient departments. */
    MEDICARE_LIST_OUTPATIENT("OM-PA-OPD"),
    /** Original Medicare in ambulatory surgical centers. */
    MEDICARE_LIST_CENTERS("OM-PA-ASC"),
    TELEHEALTH("TELEHEALTH"),
    REPRESENTATIVE("CMS-1696"),
    PART_2("PART2-2026"),
    /** Which plans the clocks for prior authorization bind. */
    AUTHORIZATION_CLOCKS("PA-CLOCKS-2026"),
    /** Not shipped: a practice enters it for plans that no other rule names. */
    PLAN_AUTHORIZATION("PLAN-PA-TIME"),
    PLAN_OWN_WORD("PLAN-OWN-WORD"),
    ESTIMATE("NSA-GFE"),
    ESTIMATE_DISPUTE("NSA-DISPUTE"),
    ACCESS("HIPAA-ACCESS"),
    ACCESS_FEE("HIPAA-ACCESS-FEE"),
    ACCESS_LIMITS("HIPAA-ACCESS-LIMITS"),
    RELEASE("HIPAA-RELEASE"),
    TREATMENT_DISCLOSURE("HIPAA-TREATMENT"),
    SENSITIVE("SENSITIVE-CONSENT"),
    PROMPT_RELEASE("INFORMATION-BLOCKING");

    private final String code;

    RuleId(String code) {
        this.code = code;
    }

    /** The id in the data, such as "MED-B-2/3". */
    public String code() {
        return code;
    }

    /** The rule of an id; empty for one that nothing here rests on. */
    public static Optional<RuleId> of(String code) {
        return Arrays.stream(values())
                .filter(ruleId -> ruleId.code.equals(code))
                .findFirst();
    }
}
