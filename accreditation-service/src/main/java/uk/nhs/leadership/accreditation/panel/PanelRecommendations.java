package uk.nhs.leadership.accreditation.panel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import uk.nhs.leadership.accreditation.submission.Submission;

/** Every query for what panels recommended. */
@ApplicationScoped
public class PanelRecommendations implements PanacheRepositoryBase<PanelRecommendation, UUID> {

    private final Session database;

    PanelRecommendations(Session database) {
        this.database = database;
    }

    /** The accounts of all who attended a panel on a submission, also one that had it deferred. */
    public Set<String> whoSatFor(Submission submission) {
        return Set.copyOf(database.createQuery("""
                        select distinct key(a) from Panel p join p.attendance a
                        where p.id in (select r.panelId from PanelRecommendation r where r.submissionId = :id)""", String.class)
                .setParameter("id", submission.id())
                .getResultList());
    }

    /** The last one on the present revision of a submission. */
    public Optional<PanelRecommendation> lastOn(Submission submission) {
        return lastOn(submission.id(), submission.revision());
    }

    /** The last one on a revision, whole; empty if there is none, or it was made before they were kept in full. */
    public Optional<PanelRecommendation> lastOn(UUID submissionId, int revision) {
        var last = find("submissionId = ?1 and revision = ?2 order by id desc", submissionId, revision)
                .firstResultOptional();
        last.ifPresent(recommendation -> {
            Hibernate.initialize(recommendation.conditions());
            Hibernate.initialize(recommendation.advice());
        });
        return last;
    }
}
