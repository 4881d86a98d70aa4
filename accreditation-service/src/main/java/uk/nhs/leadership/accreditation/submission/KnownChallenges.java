package uk.nhs.leadership.accreditation.submission;

import java.util.List;
import java.util.UUID;

/** Whoever knows what was asked against decisions. */
public interface KnownChallenges {

    /** What was asked against the decision on a submission, as far as a reader may know of it; the first first. */
    List<NamedChallenge> against(UUID submission, Reader reader);
}
