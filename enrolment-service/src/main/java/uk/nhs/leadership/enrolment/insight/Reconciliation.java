package uk.nhs.leadership.enrolment.insight;

import java.util.List;
import java.util.UUID;

/**
 * What is counted, compared with what there is.
 *
 * @param behind how many events are not counted yet
 */
record Reconciliation(long behind, List<Difference> differences) {

    /** Where it is not the same. */
    record Difference(String trust, UUID courseId, String status, long counted, long there) {}
}
