package uk.nhs.leadership.accreditation.assessor;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Tells how much assessors have to do. */
public interface Workload {

    /** On how many cases each of these assessors works now; without those who work on none. */
    Map<UUID, Integer> casesOf(Collection<UUID> assessors);
}
