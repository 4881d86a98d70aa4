package uk.nhs.leadership.enrolment.insight;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.query.OneColumn;
import uk.nhs.leadership.enrolment.place.PlaceStatus;
import uk.nhs.leadership.enrolment.training.TrainingStatus;

/** Every query about what is counted. */
@ApplicationScoped
class Counts {
    /** What an enrolment can be: how far the training is for whoever has or had a place, else how far the way to one is. */
    static final List<String> STATUSES = Stream.concat(
                    Arrays.stream(PlaceStatus.values())
                            .filter(place -> place != PlaceStatus.ENROLLED)
                            .map(Enum::name),
                    Arrays.stream(TrainingStatus.values()).map(Enum::name))
            .toList();

    private static final String BY_STATUS = STATUSES.stream()
            .map(status -> ", cast(coalesce(sum(enrolments) filter (where status = '" + status + "'), 0) as bigint)")
            .collect(joining());

    private final Session database;

    Counts(Session database) {
        this.database = database;
    }

    /** By these dimensions in their order, after the line with these keys; from the beginning if there are none. */
    List<Standing> standings(
            Viewpoint from, Question question, List<Dimension> dimensions, List<String> after, int rows) {
        var columns = dimensions.stream().map(Dimension::column).collect(joining(", "));
        var conditions = new ArrayList<String>();
        var values = new LinkedHashMap<String, Object>();
        from.limitStandings(conditions, values);
        limit("employer = :trust", "trust", question.trust(), conditions, values);
        limit("provider = :provider", "provider", question.provider(), conditions, values);
        limit("course_id = :course", "course", question.course(), conditions, values);
        limitKind(question, conditions, values);
        if (!after.isEmpty()) {
            conditions.add("(" + columns + ") > ("
                    + IntStream.range(0, dimensions.size())
                            .mapToObj(each -> dimensions.get(each) == Dimension.COURSE
                                    ? "cast(:after" + each + " as uuid)"
                                    : ":after" + each)
                            .collect(joining(", "))
                    + ")");
            IntStream.range(0, after.size()).forEach(each -> values.put("after" + each, after.get(each)));
        }
        var query = database.createNativeQuery(
                "select " + columns + BY_STATUS + ", cast(sum(pence) as bigint) from insight_standing"
                        + where(conditions) + " group by " + columns + " having sum(enrolments) <> 0 order by "
                        + columns + " limit " + rows,
                Tuple.class);
        return with(values, query)
                .getResultStream()
                .map(row -> standing(row, dimensions.size()))
                .toList();
    }

    private static Standing standing(Tuple row, int dimensions) {
        var keys = IntStream.range(0, dimensions)
                .mapToObj(each -> Objects.toString(row.get(each), ""))
                .toList();
        var byStatus = new LinkedHashMap<String, Long>();
        for (var each = 0; each < STATUSES.size(); each++) {
            byStatus.put(STATUSES.get(each), row.get(dimensions + each, Long.class));
        }
        return new Standing(keys, byStatus, row.get(dimensions + STATUSES.size(), Long.class));
    }

    /** Month by month after one, or all of them in one line. */
    List<MonthCount> months(Viewpoint from, Question question, boolean together, LocalDate after, int rows) {
        var conditions = new ArrayList<>(List.of("side = :side", "organisation = :organisation", "month > :after"));
        var values = new LinkedHashMap<String, Object>(
                Map.of("side", from.side().name(), "organisation", from.organisation(), "after", after));
        limitKind(question, conditions, values);
        var reached = IntStream.rangeClosed(1, Step.values().length)
                .mapToObj(
                        step -> ", cast(coalesce(sum(enrolments) filter (where reached >= " + step + "), 0) as bigint)")
                .collect(joining());
        var query = database.createNativeQuery(
                "select " + (together ? "cast(min(month) as date)" : "month") + reached
                        + ", cast(coalesce(sum(enrolments) filter (where status = 'WAITLISTED'), 0) as bigint)"
                        + ", cast(coalesce(sum(enrolments) filter (where status = 'WITHDRAWN'), 0) as bigint)"
                        + " from insight_month" + where(conditions)
                        + (together ? "" : " group by month having sum(enrolments) <> 0 order by month limit " + rows),
                Tuple.class);
        return with(values, query).getResultStream().map(Counts::month).toList();
    }

