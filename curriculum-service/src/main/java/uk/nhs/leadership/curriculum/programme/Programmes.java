package uk.nhs.leadership.curriculum.programme;

import static java.util.Objects.requireNonNull;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.PUBLISHED;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.RETIREMENT_SCHEDULED;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import uk.nhs.leadership.chassis.query.OneColumn;
import uk.nhs.leadership.curriculum.impact.Building;
import uk.nhs.leadership.curriculum.impact.Touched;
import uk.nhs.leadership.curriculum.impact.Touching;
import uk.nhs.leadership.curriculum.publication.PublicationStatus;
import uk.nhs.leadership.curriculum.publication.VersionHistory;
import uk.nhs.leadership.curriculum.publication.VersionKind;
import uk.nhs.leadership.curriculum.publication.WrittenTogether;

/** Every query for versions of programmes. The tables that hold their modules are {@link ProgrammeContents}'s. */
@ApplicationScoped
public class Programmes implements PanacheRepositoryBase<Programme, UUID>, Building, WrittenTogether {
    /** The key of the advisory lock for publishing. */
    private static final long PUBLISHING = 0x70726f67L;

    private static final int RETIRED_AT_ONCE = 20;

    private static final Set<PublicationStatus> IN_FORCE = Set.of(PUBLISHED, RETIREMENT_SCHEDULED);

    private final ProgrammeContents contents;
    private final Session database;

    Programmes(ProgrammeContents contents, Session database) {
        this.contents = contents;
        this.database = database;
    }

    /** A version with its modules. */
    public Optional<Programme> whole(UUID id) {
        return findByIdOptional(id).map(programme -> programme.saying(contents.of(programme)));
    }

    /** The versions in force that are built on a version of the curriculum, with their modules; so many at most. */
    public List<Programme> inForceOn(UUID curriculum, int most) {
        var found = find("curriculumId = ?1 and publication.status in ?2 order by code, id", curriculum, IN_FORCE)
                .range(0, most - 1)
                .list();
        return withModules(found);
    }

    /** Those of these versions that anyone may read, with their modules, by code. */
    public List<Programme> published(List<UUID> ids) {
        return withModules(list("id in ?1 and publication.publishedAt is not null order by code, id", ids));
    }

    private List<Programme> withModules(List<Programme> published) {
        var modules = contents.ofPublished(published);
        return published.stream()
                .map(programme -> programme.saying(requireNonNull(modules.get(programme.id()))))
                .toList();
    }

    /** The revision of a version that anyone may read. */
    Optional<Long> publishedRevision(UUID id) {
        return getSession()
                .createSelectionQuery(
                        "select revision from Programme where id = :id and publication.publishedAt is not null",
                        Long.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    /** The versions that somebody can still begin of these programmes, without their modules, by code. */
    public List<Programme> thatCanBeBegun(Collection<String> codes, Instant now) {
        return list("code in ?1 and publication.status in ?2 order by code, id", codes, IN_FORCE).stream()
                .filter(programme -> programme.publication().takesNewAt(now))
                .toList();
    }

    /** Keeps a version and its modules. */
    void write(Programme programme) {
        persistAndFlush(programme);
        contents.write(programme);
    }

    /** All versions of one programme, without their modules. */
    VersionHistory<Programme> history(String code) {
        return new VersionHistory<>(list("code", code));
    }

    /** A page of versions, without their modules. */
    List<Programme> page(ProgrammeList wanted) {
        var query = wanted.query();
        return find(query.text(), query.values())
                .range(0, wanted.versions().listing().limit())
                .list();
    }

    /**
     * What somebody can still begin of these programmes, of those that they ask for first, and so on: one statement
     * for each step of the longest way, which has few.
     */
    List<Offer> offersLeadingTo(List<String> codes, Instant now) {
        var offers = new ArrayList<Offer>();
        var seen = new HashSet<String>();
        Set<String> next = new HashSet<>(codes);
        while (!next.isEmpty()) {
            var found = thatCanBeBegun(next, now).stream().map(Programme::offer).toList();
            offers.addAll(found);
            seen.addAll(next);
            next = new HashSet<>();
            for (var offer : found) {
                next.addAll(offer.prerequisites());
            }
            next.removeAll(seen);
        }
        return offers;
    }

    /** Some of the versions whose retirement is due on this day, without their modules; locked for who retires them. */
    List<Programme> dueForRetirement(LocalDate day) {
        return database.createNativeQuery("""
                        select * from programme
                        where status = 'RETIREMENT_SCHEDULED' and retires_on <= :day
                        order by retires_on
                        limit :most
                        for update skip locked""", Programme.class)
                .setParameter("day", day)
                .setParameter("most", RETIRED_AT_ONCE)
                .getResultList();
    }

    @Override
    public List<Touched> touched(Touching wanted) {
        var found = database.createNativeQuery("""
                        select programme.* from programme
                        join curriculum on curriculum.id = programme.curriculum_id
                        where curriculum.framework_id = :framework and programme.status <> 'RETIRED'
                          and programme.id > :after and (:drafts or programme.published_at is not null)
                        order by programme.id
                        limit :rows""", Programme.class)
                .setParameter("framework", wanted.framework())
                .setParameter("after", wanted.after())
                .setParameter("drafts", wanted.drafts())
                .setParameter("rows", wanted.rows())
                .getResultList();
        var parts = contents.touching(found.stream().map(Programme::id).toList(), wanted.competencies());
        return found.stream()
                .map(programme -> new Touched(
                        Touched.Kind.PROGRAMME,
                        programme.id(),
                        programme.code(),
                        programme.version(),
                        programme.title(),
                        programme.publication().status(),
                        parts.getOrDefault(programme.id(), List.of())))
                .toList();
    }

    /** Waits until nobody else publishes one: two that ask for one another must not both find the other's old version. */
    void publishOneAtATime() {
        OneColumn.of(database, "select 1 from pg_advisory_xact_lock(:key)", Integer.class)
                .setParameter("key", PUBLISHING)
                .getSingleResult();
    }

    @Override
    public VersionKind kind() {
        return VersionKind.PROGRAMME;
    }

    @Override
    public Optional<Programme> version(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Set<UUID> partsAmong(Collection<UUID> ids, UUID version) {
        return contents.partsAmong(ids, version);
    }
}
