package uk.nhs.leadership.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.nhs.leadership.journeys.DemonstrationCourses.Accredited;

/** The cohorts of the accredited courses, and the two trusts whose staff join them. */
final class DemonstrationStaff {
    private static final List<String> TRUSTS = List.of("RJ1", "RJZ");

    private final PlatformClient platform;
    private final Demonstration.Progress progress;
    private final LocalDate today;

    DemonstrationStaff(PlatformClient platform, Demonstration.Progress progress, LocalDate today) {
        this.platform = platform;
        this.progress = progress;
        this.today = today;
    }

    /** A cohort that the demonstration has planned, under the name by which its files know it. */
    record Planned(String id, Accredited course) {}

    void trainedOn(Map<String, Accredited> courses) {
        var cohorts = new LinkedHashMap<String, Planned>();
        var plans = DemonstrationFile.json("cohorts.json").required("cohorts");
        for (var plan : plans) {
            var course = courses.get(plan.required("course").textValue());
            if (course == null) {
                throw new IllegalStateException("cohorts.json names a course that is not accredited: " + plan);
            }
            cohorts.put(plan.required("code").textValue(), new Planned(planned(plan, course), course));
        }
        plans.forEach(plan -> openUnlessLater(plan, cohorts));
        TRUSTS.forEach(trust -> new DemonstrationTrust(platform, progress, trust, today).trains(cohorts));
        plans.forEach(plan -> closeIfOver(plan, cohorts));
    }

    private String planned(JsonNode plan, Accredited course) {
        var provider = course.lead(platform);
        var code = plan.required("code").textValue();
        var found = provider.first("/v1/cohorts?limit=200&provider=" + course.provider(), cohort -> is(cohort, code));
        found.ifPresent(
                cohort -> progress.found("cohort " + cohort.required("code").textValue()));
        return found.map(cohort -> cohort.required("id").textValue()).orElseGet(() -> plan(provider, plan, course));
    }

    /** One that was planned on an earlier day and never opened cannot be opened any more: it does not count. */
    private boolean is(JsonNode cohort, String code) {
        return cohort.required("code").textValue().startsWith(code)
                && !(cohort.required("status").textValue().equals("PLANNED")
                        && LocalDate.parse(cohort.required("startsOn").textValue())
                                .isBefore(today));
    }

    private String plan(Actor provider, JsonNode plan, Accredited course) {
        var startsOn = today.plusDays(plan.required("startsInDays").longValue());
        var code = plan.required("code").textValue() + "-" + startsOn.format(DateTimeFormatter.BASIC_ISO_DATE);
        Patience.until(
                "enrolment-service knows " + course.title(),
                () -> platform.anyone().get("/v1/courses/" + course.number()).isSuccess());
        var body = Map.of(
                "accreditationNumber", course.number(),
                "code", code,
                "startsOn", startsOn,
                "endsOn", startsOn.plusDays(plan.required("lastsDays").longValue()),
                "capacity", plan.required("capacity").intValue(),
                "delivery", plan.required("delivery").textValue());
        var cohort =
                provider.postOnce("demonstration/" + code, "/v1/cohorts", body).expect(201);
        progress.did("cohort " + code + " of " + course.title() + " planned");
        return cohort.id().toString();
    }

    private void openUnlessLater(JsonNode plan, Map<String, Planned> cohorts) {
        if (!plan.required("until").textValue().equals("PLANNED")) {
            move(plan, cohorts, "PLANNED", "open");
        }
    }

    private void closeIfOver(JsonNode plan, Map<String, Planned> cohorts) {
        if (plan.required("until").textValue().equals("CLOSED")) {
            move(plan, cohorts, "OPEN", "close");
        }
    }

    private void move(JsonNode plan, Map<String, Planned> cohorts, String from, String verb) {
        var cohort = DemonstrationFile.required(cohorts, plan.required("code").textValue());
        var provider = cohort.course().lead(platform);
        var path = "/v1/cohorts/" + cohort.id();
        var now = provider.get(path).expect(200);
        if (now.at("/status").textValue().equals(from)) {
            provider.act(path, now.etag(), verb, Map.of()).expect(200);
        }
    }
}
