package uk.nhs.leadership.journeys.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import uk.nhs.leadership.journeys.Actor;
import uk.nhs.leadership.local.platform.Service;

/** Courses known to enrolment-service, and cohorts of one of them: in the service, and the same in the bare application. */
final class Catalogue {
    private static final int COHORTS = 500;
    private static final Duration UNTIL_KNOWN = Duration.ofMinutes(1);

    private final Stand stand;
    private final String course;
    private List<String> cohorts = List.of();

    Catalogue(Stand stand) throws SQLException {
        this.stand = stand;
        this.course = new Events(stand, Service.ACCREDITATION).addGrants(1).getFirst();
        Waits.until(
                "enrolment-service knows the course",
                UNTIL_KNOWN,
                () -> stand.client().anyone().get("/v1/courses/" + course).isSuccess());
    }

    /** The number of an accredited course. */
    String course() {
        return course;
    }

    /** Ids of cohorts that both applications have. */
    List<String> cohorts() {
        if (cohorts.isEmpty()) {
            var provider = stand.client().as(Stand.PROVIDER);
            var made = new ArrayList<String>();
            var run = "R" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
            for (int i = 0; i < COHORTS; i++) {
                var cohort = planned(provider, run + "-" + i);
                copyToBare(cohort);
                made.add(cohort.required("id").textValue());
            }
            cohorts = List.copyOf(made);
        }
        return cohorts;
    }

    private JsonNode planned(Actor provider, String code) {
        return provider.post("/v1/cohorts", plan(code)).expect(201).json();
    }

    /** What a cohort is planned with. */
    Map<String, Object> plan(String code) {
        var startsOn = LocalDate.now(ZoneOffset.UTC).plusMonths(1);
        return Map.of(
                "accreditationNumber",
                course,
                "code",
                code,
                "startsOn",
                startsOn,
                "endsOn",
                startsOn.plusMonths(6),
                "capacity",
                20,
                "delivery",
                "BLENDED");
    }

    private void copyToBare(JsonNode cohort) {
        var row = ((ObjectNode) cohort.deepCopy()).put("version", 0);
        var status = stand.bare().post("/bare/cohorts", stand.tokens().ofPerson(Stand.PROVIDER), row.toString());
        if (status != 201) {
            throw new IllegalStateException("the bare application answered " + status + " to " + row);
        }
    }
}
