package uk.nhs.leadership.curriculum.curriculum;

import static uk.nhs.leadership.curriculum.publication.PublicationStatus.RETIRED;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import uk.nhs.leadership.curriculum.impact.Building;
import uk.nhs.leadership.curriculum.impact.Touched;
import uk.nhs.leadership.curriculum.impact.Touching;
import uk.nhs.leadership.curriculum.publication.VersionHistory;
import uk.nhs.leadership.curriculum.publication.VersionKind;
import uk.nhs.leadership.curriculum.publication.VersionList;
import uk.nhs.leadership.curriculum.publication.WrittenTogether;

/** Every query for versions of curricula. The tables that hold what they ask for are {@link CurriculumContents}'s. */
@ApplicationScoped
public class Curricula implements PanacheRepositoryBase<Curriculum, UUID>, Building, WrittenTogether {
    private static final int RETIRED_AT_ONCE = 20;

    private final CurriculumContents contents;
    private final Session database;

    Curricula(CurriculumContents contents, Session database) {
        this.contents = contents;
        this.database = database;
    }

    /** A version with all that it asks for. */
    public Optional<Curriculum> whole(UUID id) {
        return findByIdOptional(id).map(curriculum -> curriculum.saying(contents.of(curriculum)));
    }

    /** These versions with all that they ask for, by code. */
    public List<Curriculum> whole(List<UUID> ids) {
        return list("id in ?1 order by code, id", ids).stream()
                .map(curriculum -> curriculum.saying(contents.of(curriculum)))
                .toList();
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

    /** Some of the versions whose retirement is due on this day, without what they ask for; locked for who retires them. */
    List<Curriculum> dueForRetirement(LocalDate day) {
        return database.createNativeQuery("""
                        select * from curriculum
                        where status = 'RETIREMENT_SCHEDULED' and retires_on <= :day
                        order by retires_on
                        limit :most
                        for update skip locked""", Curriculum.class)
                .setParameter("day", day)
                .setParameter("most", RETIRED_AT_ONCE)
                .getResultList();
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

    @Override
    public List<Touched> touched(Touching wanted) {
        var found = find(
                        "frameworkId = :framework and publication.status <> :retired and id > :after"
                                + (wanted.drafts() ? "" : " and publication.publishedAt is not null") + " order by id",
                        Map.of("framework", wanted.framework(), "retired", RETIRED, "after", wanted.after()))
                .range(0, wanted.rows() - 1)
                .list();
        var parts = contents.touching(found.stream().map(Curriculum::id).toList(), wanted.competencies());
        return found.stream()
                .map(curriculum -> new Touched(
                        Touched.Kind.CURRICULUM,
                        curriculum.id(),
                        curriculum.code(),
                        curriculum.version(),
                        curriculum.title(),
                        curriculum.publication().status(),
                        parts.getOrDefault(curriculum.id(), List.of())))
                .toList();
    }

    /** A page of versions, without what they ask for. */
    List<Curriculum> page(VersionList wanted) {
        var query = wanted.query();
        return find(query.text(), query.values())
                .range(0, wanted.listing().limit())
                .list();
    }

    @Override
    public VersionKind kind() {
        return VersionKind.CURRICULUM;
    }

    @Override
    public Optional<Curriculum> version(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Set<UUID> partsAmong(Collection<UUID> ids, UUID version) {
        return contents.partsAmong(ids, version);
    }
}
