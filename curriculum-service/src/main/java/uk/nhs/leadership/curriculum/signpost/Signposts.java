package uk.nhs.leadership.curriculum.signpost;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.query.OneColumn;

/** Every query for signposts. Many are written with one statement, however many there are. */
@ApplicationScoped
class Signposts implements PanacheRepositoryBase<SignpostSet, UUID> {
    /** The first half of the key of the advisory lock; the other is the version's. */
    private static final int REPLACING = 0x7369676e;

    private static final String COLUMNS =
            "competency_id, stage, rating_from, rating_to, title, uri, source, kind, minutes";

    private final Session database;

    Signposts(Session database) {
        this.database = database;
    }

    record Row(
            int ordinal,
            UUID competencyId,
            String stage,
            int ratingFrom,
            int ratingTo,
            String title,
            String uri,
            String source,
            String kind,
            @Nullable Integer minutes) {

        SignpostPage.Item item() {
            return new SignpostPage.Item(ordinal, signpost());
        }

        private Signpost signpost() {
            return new Signpost(
                    competencyId, stage, ratingFrom, ratingTo, title, uri, source, SignpostKind.valueOf(kind), minutes);
        }
    }

    /** Waits until nobody else replaces those of this version: the first time there is no row to be locked. */
    void replaceOneAtATime(UUID framework) {
        OneColumn.of(database, "select 1 from pg_advisory_xact_lock(:key, hashtext(:framework))", Integer.class)
                .setParameter("key", REPLACING)
                .setParameter("framework", framework.toString())
                .getSingleResult();
    }

    /** The set of a version, if somebody has written signposts for it. */
    Optional<SignpostSet> setOf(UUID framework) {
        return find("frameworkId", framework).firstResultOptional();
    }

    /** The revision of the set of a version that anyone may read; 0 if nobody has written signposts for it. */
    Optional<Long> revisionOfPublished(UUID framework) {
        return OneColumn.of(database, """
                        select coalesce(signpost_set.revision, 0)
                        from framework
                        left join signpost_set on signpost_set.framework_id = framework.id
                        where framework.id = :framework and framework.published_at is not null""", Long.class)
                .setParameter("framework", framework)
                .uniqueResultOptional();
    }

    /** All signposts of a version, in their order. */
    List<Signpost> of(UUID framework) {
        return database.createNativeQuery(
                        "select ordinal, " + COLUMNS
                                + " from signpost where framework_id = :framework order by ordinal",
                        Row.class)
                .setParameter("framework", framework)
                .getResultStream()
                .map(Row::signpost)
                .toList();
    }

    /** A page of those of a version that somebody asks for, in their order. */
    List<SignpostPage.Item> page(UUID framework, SignpostPage wanted) {
        return database.createNativeQuery("select ordinal, " + COLUMNS + """
                         from signpost
                        where framework_id = :framework and competency_id = :competency
                          and (cast(:stage as text) is null or stage = cast(:stage as text))
                          and (cast(:rating as integer) is null
                               or cast(:rating as integer) between rating_from and rating_to)
                          and ordinal > :after
                        order by ordinal
                        limit :rows""", Row.class)
                .setParameter("framework", framework)
                .setParameter("competency", wanted.competency())
                .setParameter("stage", wanted.stage(), String.class)
                .setParameter("rating", wanted.rating(), Integer.class)
                .setParameter("after", wanted.after())
                .setParameter("rows", wanted.rows())
                .getResultStream()
                .map(Row::item)
                .toList();
    }

    /** Keeps a set, and these signposts instead of those it had. */
    void write(SignpostSet set, UUID framework, List<Signpost> signposts) {
        persistAndFlush(set);
        database.createNativeMutationQuery("delete from signpost where framework_id = :framework")
                .setParameter("framework", framework)
                .executeUpdate();
        database.createNativeMutationQuery("insert into signpost (framework_id, " + COLUMNS
                        + ", ordinal) select :framework, " + COLUMNS + """
                        , ordinal
                        from unnest(
                                cast(:competencies as uuid[]), cast(:stages as text[]), cast(:from as integer[]),
                                cast(:to as integer[]), cast(:titles as text[]), cast(:uris as text[]),
                                cast(:sources as text[]), cast(:kinds as text[]), cast(:minutes as integer[]))
                            with ordinality as signpost (competency_id, stage, rating_from, rating_to, title, uri, source,
                                                         kind, minutes, ordinal)""")
                .setParameter("framework", framework)
                .setParameter("competencies", column(signposts, Signpost::competencyId, UUID[]::new))
                .setParameter("stages", column(signposts, Signpost::stage, String[]::new))
                .setParameter("from", column(signposts, Signpost::ratingFrom, Integer[]::new))
                .setParameter("to", column(signposts, Signpost::ratingTo, Integer[]::new))
                .setParameter("titles", column(signposts, Signpost::title, String[]::new))
                .setParameter("uris", column(signposts, Signpost::uri, String[]::new))
                .setParameter("sources", column(signposts, Signpost::source, String[]::new))
                .setParameter(
                        "kinds", column(signposts, signpost -> signpost.kind().name(), String[]::new))
                .setParameter("minutes", column(signposts, Signpost::minutes, Integer[]::new))
                .executeUpdate();
    }

    private static <T> T[] column(
            List<Signpost> signposts, Function<Signpost, ? extends @Nullable T> value, IntFunction<T[]> array) {
        return signposts.stream().map(value).toArray(array);
    }
}
