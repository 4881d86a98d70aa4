package uk.nhs.leadership.curriculum.teamwork;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.curriculum.collaboration.Collaborations;
import uk.nhs.leadership.curriculum.comment.Comments;
import uk.nhs.leadership.curriculum.publication.Readiness;
import uk.nhs.leadership.curriculum.publication.Teamwork;
import uk.nhs.leadership.curriculum.publication.VersionAtWork;
import uk.nhs.leadership.curriculum.review.ReviewGate;

/** Asks collaborators, comments and reviews. */
@ApplicationScoped
class TeamworkOnVersion implements Teamwork {
    private final Collaborations collaborations;
    private final Comments comments;
    private final ReviewGate reviews;

    TeamworkOnVersion(Collaborations collaborations, Comments comments, ReviewGate reviews) {
        this.collaborations = collaborations;
        this.comments = comments;
        this.reviews = reviews;
    }

    @Override
    public void mustWrite(VersionAtWork version, Caller author) {
        collaborations.on(version).mustWrite(author);
    }

    @Override
    public void handedIn(VersionAtWork version) {
        reviews.handedIn(version);
    }

    @Override
    public List<Fault> unsettled(VersionAtWork version) {
        return reviews.unsettled(version);
    }

    @Override
    public Readiness readiness(VersionAtWork version, List<Fault> lacking) {
        var missing = Stream.concat(lacking.stream(), reviews.missing(version).stream())
                .toList();
        return new Readiness(missing, comments.openOn(version.id()));
    }
}
