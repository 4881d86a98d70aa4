package uk.nhs.leadership.curriculum.comment;

import static uk.nhs.leadership.curriculum.comment.CommentStatus.OPEN;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every query for comments. */
@ApplicationScoped
public class Comments implements PanacheRepositoryBase<Comment, UUID> {

    List<Comment> page(CommentList wanted) {
        var query = wanted.query();
        return find(query.text(), query.values())
                .range(0, wanted.listing().limit())
                .list();
    }

    /** How many comments on a version nobody has resolved. */
    public long openOn(UUID version) {
        return count("versionId = ?1 and status = ?2", version, OPEN);
    }
}
