package uk.nhs.leadership.enrolment.developmentplan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.type.SqlTypes;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.developmentplan.DevelopmentPlanEvent.DevelopmentPlanSaved;

/** What a participant wants to get better at, as they saved it once. Saved again, it is another one with the next revision. */
@Entity
@Immutable
@SQLRestriction(OrganisationFilter.OFF + " or employer = " + OrganisationFilter.CALLER
        + " or participant_id = (select own_participant())")
class DevelopmentPlan {
    @Id
    private UUID id;

    private UUID participantId;
    private String employer;
    private long revision;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Priority> priorities;

    private Instant savedAt;

    protected DevelopmentPlan() {}

    /** @param revision one more than the last one has */
    DevelopmentPlan(
            UUID id, UUID participantId, String employer, long revision, List<Priority> priorities, Instant now) {
        if (priorities.stream().map(Priority::competencyId).distinct().count() < priorities.size()) {
            throw new RuleBroken(DevelopmentPlanRule.PRIORITY_NAMED_TWICE);
        }
        this.id = id;
        this.participantId = participantId;
        this.employer = employer;
        this.revision = revision;
        this.priorities = List.copyOf(priorities);
        this.savedAt = now;
    }

    DevelopmentPlanSaved saved() {
        return new DevelopmentPlanSaved(
                id,
                participantId,
                employer,
                revision,
                priorities.stream().map(Priority::competencyId).toList());
    }

    long revision() {
        return revision;
    }

    List<Priority> priorities() {
        return List.copyOf(priorities);
    }

    Instant savedAt() {
        return savedAt;
    }
}
