package care.quarterback.steps.chase;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Deadlines;
import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.check.Telephones;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Loan;
import java.time.LocalDate;

/** What was lent goes on to the next doctor, is confirmed there, and is back when its lender wants it. */
final class LoanDeadlines implements DeadlineRule {

    private static final String FEATURE = "deadline-chase";

    private final Sentences sentences;

    LoanDeadlines(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public void derive(CaseFacts facts, Deadlines deadlines) {
        CaseFacts.standing(facts.careCase().getLoans()).forEach(loan -> derive(facts, loan, deadlines));
    }

    private void derive(CaseFacts facts, Loan loan, Deadlines deadlines) {
        boolean back = loan.getReturnedOn() != null || loan.getBackOn() != null;
        if (loan.getReceivedOn() != null) {
            String why = sentences.of(FEATURE, "loan.send-on", loan.getText(), loan.getReceivedOn());
            add(DeadlineCode.LOAN_SEND_ON, facts, loan, soon(facts, loan.getReceivedOn()), why, deadlines)
                    .done(back || loan.getSentOn() != null);
        }
        LocalDate moved = loan.getReturnedOn() != null ? loan.getReturnedOn() : loan.getSentOn();
        if (moved != null) {
            boolean there = loan.getReturnedOn() != null ? loan.getBackOn() != null : loan.getArrivedOn() != null;
            String why = sentences.of(
                    FEATURE, loan.getReturnedOn() != null ? "loan.back" : "loan.arrived", loan.getText(), moved);
            add(DeadlineCode.LOAN_CONFIRM, facts, loan, soon(facts, moved), why, deadlines)
                    .done(there || loan.getBackOn() != null);
        }
        if (loan.getDueBackOn() != null) {
            String why = sentences.of(FEATURE, "loan.return", loan.getText(), loan.getLender(), loan.getDueBackOn());
            add(DeadlineCode.LOAN_RETURN, facts, loan, loan.getDueBackOn(), why, deadlines)
                    .done(back);
        }
    }

    private static Deadlines.Entry add(
            DeadlineCode code, CaseFacts facts, Loan loan, LocalDate day, String why, Deadlines deadlines) {
        String office = Telephones.of(loan.getOffice());
        return deadlines
                .clock(code, loan.getId(), loan.getLender(), day, why)
                .telephone(office.isEmpty() ? Telephones.named(facts.careCase(), loan.getLender()) : office);
    }

    private static LocalDate soon(CaseFacts facts, LocalDate day) {
        return facts.calendar().plus(day, facts.settings().number(PlanDefault.REQUEST_ANSWER));
    }
}
