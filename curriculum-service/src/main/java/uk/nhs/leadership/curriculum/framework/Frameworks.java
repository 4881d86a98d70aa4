package uk.nhs.leadership.curriculum.framework;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import uk.nhs.leadership.chassis.query.OneColumn;
import uk.nhs.leadership.curriculum.publication.VersionHistory;
import uk.nhs.leadership.curriculum.publication.VersionKind;
import uk.nhs.leadership.curriculum.publication.VersionList;
import uk.nhs.leadership.curriculum.publication.WrittenTogether;

/** Every query for versions of frameworks. What they say is found by {@link FrameworkContents} and {@link FrameworkParts}. */
@ApplicationScoped
public class Frameworks implements PanacheRepositoryBase<Framework, UUID>, WrittenTogether {
    private static final int RETIRED_AT_ONCE = 20;

    private final FrameworkContents contents;
    private final FrameworkParts parts;
    private final Migrations migrations;
    private final Session database;

    Frameworks(FrameworkContents contents, FrameworkParts parts, Migrations migrations, Session database) {
        this.contents = contents;
        this.parts = parts;
        this.migrations = migrations;
        this.database = database;
    }

    /** A version with all that it says. */
    public Optional<Framework> whole(UUID id) {
        return findByIdOptional(id).map(framework -> framework.saying(contents.of(framework)));
    }

    /** The revision of a version that anyone may read. */
    Optional<Long> publishedRevision(UUID id) {
        return getSession()
                .createSelectionQuery(
                        "select revision from Framework where id = :id and publication.publishedAt is not null",
                        Long.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    /**
     * What became of each competency of one version in another that continues it, with a few statements for each version
     * between; none if it does not continue it.
     */
    public Optional<Descent> descent(UUID from, UUID to) {
        var way = new ArrayDeque<Framework>();
        var version = whole(to);
        while (version.isPresent() && !version.get().id().equals(from)) {
            way.addFirst(version.get());
            version = version.get().predecessorId().flatMap(this::whole);
        }
        return version.map(first -> {
            var descent = Descent.of(first.content());
            var before = first;
            for (var next : way) {
                descent = descent.then(MigrationMap.of(before.content(), next.content(), migrations.of(next.id())));
                before = next;
            }
            return descent;
        });
    }

    /**
     * What each competency of one version is in another of the same framework, be that a later one, an earlier one or one
     * that neither continues nor is continued; none if they are of two frameworks.
     *
     * @param from with all that it says, as is {@code to}
     */
    public Optional<Descent> kinship(Framework from, Framework to) {
        if (!from.code().equals(to.code())) {
            return Optional.empty();
        }
        return descent(from.id(), to.id())
                .or(() -> descent(to.id(), from.id()).map(Descent::backwards))
                .or(() -> Optional.of(Descent.byIdentity(from.content(), to.content())));
    }

    /** Keeps a version and what it now says. */
    void write(Framework framework) {
        persistAndFlush(framework);
        contents.write(framework.id(), framework.content());
    }

    /** The same version, but what is done to it is not kept. */
    Framework apart(Framework framework) {
        database.detach(framework);
        return framework;
    }

    /** All versions of one framework, without what they say. */
    public VersionHistory<Framework> history(String code) {
        return new VersionHistory<>(list("code", code));
    }

    /** Some of the versions whose retirement is due on this day, without what they say; locked for whoever retires them. */
    List<Framework> dueForRetirement(LocalDate day) {
        return database.createNativeQuery("""
                        select * from framework
                        where status = 'RETIREMENT_SCHEDULED' and retires_on <= :day
                        order by retires_on
                        limit :most
                        for update skip locked""", Framework.class)
                .setParameter("day", day)
                .setParameter("most", RETIRED_AT_ONCE)
                .getResultList();
    }

    /** The versions that anyone may read, without what they say, in the order in which they were published. */
    public List<Framework> published() {
        return list("publication.publishedAt is not null order by publication.publishedAt, id");
    }

    /** The ids of the versions that anyone may read. */
    public List<UUID> publishedIds() {
        return getSession()
                .createSelectionQuery("select id from Framework where publication.publishedAt is not null", UUID.class)
                .getResultList();
    }

    /** Whether anyone may read a competency of this id, in whichever version. */
    public boolean hasPublished(UUID competency) {
        return parts.edition(competency, null).isPresent();
    }

    /** Of each framework the version in force that was published last. */
    public List<UUID> newestInForce() {
        return OneColumn.of(database, """
                        select distinct on (code) id from framework
                        where status in ('PUBLISHED', 'RETIREMENT_SCHEDULED')
                        order by code, published_at desc""", UUID.class).getResultList();
    }

    /** Of the versions in force that have this competency the one published last. */
    public Optional<UUID> inForceWith(UUID competency) {
        return OneColumn.of(database, """
                        select framework.id
                        from framework_node competency
                        join framework on framework.id = competency.framework_id
                        where competency.id = :competency and competency.kind = 'COMPETENCY'
                          and framework.status in ('PUBLISHED', 'RETIREMENT_SCHEDULED')
                        order by framework.published_at desc
                        limit 1""", UUID.class)
                .setParameter("competency", competency)
                .getResultStream()
                .findFirst();
    }

    /** The ids of the versions that are not published yet. */
    public List<UUID> draftIds() {
        return getSession()
                .createSelectionQuery("select id from Framework where publication.publishedAt is null", UUID.class)
                .getResultList();
    }

    /** A page of versions, without what they say. */
    List<Framework> page(VersionList wanted) {
        var query = wanted.query();
        return find(query.text(), query.values())
                .range(0, wanted.listing().limit())
                .list();
    }

    @Override
    public VersionKind kind() {
        return VersionKind.FRAMEWORK;
    }

    @Override
    public Optional<Framework> version(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Set<UUID> partsAmong(Collection<UUID> ids, UUID version) {
        return parts.partsAmong(ids, version);
    }
}
