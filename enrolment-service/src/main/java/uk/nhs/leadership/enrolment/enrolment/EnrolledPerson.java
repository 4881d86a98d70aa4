package uk.nhs.leadership.enrolment.enrolment;

import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.participant.Participant;

/**
 * An enrolment with the person it is about.
 *
 * @param person null if the caller may know of the enrolment but no longer of the person
 */
record EnrolledPerson(Enrolment enrolment, @Nullable Participant person) {

    /** Both are shown as one, so a change of either is a new version; neither ever goes back. */
    long version() {
        return enrolment.version() + (person == null ? 0 : person.version());
    }
}
