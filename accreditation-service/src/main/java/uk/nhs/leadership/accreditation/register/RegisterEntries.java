package uk.nhs.leadership.accreditation.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import uk.nhs.leadership.accreditation.accreditation.RegisterColumns;
import uk.nhs.leadership.accreditation.accreditation.RegisterEntry;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.query.OneColumn;
import uk.nhs.leadership.chassis.query.OneOffQuery;

/** Every query that looks for entries of the register. */
@ApplicationScoped
class RegisterEntries {
    /** Of a facet with many values, those that count most. */
    private static final int MOST_VALUES = 50;

    /** The count within a number, as its index has it. */
    private static final String COUNT = "cast(split_part(a.number, '-', 2) as bigint)";

    private final Session database;

    RegisterEntries(Session database) {
        this.database = database;
    }

    /** @param day of which status is asked */
    List<RegisterEntry> page(RegisterSearch search, LocalDate day, Listing listing) {
        var conditions = new RegisterConditions(search, day).with("after", listing.after());
        if (listing.byChange()) {
            conditions.and("(a.updated_at, a.id) > (:from, :after)").with("from", listing.from());
        } else {
            conditions.and("a.id > :after");
        }
        var columns = RegisterColumns.of(conditions.known());
        return ask(
                "select " + columns + " from accreditation a where " + conditions.sql() + " order by "
                        + (listing.byChange() ? "a.updated_at, a.id" : "a.id") + " limit :rows",
                conditions.with("rows", listing.rows()),
                RegisterColumns::read);
    }

    /** How many of what is found have which stage, region, delivery, status and provider; all in one reading. */
    List<RegisterCount> counts(RegisterSearch search, LocalDate day) {
        var conditions = new RegisterConditions(search, day);
        var standing = conditions.known() + " and " + conditions.covers();
        return ask(
                """
                select facet, value, count from (
                  select facet, value, count,
                         row_number() over (partition by facet order by count desc, value) as place
                  from (
                    select case grouping(a.stage, a.region, a.delivery, s.status, a.provider)
                             when 15 then 'STAGE' when 23 then 'REGION' when 27 then 'DELIVERY'
                             when 29 then 'STATUS' when 30 then 'PROVIDER' else 'ALL' end as facet,
                           coalesce(a.stage, a.region, a.delivery, s.status, a.provider, 'PENDING_START') as value,
                           count(*) as count
                    from accreditation a
                    left join accreditation_standing s on s.accreditation_id = a.id and %s
                    where %s
                    group by grouping sets
                      ((a.stage), (a.region), (a.delivery), (s.status), (a.provider), ())) counted) placed
                where place <= :most
                order by facet, place""".formatted(standing, conditions.sql()),
                conditions.with("most", MOST_VALUES),
                row -> new RegisterCount(
                        RegisterCount.Facet.valueOf(row.getString(1)), row.getString(2), row.getLong(3)));
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

    private <T> List<T> ask(String sql, RegisterConditions conditions, OneOffQuery.Row<T> row) {
        return new OneOffQuery(sql, conditions.values()).ask(database, row);
    }
}
