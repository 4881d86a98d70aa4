package uk.nhs.leadership.enrolment.equality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.participant.Participants;

/**
 * What participants can say of themselves, and take back. No event tells of it: that somebody said something, and when, would
 * be in the log for ever, and the trust could read it.
 */
@ApplicationScoped
@Transactional
class EqualityService {
    private final EqualityDescriptions descriptions;
    private final Participants participants;
    private final Callers callers;
    private final Clock clock;

    EqualityService(EqualityDescriptions descriptions, Participants participants, Callers callers, Clock clock) {
        this.descriptions = descriptions;
        this.participants = participants;
        this.callers = callers;
        this.clock = clock;
    }

    EqualityDescription own() {
        return descriptions.of(ownId());
    }

    EqualityDescription describe(Version expected, @Nullable EthnicCategory category, @Nullable Disability disability) {
        var own = ownId();
        expected.mustBe(descriptions.of(own).version());
        if (!descriptions.keep(own, category, disability, expected.number(), clock.instant())) {
            // Somebody was faster since it was looked up.
            expected.mustBe(descriptions.of(own).version());
        }
        return descriptions.of(own);
    }

    /** Nothing that was said stays. */
    void takeBack(Version expected) {
        describe(expected, null, null);
    }

    private UUID ownId() {
        return participants.whoIs(callers.current()).orElseThrow(NotFound::new).id();
    }
}
