package uk.nhs.leadership.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import uk.nhs.leadership.journeys.DemonstrationStaff.Planned;

/** One trust: its staff file, and how far each of its people gets on which cohort. */
final class DemonstrationTrust {
    private final PlatformClient platform;
    private final Demonstration.Progress progress;
    private final String trust;
    private final LocalDate today;
    private final Actor lead;

    DemonstrationTrust(PlatformClient platform, Demonstration.Progress progress, String trust, LocalDate today) {
        this.platform = platform;
        this.progress = progress;
        this.trust = trust;
        this.today = today;
        lead = platform.as("lead." + trust.toLowerCase(Locale.ROOT));
    }

    void trains(Map<String, Planned> cohorts) {
        imports();
        var staff = staff();
        var enrolled = enrolled();
        var done = 0;
        for (var row : DemonstrationFile.csv("enrolments.csv")) {
            if (DemonstrationFile.required(row, "employer").equals(trust)) {
                done += trains(row, staff, enrolled, cohorts) ? 1 : 0;
            }
        }
        if (done > 0) {
            progress.did(done + " enrolments of " + trust);
        } else {
            progress.found("the enrolments of " + trust);
        }
    }

    private void imports() {
        var file = "staff-" + trust.toLowerCase(Locale.ROOT) + ".csv";
        var answer = lead.to("POST", "/v1/participants/import")
                .csv(DemonstrationFile.text(file))
                .send()
                .expect(200);
        var created = answer.at("/created").intValue();
        if (created > 0) {
            progress.did(created + " staff of " + trust + " imported");
        } else {
            progress.found("the staff of " + trust);
        }
    }

    /** By employee number. */
    private Map<String, JsonNode> staff() {
        var staff = new HashMap<String, JsonNode>();
        lead.all("/v1/participants?limit=200")
                .forEach(person -> staff.put(person.required("employeeNumber").textValue(), person));
        return staff;
    }

    private Map<Place, JsonNode> enrolled() {
        var enrolled = new HashMap<Place, JsonNode>();
        lead.all("/v1/enrolments?limit=200").forEach(enrolment -> enrolled.put(Place.of(enrolment), enrolment));
        return enrolled;
    }

    private boolean trains(
            Map<String, String> row,
            Map<String, JsonNode> staff,
            Map<Place, JsonNode> enrolled,
            Map<String, Planned> cohorts) {
        var person = DemonstrationFile.required(staff, DemonstrationFile.required(row, "employee_number"));
        var cohort = DemonstrationFile.required(cohorts, DemonstrationFile.required(row, "cohort"));
        linkAccount(person, DemonstrationFile.required(row, "account"));
        var place = new Place(person.required("id").textValue(), cohort.id());
        var enrolment = enrolled.get(place);
        var until = DemonstrationFile.required(row, "until");
        if (enrolment != null && training(enrolment).equals(until)) {
            return false;
        }
        var begun = enrolment == null ? enrol(place) : enrolment;
        while (!training(begun).equals(until)) {
            begun = next(begun, until, cohort);
        }
        return true;
    }

    /** Whoever tried the platform before may have given the account to somebody else: that is left as it is. */
    private void linkAccount(JsonNode person, String account) {
        if (!account.isEmpty() && !person.hasNonNull("accountId")) {
            var path = "/v1/participants/" + person.required("id").textValue();
            var linked = lead.act(path, "link-account", Map.of("accountId", platform.accountOf(account)));
            if (!linked.code().equals("ACCOUNT_LINKED_TO_ANOTHER")) {
                linked.expect(200);
            }
        }
    }

    private JsonNode enrol(Place place) {
        return lead.postOnce(
                        "demonstration/" + place.participant() + "/" + place.cohort(),
                        "/v1/enrolments",
                        Map.of("participantId", place.participant(), "cohortId", place.cohort()))
                .expect(201)
                .json();
    }

    /** One step further on the way to where this enrolment shall get. */
    private JsonNode next(JsonNode enrolment, String until, Planned cohort) {
        var path = "/v1/enrolments/" + enrolment.required("id").textValue();
        var provider = cohort.course().lead(platform);
        if (until.equals("WITHDRAWN")) {
            return lead.act(path, "withdraw", Map.of("reason", "insufficient-capacity"))
                    .expect(200)
                    .json();
        }
        return switch (training(enrolment)) {
            case "ENROLLED" -> declare(provider, path, "STARTED");
            case "IN_PROGRESS" -> declare(provider, path, "COMPLETED");
            case "AWAITING_OUTCOME" ->
                provider.post(path + "/outcomes", Map.of("result", until, "on", today))
                        .expect(201)
                        .json();
            default -> throw new IllegalStateException("no way to " + until + " from " + enrolment);
        };
    }

    private JsonNode declare(Actor provider, String path, String kind) {
        return provider.post(path + "/declarations", Map.of("kind", kind, "on", today))
                .expect(201)
                .json();
    }

    private static String training(JsonNode enrolment) {
        return enrolment.required("training").textValue();
    }

    /** Who is on which cohort. */
    private record Place(String participant, String cohort) {
        static Place of(JsonNode enrolment) {
            return new Place(
                    enrolment.required("participantId").textValue(),
                    enrolment.required("cohortId").textValue());
        }
    }
}
