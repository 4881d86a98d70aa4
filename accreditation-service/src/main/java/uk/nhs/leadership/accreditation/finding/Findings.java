package uk.nhs.leadership.accreditation.finding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.Rule;

/** Every query for findings, and the rule that the database keeps for them. */
@ApplicationScoped
public class Findings implements PanacheRepositoryBase<Finding, UUID>, ConstraintRules {

    @Override
    public Map<String, Rule> byConstraint() {
        return Map.of("finding_once_for_a_criterion", FindingRule.FINDING_ALREADY_RECORDED);
    }

    /** Every finding on a submission, in the order in which they were recorded. */
    public List<Finding> on(UUID submissionId) {
        return list("submissionId = ?1 order by id", submissionId);
    }

    public Finding ofAssessor(UUID submissionId, UUID assessorId, UUID id) {
        return find("id = ?1 and submissionId = ?2 and assessorId = ?3", id, submissionId, assessorId)
                .singleResultOptional()
                .orElseThrow(NotFound::new);
    }
}
