package uk.nhs.leadership.accreditation.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.provider.Provider;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.time.Ids;

/** Puts a course on the register, in the place of the accreditation that it has already if there is one. */
@ApplicationScoped
public class Granting {
    private final Accreditations accreditations;
    private final EventLog events;
    private final Ids ids;

    Granting(Accreditations accreditations, EventLog events, Ids ids) {
        this.accreditations = accreditations;
        this.events = events;
        this.ids = ids;
    }

    /**
     * Grants an accreditation from today on, or from the day on which the one it succeeds has run out. To be called in the
     * transaction of the decision.
     *
     * @param atOnce whether an accreditation that the course has ends for it today
     */
    public Accreditation grant(Submission submission, Provider provider, Grant grant, boolean atOnce, Instant now) {
        var today = England.dateAt(now);
        var running = accreditations.lockedRunningFrom(
                submission.courseId(),
                Objects.requireNonNull(submission.course().stage()),
                today);
        if (running.size() > 1) {
            throw new RuleBroken(AccreditationRule.COURSE_ALREADY_ACCREDITED);
        }
        var from = running.isEmpty() ? today : running.getFirst().timeline().firstDayAfter(atOnce, today);
        var accreditation =
                new Accreditation(ids.next(), accreditations.nextNumber(), submission, provider, grant, from, now);
        events.append(accreditation.granted());
        for (var predecessor : running) {
            events.append(predecessor.isSucceededBy(accreditation, now));
        }
        accreditations.add(accreditation, running);
        return accreditation;
    }
}
