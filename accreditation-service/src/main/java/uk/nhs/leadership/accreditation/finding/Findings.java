package uk.nhs.leadership.accreditation.finding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import uk.nhs.leadership.chassis.query.OneColumn;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.Rule;

/** Every query for findings, and the rule that the database keeps for them. */
@ApplicationScoped
public class Findings implements PanacheRepositoryBase<Finding, UUID>, ConstraintRules {
    private final Session database;

    Findings(Session database) {
        this.database = database;
    }

    @Override
    public Map<String, Rule> byConstraint() {
        return Map.of("finding_once_for_a_criterion", FindingRule.FINDING_ALREADY_RECORDED);
    }

    /** Every finding on a revision of a submission, with where it was seen, in the order in which they were recorded. */
    public List<Finding> on(UUID submissionId, int revision) {
        return list(
                "from Finding f left join fetch f.pointers where f.submissionId = ?1 and f.revision = ?2 order by f.id",
                submissionId,
                revision);
    }

    /**
     * Some submissions in assessment whose judges have found on everything, and where they differ their lead has said what
     * counts; there are rarely any.
     */
    public List<UUID> submissionsWithoutGap(int most) {
        return OneColumn.of(database, """
                        select s.id from submission s
                        where s.status = 'IN_ASSESSMENT'
                            and s.assessors_needed <= (
                                select count(*) from submission_allocation a
                                where a.submission_id = s.id and a.role = 'ASSESSOR' and a.recused_at is null)
                            and not exists (
                                select 1 from submission_allocation a, submission_criterion c
                                where a.submission_id = s.id and a.role = 'ASSESSOR' and a.recused_at is null
                                    and c.submission_id = s.id and c.revision = s.revision
                                    and not exists (
                                        select 1 from finding f
                                        where f.submission_id = s.id and f.revision = s.revision
                                            and f.assessor_id = a.assessor_id and f.criterion = c.code))
                            and not exists (
                                select 1 from procedure p, finding f
                                    join submission_allocation a
                                        on a.submission_id = f.submission_id and a.assessor_id = f.assessor_id
                                where p.id = s.procedure_id and p.moderation
                                    and f.submission_id = s.id and f.revision = s.revision
                                    and a.role = 'ASSESSOR' and a.recused_at is null
                                    and not exists (
                                        select 1 from moderated_finding m
                                            join submission_allocation l
                                                on l.submission_id = m.submission_id and l.assessor_id = m.assessor_id
                                        where m.submission_id = s.id and m.revision = s.revision
                                            and m.criterion = f.criterion and l.recused_at is null)
                                group by f.criterion having count(distinct f.result) > 1)
                        order by s.id limit :most""", UUID.class)
                .setParameter("most", most)
                .getResultList();
    }

    /** One that an assessor recorded on a revision. */
    public Finding ofAssessor(UUID submissionId, int revision, UUID assessorId, UUID id) {
        var finding = find(
                        "id = ?1 and submissionId = ?2 and revision = ?3 and assessorId = ?4",
                        id,
                        submissionId,
                        revision,
                        assessorId)
                .singleResultOptional()
                .orElseThrow(NotFound::new);
        Hibernate.initialize(finding.pointers());
        return finding;
    }
}
