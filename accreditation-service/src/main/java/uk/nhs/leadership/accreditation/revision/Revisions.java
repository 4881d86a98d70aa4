package uk.nhs.leadership.accreditation.revision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.accreditation.evidence.Evidence;
import uk.nhs.leadership.accreditation.submission.Heading;
import uk.nhs.leadership.accreditation.submission.RevisionKeeper;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.accreditation.submission.Wording;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.time.Ids;

/** Every query for revisions. */
@ApplicationScoped
class Revisions implements PanacheRepositoryBase<Revision, UUID>, RevisionKeeper {
    private final Session database;
    private final Ids ids;

    Revisions(Session database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    @Override
    public void keep(Submission submission, List<Evidence> evidence, String by, Instant now) {
        var shown = evidence.stream()
                .filter(Evidence::isStored)
                .map(file -> new ShownFile(file.id(), file.name(), file.sha256()))
                .toList();
        persist(new Revision(ids.next(), submission, shown, by, now));
    }

    @Override
    public void keepAgain(Submission submission, Submission before, String by, Instant now) {
        var shown = find("submissionId = ?1 and number = ?2", before.id(), before.revision())
                .firstResultOptional()
                .map(Revision::evidence)
                .orElse(List.of());
        persist(new Revision(ids.next(), submission, shown, by, now));
    }

    @Override
    public Optional<Wording> lastHandedIn(UUID submission) {
        return find("submissionId = ?1 order by number desc", submission)
                .firstResultOptional()
                .map(Revision::wording);
    }

    @Override
    public Map<UUID, Heading> lastHeadings(List<UUID> submissions) {
        return database
                .createQuery("""
                        select r.submissionId as submission, r.title as title, r.stage as stage from Revision r
                        where r.submissionId in (:submissions) and r.number =
                            (select max(each.number) from Revision each where each.submissionId = r.submissionId)""", Last.class)
                .setParameterList("submissions", submissions)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Last::submission, last -> new Heading(last.title, last.stage)));
    }

    record Last(UUID submission, String title, Stage stage) {}

    List<Revision> page(UUID submission, Listing listing) {
        return find("submissionId = ?1 and id > ?2 order by id", submission, listing.after())
                .page(0, listing.rows())
                .list();
    }

    Revision byNumber(UUID submission, int number) {
        return find("submissionId = ?1 and number = ?2", submission, number)
                .singleResultOptional()
                .orElseThrow(NotFound::new);
    }
}
