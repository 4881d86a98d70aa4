package uk.nhs.leadership.accreditation.panel;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
        return whoSatFor(List.of(submission)).getOrDefault(submission.id(), Set.of());
    }

    /** The same of each of these, by its id; without those that no panel has dealt with. */
    public Map<UUID, Set<String>> whoSatFor(Collection<Submission> submissions) {
        return database
                .createQuery("""
                        select r.submissionId, key(a)
                        from PanelRecommendation r join Panel p on p.id = r.panelId join p.attendance a
                        where r.submissionId in :submissions""", Attendant.class)
                .setParameter(
                        "submissions", submissions.stream().map(Submission::id).toList())
                .getResultList()
                .stream()
                .collect(groupingBy(Attendant::submission, mapping(Attendant::account, toUnmodifiableSet())));
    }

    /** Somebody who was there when a panel dealt with a submission. */
    record Attendant(UUID submission, String account) {}

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
