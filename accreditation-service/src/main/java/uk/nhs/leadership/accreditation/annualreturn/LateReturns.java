package uk.nhs.leadership.accreditation.annualreturn;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.leadership.accreditation.calendar.WorkingCalendar;

/** Which accreditations have a return that is long overdue. */
@ApplicationScoped
public class LateReturns {
    private final AnnualReturns returns;

    LateReturns(AnnualReturns returns) {
        this.returns = returns;
    }

    /** Those of them whose return is so many working days late, or more. */
    public Set<String> among(Collection<String> accreditations, LocalDate today, WorkingCalendar calendar, int days) {
        return returns.neverSubmitted(accreditations, today).stream()
                .filter(late -> calendar.between(late.dueOn(), today) >= days)
                .map(AnnualReturn::accreditationNumber)
                .collect(Collectors.toSet());
    }
}
