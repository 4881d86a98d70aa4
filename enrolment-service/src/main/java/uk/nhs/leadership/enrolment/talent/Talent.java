package uk.nhs.leadership.enrolment.talent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.careerconversation.CareerConversation;
import uk.nhs.leadership.enrolment.careerconversation.Readiness;
import uk.nhs.leadership.enrolment.participant.Participant;

/**
 * Somebody who is visible, and what their last career conversation came to.
 *
 * @param agreed null if there is none to which they agreed; so is the day
 */
record Talent(
        TalentProfile profile,
        Participant person,
        @Nullable Readiness agreed,
        @Nullable LocalDate heldOn) {

    /** Empty if the conversation was held too long ago. */
    Optional<Readiness> readinessOn(LocalDate day) {
        return isOutdatedOn(day) ? Optional.empty() : Optional.ofNullable(agreed);
    }

    boolean isOutdatedOn(LocalDate day) {
        return heldOn != null && heldOn.isBefore(CareerConversation.countsFrom(day));
    }

    /** A trust is not told which others were named. */
    List<String> trustsToldTo(@Nullable String trust) {
        return trust == null ? profile.trusts() : List.of(trust);
    }
}