    private static MonthCount month(Tuple row) {
        var month = row.get(0, LocalDate.class);
        var reached = new EnumMap<Step, Long>(Step.class);
        var at = 1;
        for (var step : Step.values()) {
            reached.put(step, row.get(at++, Long.class));
        }
        return new MonthCount(
                month == null ? LocalDate.EPOCH : month, reached, row.get(at, Long.class), row.get(at + 1, Long.class));
    }

    /** @param key organisation, stage or region: by which they are told apart */
    List<DaysCount> days(
            Viewpoint from, @Nullable String organisation, Question question, String key, String after, int rows) {
        var conditions = new ArrayList<>(List.of("side = :side"));
        var values =
                new LinkedHashMap<String, Object>(Map.of("side", from.side().name(), "after", after, "rows", rows));
        limit("organisation = :organisation", "organisation", organisation, conditions, values);
        limitKind(question, conditions, values);
        var query = database.createNativeQuery("""
                        with told as (
                          select %1$s as key, days, sum(enrolments) as places from insight_days %2$s and %1$s > :after
                          group by %1$s, days having sum(enrolments) > 0
                        ), summed as (
                          select key, days, sum(places) over (partition by key order by days) as up_to,
                            sum(places) over (partition by key) as places
                          from told
                        )
                        select key, cast(max(places) as bigint),
                          cast((min(days) filter (where up_to * 2 >= places) + min(days) filter (where up_to * 2 > places))
                            / 2.0 as double precision)
                        from summed group by key order by key limit :rows""".formatted(key, where(conditions)), Tuple.class);
        return with(values, query)
                .getResultStream()
                .map(row -> new DaysCount(row.get(0, String.class), row.get(1, Long.class), row.get(2, Double.class)))
                .toList();
    }

    /** Counts what has happened since, some of it. @return by how many events; 0 if there was nothing to count */
    long catchUp(int most, Instant now) {
        return OneColumn.of(database, "select insight_catch_up(:most, :now)", Long.class)
                .setParameter("most", most)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Compares with every enrolment there is, as of one instant. */
    Reconciliation reconciliation(int most) {
        var rows = database.createNativeQuery("""
                        with there as (
                          select employer, course_id, status, count(*) as n, sum(pence) as pence
                          from insight_now group by employer, course_id, status
                        ), counted as (
                          select employer, course_id, status, sum(enrolments) as n, sum(pence) as pence
                          from insight_standing group by employer, course_id, status
                          having sum(enrolments) <> 0 or sum(pence) <> 0
                        ), difference as (
                          select employer, course_id, status, coalesce(c.n, 0) as counted, coalesce(t.n, 0) as there
                          from there t full join counted c using (employer, course_id, status)
                          where coalesce(c.n, 0) <> coalesce(t.n, 0) or coalesce(c.pence, 0) <> coalesce(t.pence, 0)
                          order by employer, course_id, status limit :most
                        )
                        select event_log_head() - k.position
                            + (select count(*) from event_log l where l.position is null) as behind,
                          d.employer, d.course_id, d.status, cast(d.counted as bigint), cast(d.there as bigint)
                        from insight_cursor k left join difference d on true""", Tuple.class)
                .setParameter("most", most)
                .getResultList();
        return new Reconciliation(
                rows.getFirst().get(0, Long.class),
                rows.stream()
                        .filter(row -> row.get(1) != null)
                        .map(row -> new Reconciliation.Difference(
                                row.get(1, String.class),
                                row.get(2, UUID.class),
                                row.get(3, String.class),
                                row.get(4, Long.class),
                                row.get(5, Long.class)))
                        .toList());
    }

    private static void limitKind(Question question, List<String> conditions, Map<String, Object> values) {
        var stage = question.stage();
        limit("stage = :stage", "stage", stage == null ? null : stage.name(), conditions, values);
        limit("region = :region", "region", question.region(), conditions, values);
    }

    private static void limit(
            String condition,
            String name,
            @Nullable Object value,
            List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static NativeQuery<Tuple> with(Map<String, Object> values, NativeQuery<Tuple> query) {
        values.forEach(query::setParameter);
        return query;
    }
}
