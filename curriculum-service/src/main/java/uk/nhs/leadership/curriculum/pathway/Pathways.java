package uk.nhs.leadership.curriculum.pathway;

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

/** Every query for versions of pathways. */
@ApplicationScoped
class Pathways implements PanacheRepositoryBase<Pathway, UUID>, Building {
    private static final int RETIRED_AT_ONCE = 20;

    private final Session database;

    Pathways(Session database) {
        this.database = database;
    }

    /** The revision of a version that anyone may read. */
    Optional<Long> publishedRevision(UUID id) {
        return getSession()
                .createSelectionQuery(
                        "select revision from Pathway where id = :id and publication.publishedAt is not null",
                        Long.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    /** All versions of one pathway. */
    VersionHistory<Pathway> history(String code) {
        return new VersionHistory<>(list("code", code));
    }

    /**
     * A page of versions.
     *
     * @param framework only those through the stages of this version of a framework; null for any
     */
    List<Pathway> page(VersionList wanted, @Nullable UUID framework) {
        var query = wanted.query().narrowedTo("frameworkId = :framework", "framework", framework);
        return find(query.text(), query.values())
                .range(0, wanted.listing().limit())
                .list();
    }

    /** With no parts: a pathway names programmes, which are told of themselves. */
    @Override
    public List<Touched> touched(Touching wanted) {
        return database.createNativeQuery("""
                        select * from pathway
                        where framework_id = :framework and status <> 'RETIRED'
                          and id > :after and (:drafts or published_at is not null)
                        order by id
                        limit :rows""", Pathway.class)
                .setParameter("framework", wanted.framework())
                .setParameter("after", wanted.after())
                .setParameter("drafts", wanted.drafts())
                .setParameter("rows", wanted.rows())
                .getResultStream()
                .map(pathway -> new Touched(
                        Touched.Kind.PATHWAY,
                        pathway.id(),
                        pathway.code(),
                        pathway.version(),
                        pathway.title(),
                        pathway.publication().status(),
                        List.of()))
                .toList();
    }

    /** Some of the versions whose retirement is due on this day; locked for who retires them. */
    List<Pathway> dueForRetirement(LocalDate day) {
        return database.createNativeQuery("""
                        select * from pathway
                        where status = 'RETIREMENT_SCHEDULED' and retires_on <= :day
                        order by retires_on
                        limit :most
                        for update skip locked""", Pathway.class)
                .setParameter("day", day)
                .setParameter("most", RETIRED_AT_ONCE)
                .getResultList();
    }
}
