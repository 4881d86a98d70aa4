package uk.nhs.leadership.enrolment.roads;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.testing.Rows;

/**
 * How everything about one course stands, by the tables, at one moment.
 *
 * @param events what the log says of its enrolments, in its order
 */
record Picture(List<Cohort> cohorts, List<Place> places, List<Logged> events) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String QUERY = """
            select json_build_object(
              'cohorts', (select coalesce(json_agg(json_build_object('id', c.id, 'capacity', c.capacity,
                  'taken', c.places_taken) order by c.id), '[]')
                from cohort c where c.course_id = ':course'),
              'places', (select coalesce(json_agg(json_build_object('id', e.id, 'participant', e.participant_id,
                  'cohort', e.cohort_id, 'employer', e.employer, 'attempt', e.attempt, 'place', e.place,
                  'training', e.training, 'version', e.version,
                  'waits', (select w.number from waiting w where w.enrolment_id = e.id),
                  'declarations', (select coalesce(json_agg(json_build_object('id', d.id, 'kind', d.kind, 'on', d.declared_on,
                      'voided', d.voided_at is not null) order by d.id), '[]')
                    from declaration d where d.enrolment_id = e.id),
                  'outcomes', (select coalesce(json_agg(o.result || ' ' || o.decided_on order by o.id), '[]')
                    from outcome o where o.enrolment_id = e.id),
                  'certificates', (select count(*) from certificate x where x.enrolment_id = e.id)) order by e.id), '[]')
                from enrolment e where e.course_id = ':course'),
              'events', (select coalesce(json_agg(json_build_object('subject', l.subject, 'sequence', l.sequence,
                  'type', l.type, 'actor', l.actor, 'person', l.actor_kind = 'PERSON', 'data', l.data::json) order by l.entry), '[]')
                from event_log l where l.subject in (select e.id from enrolment e where e.course_id = ':course')))""";

    record Cohort(String id, int capacity, int taken) {}

    /** @param waits its number on the waiting list; null if it is on none */
    record Place(
            String id,
            String participant,
            String cohort,
            String employer,
            int attempt,
            String place,
            @Nullable String training,
            long version,
            @Nullable Long waits,
            List<Declared> declarations,
            List<String> outcomes,
            int certificates) {
        private static final Set<String> ENDED = Set.of(
                "EMPLOYER_DECLINED", "REJECTED", "DECLINED", "OFFER_EXPIRED", "CANCELLED", "PASSED", "WITHDRAWN");

        /** Whether there is anything left to be done about it. */
        boolean isUnderWay() {
            return !ENDED.contains(status());
        }

        /** Where it stands on both axes, as one word each. */
        String status() {
            return training == null ? place : training;
        }
    }

    record Declared(String id, String kind, String on, boolean voided) {}

    record Logged(String subject, long sequence, String type, String actor, boolean person, JsonNode data) {}

    /** Takes one. */
    static Picture of(String course) {
        try {
            return JSON.readValue(Rows.texts(QUERY.replace(":course", course)).getFirst(), Picture.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the picture is blurred", e);
        }
    }
}
