package uk.nhs.leadership.accreditation.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import uk.nhs.leadership.accreditation.accreditation.Accreditation;
import uk.nhs.leadership.accreditation.accreditation.Accreditations;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.query.OneColumn;

/** Every query that looks for entries of the register. */
@ApplicationScoped
class RegisterEntries {
    /** Of a facet with many values, those that count most. */
    private static final int MOST_VALUES = 50;

    /** The count within a number, as its index has it. */
    private static final String COUNT = "cast(split_part(a.number, '-', 2) as bigint)";

    private final Session database;
    private final Accreditations accreditations;

    RegisterEntries(Session database, Accreditations accreditations) {
        this.database = database;
        this.accreditations = accreditations;
    }

    /** @param day of which status is asked */
    List<Accreditation> page(RegisterSearch search, LocalDate day, Listing listing) {
        planForTheValues();
        var conditions = new RegisterConditions(search, day).with("after", listing.after());
        if (listing.byChange()) {
            conditions.and("(a.updated_at, a.id) > (:from, :after)").with("from", listing.from());
        } else {
            conditions.and("a.id > :after");
        }
        var found = with(
                        conditions.values(),
                        database.createNativeQuery(
                                "select a.* from accreditation a where " + conditions.sql()
                                        + (listing.byChange() ? " order by a.updated_at, a.id" : " order by a.id"),
                                Accreditation.class))
                .setMaxResults(listing.rows())
                .getResultList();
        accreditations.readStandings(found);
        return found;
    }

    /** How many of what is found have which stage, region, delivery, status and provider; all in one reading. */
    List<RegisterCount> counts(RegisterSearch search, LocalDate day) {
        planForTheValues();
        var conditions = new RegisterConditions(search, day);
        var standing = conditions.known() + " and " + conditions.covers();
        return with(
                        conditions.values(),
                        database.createNativeQuery("""
                                select facet, value, count from (
                                  select facet, value, count,
                                         row_number() over (partition by facet order by count desc, value) as place
                                  from (
                                    select case grouping(a.stage, a.region, a.delivery, s.status, a.provider)
                                             when 15 then 'STAGE' when 23 then 'REGION' when 27 then 'DELIVERY'
                                             when 29 then 'STATUS' when 30 then 'PROVIDER' else 'ALL' end as facet,
                                           coalesce(a.stage, a.region, a.delivery, s.status, a.provider,
                                                    'PENDING_START') as value,
                                           count(*) as count
                                    from accreditation a
                                    left join accreditation_standing s on s.accreditation_id = a.id and %s
                                    where %s
                                    group by grouping sets
                                      ((a.stage), (a.region), (a.delivery), (s.status), (a.provider), ())) counted) placed
                                where place <= %d
                                order by facet, place""".formatted(standing, conditions.sql(), MOST_VALUES), Tuple.class))
                .getResultList()
                .stream()
                .map(row -> new RegisterCount(
                        RegisterCount.Facet.valueOf(row.get(0, String.class)),
                        row.get(1, String.class),
                        row.get(2, Long.class)))
                .toList();
    }

    /** What providers were called when their last course was accredited, by their codes. */
    Map<String, String> namesOf(List<String> providers) {
        return database
                .createNativeQuery("""
                        select p.code, (select a.provider_name from accreditation a where a.provider = p.code
                                        order by a.id desc limit 1)
                        from unnest(:providers) p (code)""", Tuple.class)
                .setParameter("providers", providers.toArray(String[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, String.class)));
    }

    /** The highest count that a number has; 0 if there is none. */
    long lastCount() {
        return OneColumn.of(database, "select coalesce(max(" + COUNT + "), 0) from accreditation a", Long.class)
                .getSingleResult();
    }

    /** What a site map says of those whose number has a count in a range, in its order. */
    List<SitemapEntry> addresses(long after, long until, int most, LocalDate today) {
        return database
                .createNativeQuery("""
                        select %1$s as count, a.number, a.updated_at,
                               (select max(s.holds_from) from accreditation_standing s
                                where s.accreditation_id = a.id and s.known_until is null and s.holds_from <= :today)
                                 as turned_on
                        from accreditation a where %1$s > :after and %1$s <= :until
                        order by %1$s limit :most""".formatted(COUNT), Tuple.class)
                .setParameter("after", after)
                .setParameter("until", until)
                .setParameter("most", most)
                .setParameter("today", today)
                .addScalar("count", Long.class)
                .addScalar("number", String.class)
                .addScalar("updated_at", Instant.class)
                .addScalar("turned_on", LocalDate.class)
                .getResultList()
                .stream()
                .map(row -> new SitemapEntry(
                        row.get(0, Long.class),
                        row.get(1, String.class),
                        row.get(2, Instant.class),
                        row.get(3, LocalDate.class)))
                .toList();
    }

    /**
     * What is asked differs so much from one search to the next, a common word or a rare one, that the plan is made for the
     * values in it and not kept. Ends with the transaction.
     */
    private void planForTheValues() {
        OneColumn.of(database, "select set_config('plan_cache_mode', 'force_custom_plan', true)", String.class)
                .getSingleResult();
    }

    private static <T> NativeQuery<T> with(Map<String, Object> values, NativeQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }
}
