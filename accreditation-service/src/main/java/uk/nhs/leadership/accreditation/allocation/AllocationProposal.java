package uk.nhs.leadership.accreditation.allocation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who should be asked to judge a submission, and why nobody else.
 *
 * @param number of the submission
 * @param dueOn when it is due; null while its clock does not run
 * @param seats how many are to be found
 * @param teams best first; empty if too few can be asked, or nobody is needed
 */
record AllocationProposal(
        UUID submission, String number, @Nullable LocalDate dueOn, int seats, List<Team> teams, Excluded excluded) {
    AllocationProposal {
        teams = List.copyOf(teams);
    }
}
