package uk.nhs.leadership.enrolment.participant;

import java.util.UUID;

/** Whoever wants to know that somebody looks at one named person. */
public interface Onlookers {
    /** Told in the transaction that shows it. People who look at themselves are nobody's business. */
    void looked(Participant at, Seen what);

    /** As above, by somebody who may know of the person's past only. */
    void lookedAtPast(UUID participantId, Seen what);
}
