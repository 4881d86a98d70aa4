package uk.nhs.leadership.accreditation.submission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.accreditation.evidence.Evidence;

/** Keeps what is handed in, so that it can be read whatever its provider writes afterwards. Called within the transaction. */
public interface RevisionKeeper {

    /**
     * A submission is handed in.
     *
     * @param evidence all that there is about it
     * @param by the account that hands it in
     */
    void keep(Submission submission, List<Evidence> evidence, String by, Instant now);

    /**
     * What was handed in before is judged again as another submission, with the evidence that there was.
     *
     * @param before whose last revision it is
     */
    void keepAgain(Submission submission, Submission before, String by, Instant now);

    /** What it said when it was handed in for the last time; empty for what came in before this was kept. */
    Optional<Wording> lastHandedIn(UUID submission);

    /** How the courses were called when they were handed in for the last time, by submission, as far as that was kept. */
    Map<UUID, Heading> lastHeadings(List<UUID> submissions);
}
