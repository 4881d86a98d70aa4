package uk.nhs.leadership.curriculum.collaboration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.curriculum.publication.VersionAtWork;

/** Every query for who works on which version. */
@ApplicationScoped
public class Collaborations implements PanacheRepositoryBase<Collaboration, UUID> {
    private final Ids ids;

    Collaborations(Ids ids) {
        this.ids = ids;
    }

    /** Those who work on a version. Nothing is stored before somebody changes it, because the version's authors tell it. */
    public Collaboration on(VersionAtWork version) {
        return find("versionId", version.id())
                .firstResultOptional()
                .orElseGet(() -> Collaboration.begun(ids.next(), version));
    }

    /** The same to be changed, by whoever holds the version: stored as it began, so that the change counts as one. */
    Collaboration kept(VersionAtWork version) {
        var collaboration = on(version);
        if (!isPersistent(collaboration)) {
            persistAndFlush(collaboration);
        }
        return collaboration;
    }
}
