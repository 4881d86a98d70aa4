package uk.nhs.leadership.accreditation.assessment;

import java.util.Set;
import java.util.UUID;

/** Whoever knows who had a hand in a decision that was set aside, so that others decide on the same now. */
public interface EarlierHands {

    /** Those of these accounts that had one; none if a submission is judged for the first time. */
    Set<String> amongThoseWhoDecided(Set<String> accounts, UUID submission);
}
