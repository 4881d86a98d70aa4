package uk.nhs.leadership.enrolment.identifier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.bulk.Columns;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** Every query about identifiers. */
@ApplicationScoped
public class Identifiers implements PanacheRepositoryBase<Identifier, UUID> {
    /** What a trust's file says of its own staff replaces what was said before. */
    private static final String REPLACE = """
            with file as (
              select p.id as participant_id, f.system, f.value, f.id
              from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as f(id, employee_number, system, value)
              cross join lateral (
                select k.id from participant k where k.employee_key = ? || ' ' || f.employee_number limit 1) as p
            )
            delete from identifier i using file
            where i.participant_id = file.participant_id and i.system = file.system and i.value <> file.value
            """;

    /** A number that is somebody else's stays theirs. */
    private static final String ADD = """
            insert into identifier (id, participant_id, system, value, recorded_at)
            select f.id, p.id, f.system, f.value, ?::timestamptz
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as f(id, employee_number, system, value)
            cross join lateral (
              select k.id from participant k where k.employee_key = ? || ' ' || f.employee_number limit 1) as p
            on conflict do nothing
            """;

    /**
     * What a staff file says of one of an employer's people.
     *
     * @param employeeNumber the employer's number for the person
     */
    public record Said(String employeeNumber, IdentifierSystem system, String value) {}

    /** Those of each participant, by the participant's id; in the order of the systems. */
    public Map<UUID, List<Identifier>> of(Collection<UUID> participants) {
        return find("participantId in ?1 order by participantId, system", List.copyOf(participants)).stream()
                .collect(Collectors.groupingBy(Identifier::participantId));
    }

    /** Takes over what an employer's file says of its staff. */
    public void take(String employer, List<Said> said, Ids ids, Moment now) {
        if (said.isEmpty()) {
            return;
        }
        var column = new Columns<>(said);
        var id = column.of(each -> ids.next());
        var numbers = column.of(Said::employeeNumber);
        var systems = column.of(Said::system);
        var values = column.of(Said::value);
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (var replace = connection.prepareStatement(REPLACE);
                    var add = connection.prepareStatement(ADD)) {
                replace.setString(1, id);
                replace.setString(2, numbers);
                replace.setString(3, systems);
                replace.setString(4, values);
                replace.setString(5, employer);
                replace.executeUpdate();
                add.setString(1, now.instant().toString());
                add.setString(2, id);
                add.setString(3, numbers);
                add.setString(4, systems);
                add.setString(5, values);
                add.setString(6, employer);
                add.executeUpdate();
            }
        });
    }
}
