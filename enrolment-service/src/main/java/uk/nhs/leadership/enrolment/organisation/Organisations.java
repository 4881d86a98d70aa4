package uk.nhs.leadership.enrolment.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.query.OneColumn;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.bulk.Columns;
import uk.nhs.leadership.enrolment.bulk.ManyRows;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about organisations, and the statements that take a file over. */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, UUID> {
    private static final String PUT = """
            insert into organisation as o (id, code, name, primary_role, region, active_from, active_until, successors,
              succeeded_on, listed, added_at, updated_at, version)
            select f.id, f.code, f.name, f.primary_role, f.region, f.active_from, f.active_until,
              string_to_array(f.successors, ' '), f.succeeded_on, true, :now, :now, 0
            from unnest(cast(:ids as uuid[]), cast(:codes as text[]), cast(:names as text[]), cast(:roles as text[]),
                cast(:regions as text[]), cast(:from as date[]), cast(:until as date[]), cast(:successors as text[]),
                cast(:succeeded as date[]))
              as f(id, code, name, primary_role, region, active_from, active_until, successors, succeeded_on)
            on conflict (code) do update set
              name = excluded.name, primary_role = excluded.primary_role, region = excluded.region,
              active_from = excluded.active_from, active_until = excluded.active_until,
              successors = excluded.successors, succeeded_on = excluded.succeeded_on, listed = true,
              updated_at = excluded.updated_at, version = o.version + 1
            where (o.name, o.primary_role, o.region, o.active_from, o.active_until, o.successors, o.succeeded_on, o.listed)
              is distinct from (excluded.name, excluded.primary_role, excluded.region, excluded.active_from,
                excluded.active_until, excluded.successors, excluded.succeeded_on, true)
            returning id, old.id is null as added,
              case when (old.successors, old.succeeded_on) is distinct from (new.successors, new.succeeded_on)
                then coalesce(old.successors, '{}') || new.successors else '{}' end as touching""";

    /** Who employs somebody is found code by code from an index, however many they are. */
    private static final String UNKNOWN = """
            with recursive staff as (
              (select p.employer as code from participant p where p.employer > :after order by p.employer limit 1)
              union all
              select (select p.employer from participant p where p.employer > s.code order by p.employer limit 1)
              from staff s where s.code is not null
            ), met as (
              select code, 'EMPLOYER' as met_as from staff where code is not null
              union
              select s.code, 'SUCCESSOR' from organisation o, unnest(o.successors) as s(code)
              where cardinality(o.successors) > 0 and s.code > :after
            )
            select code, array_agg(met_as order by met_as) from met m
            where not exists (select 1 from organisation o where o.code = m.code)
            group by code order by code limit :rows""";

    /** What became of the organisations of a file. */
    record Put(List<UUID> added, List<UUID> changed) {
        Put {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
        }
    }

    public Optional<Organisation> withCode(String code) {
        return find("code", code).singleResultOptional();
    }

    /** What those of these codes that are known are called. */
    public Map<String, String> namesOf(Collection<String> codes) {
        return list("code in ?1", codes).stream().collect(Collectors.toMap(Organisation::code, Organisation::name));
    }

    List<Organisation> list(OrganisationSearch search, Listing listing) {
        var conditions = Conditions.of(listing)
                .where("soughtAs like :text escape '!'", "text", search.pattern())
                .where("primaryRole = :role", "role", search.role())
                .where("region = :region", "region", search.region())
                .where(
                        "(activeFrom is null or activeFrom <= :on) and (activeUntil is null or activeUntil >= :on)",
                        "on",
                        search.activeOn());
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }

    /** Those that it follows; there are at most a few. */
    List<Organisation> before(String code) {
        return session()
                .createNativeQuery(
                        "select * from organisation where successors @> array[cast(:code as text)] order by code",
                        Organisation.class)
                .setParameter("code", code)
                .getResultList();
    }

    /** The successors of every organisation that has any. */
    Map<String, List<String>> successors() {
        return session()
                .createNativeQuery(
                        "select code, successors from organisation where cardinality(successors) > 0", Tuple.class)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> List.of(row.get(1, String[].class))));
    }

    /** Waits until no other file is being taken over; until the transaction ends no other is. */
    void takeTurns() {
        OneColumn.of(
                        session(),
                        "select 1 from pg_advisory_xact_lock(hashtextextended('organisations', 0))",
                        Integer.class)
                .getSingleResult();
    }

    /** Those of the last whole file, and how many of them are not among these. */
    Missing missing(Collection<String> codes) {
        var row = session()
                .createNativeQuery("""
                        select count(*) filter (where code not in (select c from unnest(cast(:codes as text[])) as c)),
                          count(*)
                        from organisation where listed""", Tuple.class)
                .setParameter("codes", ManyRows.array(codes))
                .getSingleResult();
        return new Missing(row.get(0, Long.class), row.get(1, Long.class));
    }

    /** None but these are in the last whole file. */
    List<UUID> leaveOut(Collection<String> codes, Moment now) {
        return OneColumn.of(session(), """
                        update organisation set listed = false, updated_at = :now, version = version + 1
                        where listed and code not in (select c from unnest(cast(:codes as text[])) as c)
                        returning id""", UUID.class)
                .setParameter("codes", ManyRows.array(codes))
                .setParameter("now", now.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
    }

    /** Adds and changes organisations as a file says, with one statement. */
    Put put(List<OrganisationRow> rows, Ids ids, Moment now) {
        var column = new Columns<>(rows);
        NativeQuery<Tuple> query = session().createNativeQuery(PUT, Tuple.class);
        var put = query.setParameter("now", now.instant().atOffset(ZoneOffset.UTC))
                .setParameter("ids", column.of(row -> ids.next()))
                .setParameter("codes", column.of(OrganisationRow::code))
                .setParameter("names", column.of(OrganisationRow::name))
                .setParameter("roles", column.of(OrganisationRow::primaryRole))
                .setParameter("regions", column.of(OrganisationRow::region))
                .setParameter("from", column.of(OrganisationRow::activeFrom))
                .setParameter("until", column.of(OrganisationRow::activeUntil))
                .setParameter("successors", column.of(row -> String.join(" ", row.successors())))
                .setParameter("succeeded", column.of(OrganisationRow::succeededOn))
                .getResultList();
        var parted = put.stream()
                .collect(Collectors.partitioningBy(
                        row -> row.get(1, Boolean.class),
                        Collectors.mapping(row -> row.get(0, UUID.class), Collectors.toList())));
        touch(
                put.stream()
                        .flatMap(row -> List.of(row.get(2, String[].class)).stream())
                        .toList(),
                put,
                now);
        return new Put(parted.getOrDefault(true, List.of()), parted.getOrDefault(false, List.of()));
    }

    /** Whoever looks at an organisation sees whom it follows, so that it is another version when that changes. */
    private void touch(List<String> codes, List<Tuple> put, Moment now) {
        session()
                .createNativeQuery("""
                        update organisation set updated_at = :now, version = version + 1
                        where code in (select c from unnest(cast(:codes as text[])) as c)
                          and id not in (select i from unnest(cast(:put as uuid[])) as i)""", Void.class)
                .setParameter("now", now.instant().atOffset(ZoneOffset.UTC))
                .setParameter("codes", ManyRows.array(codes))
                .setParameter(
                        "put",
                        ManyRows.array(
                                put.stream().map(row -> row.get(0, UUID.class)).toList()))
                .executeUpdate();
    }

    /** Of a whole directory there are more than a statement has parameters. */
    List<Organisation> withIds(Collection<UUID> ids) {
        return session()
                .createNativeQuery("select * from organisation where id = any (:ids) order by id", Organisation.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
    }

    /** Codes after one that were met although no file has had them. */
    List<UnknownCode> unknown(String after, int rows) {
        return session()
                .createNativeQuery(UNKNOWN, Tuple.class)
                .setParameter("after", after)
                .setParameter("rows", rows)
                .getResultStream()
                .map(row -> new UnknownCode(row.get(0, String.class), List.of(row.get(1, String[].class))))
                .toList();
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
