package uk.nhs.leadership.curriculum.crosswalk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.impact.Building;
import uk.nhs.leadership.curriculum.impact.Touched;
import uk.nhs.leadership.curriculum.impact.Touching;
import uk.nhs.leadership.curriculum.publication.VersionHistory;
import uk.nhs.leadership.curriculum.publication.VersionList;

/** Every query for versions of crosswalks. The table that holds their entries is {@link CrosswalkContents}'s. */
@ApplicationScoped
public class Crosswalks implements PanacheRepositoryBase<Crosswalk, UUID>, Building {
    private static final int RETIRED_AT_ONCE = 20;

    private final CrosswalkContents contents;
    private final Session database;

    Crosswalks(CrosswalkContents contents, Session database) {
        this.contents = contents;
        this.database = database;
    }

    /** A version with its entries. */
    public Optional<Crosswalk> whole(UUID id) {
        return findByIdOptional(id).map(crosswalk -> crosswalk.saying(contents.of(crosswalk)));
    }

    /** The revision of a version that anyone may read. */
    Optional<Long> publishedRevision(UUID id) {
        return getSession()
                .createSelectionQuery(
                        "select revision from Crosswalk where id = :id and publication.publishedAt is not null",
                        Long.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    /** Keeps a version and its entries. */
    void write(Crosswalk crosswalk) {
        persistAndFlush(crosswalk);
        contents.write(crosswalk);
    }

    /** All versions of one crosswalk, without their entries. */
    public VersionHistory<Crosswalk> history(String code) {
        return new VersionHistory<>(list("code", code));
    }

    /**
     * A page of versions, without their entries.
     *
     * @param framework only those that lead from or to this version of a framework; null for any
     */
    List<Crosswalk> page(VersionList wanted, @Nullable UUID framework) {
        var query = wanted.query()
                .narrowedTo("(fromFrameworkId = :framework or toFrameworkId = :framework)", "framework", framework);
        return find(query.text(), query.values())
                .range(0, wanted.listing().limit())
                .list();
    }

    /** The versions that anyone may read, without their entries, in the order in which they were published. */
    public List<Crosswalk> published() {
        return list("publication.publishedAt is not null order by publication.publishedAt, id");
    }

    /** The ids of the versions that anyone may read. */
    public List<UUID> publishedIds() {
        return getSession()
                .createSelectionQuery("select id from Crosswalk where publication.publishedAt is not null", UUID.class)
                .getResultList();
    }

    @Override
    public List<Touched> touched(Touching wanted) {
        var found = database.createNativeQuery("""
                        select * from crosswalk
                        where (from_framework_id = :framework or to_framework_id = :framework) and status <> 'RETIRED'
                          and id > :after and (:drafts or published_at is not null)
                        order by id
                        limit :rows""", Crosswalk.class)
                .setParameter("framework", wanted.framework())
                .setParameter("after", wanted.after())
                .setParameter("drafts", wanted.drafts())
                .setParameter("rows", wanted.rows())
                .getResultList();
        var parts = contents.touching(found.stream().map(Crosswalk::id).toList(), wanted.competencies());
        return found.stream()
                .map(crosswalk -> new Touched(
                        Touched.Kind.CROSSWALK,
                        crosswalk.id(),
                        crosswalk.code(),
                        crosswalk.version(),
                        crosswalk.title(),
                        crosswalk.publication().status(),
                        parts.getOrDefault(crosswalk.id(), List.of())))
                .toList();
    }

    /** Some of the versions whose retirement is due on this day, without their entries; locked for who retires them. */
    List<Crosswalk> dueForRetirement(LocalDate day) {
        return database.createNativeQuery("""
                        select * from crosswalk
                        where status = 'RETIREMENT_SCHEDULED' and retires_on <= :day
                        order by retires_on
                        limit :most
                        for update skip locked""", Crosswalk.class)
                .setParameter("day", day)
                .setParameter("most", RETIRED_AT_ONCE)
                .getResultList();
    }
}
