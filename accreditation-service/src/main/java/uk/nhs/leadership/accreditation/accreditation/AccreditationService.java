package uk.nhs.leadership.accreditation.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;

/** What can be done with accreditations once granted; each use case is one transaction. */
@ApplicationScoped
class AccreditationService {
    private final Accreditations accreditations;
    private final EventLog events;
    private final Clock clock;

    AccreditationService(Accreditations accreditations, EventLog events, Clock clock) {
        this.accreditations = accreditations;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    Accreditation find(String number) {
        return accreditations.byNumber(number);
    }

    @Transactional
    List<Accreditation> list(RegisterSearch search, Listing listing) {
        return accreditations.page(search, listing);
    }

    /** Takes effect on the day it is said. */
    @Transactional
    Accreditation withdraw(
            String number,
            Version seen,
            Withdrawal.Reason reason,
            String reasonText,
            @Nullable LocalDate teachOutUntil) {
        var now = clock.instant();
        var today = England.dateAt(now);
        var accreditation = accreditations.byNumber(number);
        seen.mustBe(accreditation.versionOn(today));
        events.append(accreditation.withdraw(new Withdrawal(today, reason, reasonText, teachOutUntil), now));
        accreditations.flush();
        return accreditation;
    }

    /** The day it is in England now. */
    LocalDate today() {
        return England.dateAt(clock.instant());
    }
}
