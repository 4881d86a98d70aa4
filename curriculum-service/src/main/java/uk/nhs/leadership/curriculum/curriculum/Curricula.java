package uk.nhs.leadership.curriculum.curriculum;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.curriculum.publication.VersionHistory;
import uk.nhs.leadership.curriculum.publication.VersionList;

/** Every query for versions of curricula. The tables that hold what they ask for are {@link CurriculumContents}'s. */
@ApplicationScoped
public class Curricula implements PanacheRepositoryBase<Curriculum, UUID> {
    private final CurriculumContents contents;

    Curricula(CurriculumContents contents) {
        this.contents = contents;
    }

    /** A version with all that it asks for. */
    public Optional<Curriculum> whole(UUID id) {
        return findByIdOptional(id).map(curriculum -> curriculum.saying(contents.of(curriculum)));
    }

    /** The revision of a version that anyone may read. */
    Optional<Long> publishedRevision(UUID id) {
        return getSession()
                .createSelectionQuery(
                        "select revision from Curriculum where id = :id and publication.publishedAt is not null",
                        Long.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    /** Keeps a version and what it now asks for. */
    void write(Curriculum curriculum) {
        persistAndFlush(curriculum);
        contents.write(curriculum);
    }

    /** All versions of one curriculum, without what they ask for. */
    public VersionHistory<Curriculum> history(String code) {
        return new VersionHistory<>(list("code", code));
    }

    /** The versions that anyone may read, without what they ask for, in the order in which they were published. */
    public List<Curriculum> published() {
        return list("publication.publishedAt is not null order by publication.publishedAt, id");
    }

    /** The ids of the versions that anyone may read. */
    public List<UUID> publishedIds() {
        return getSession()
                .createSelectionQuery("select id from Curriculum where publication.publishedAt is not null", UUID.class)
                .getResultList();
    }

    /** A page of versions, without what they ask for. */
    List<Curriculum> page(VersionList wanted) {
        var query = wanted.query();
        return find(query.text(), query.values())
                .range(0, wanted.listing().limit())
                .list();
    }
}
