package uk.nhs.leadership.enrolment.talent;

import java.time.LocalDate;
import java.util.Set;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.schedule.Region;

/**
 * What somebody would take on.
 *
 * @param regions where; seen by the national body only
 * @param trusts for which organisations; each of them may find whoever names it
 * @param stages of what stage the role may be
 * @param from from which day on
 */
record OpenTo(Set<Region> regions, Set<String> trusts, Set<Stage> stages, LocalDate from) {
    OpenTo {
        regions = Set.copyOf(regions);
        trusts = Set.copyOf(trusts);
        stages = Set.copyOf(stages);
        if (regions.isEmpty() && trusts.isEmpty()) {
            throw new InvalidInput(new Fault("/regions", "REQUIRED", "Name a region or a trust"));
        }
    }
}
