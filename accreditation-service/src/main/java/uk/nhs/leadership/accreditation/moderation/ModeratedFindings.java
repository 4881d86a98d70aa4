package uk.nhs.leadership.accreditation.moderation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.Rule;

/** Every query for what was moderated, and the rule that the database keeps for it. */
@ApplicationScoped
class ModeratedFindings implements PanacheRepositoryBase<ModeratedFinding, UUID>, ConstraintRules {

    @Override
    public Map<String, Rule> byConstraint() {
        return Map.of("moderated_finding_once_by_a_lead", ModerationRule.MODERATED_ALREADY);
    }

    /** All that was said on a revision of a submission, in the order in which it was. */
    List<ModeratedFinding> on(UUID submissionId, int revision) {
        return list("submissionId = ?1 and revision = ?2 order by id", submissionId, revision);
    }
}
