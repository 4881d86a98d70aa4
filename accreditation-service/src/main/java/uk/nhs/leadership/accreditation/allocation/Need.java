package uk.nhs.leadership.accreditation.allocation;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Whom a submission needs.
 *
 * @param seats how many are still to be found
 * @param matter what it is judged in
 * @param there those who judge it already
 * @param lastTogether who judged the provider's last submission
 */
record Need(int seats, Matter matter, List<Candidate> there, Set<UUID> lastTogether) {

    Need {
        there = List.copyOf(there);
        lastTogether = Set.copyOf(lastTogether);
    }

    /** Whether these, with those who are there, are the very ones who judged the provider's last submission. */
    boolean wereTogether(List<Candidate> asked) {
        return lastTogether.size() == there.size() + asked.size() && wereAmong(asked) && wereAmong(there);
    }

    private boolean wereAmong(List<Candidate> some) {
        for (var candidate : some) {
            if (!lastTogether.contains(candidate.id())) {
                return false;
            }
        }
        return true;
    }
}
