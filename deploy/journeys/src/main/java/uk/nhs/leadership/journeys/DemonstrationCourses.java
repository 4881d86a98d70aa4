package uk.nhs.leadership.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Providers, and their courses on the way to accreditation. */
final class DemonstrationCourses {
    private final PlatformClient platform;
    private final Demonstration.Progress progress;
    private final LocalDate today;

    DemonstrationCourses(PlatformClient platform, Demonstration.Progress progress, LocalDate today) {
        this.platform = platform;
        this.progress = progress;
        this.today = today;
    }

    /** A course on the register. */
    record Accredited(String title, String number, String provider) {
        Actor lead(PlatformClient platform) {
            return platform.as("provider." + provider.toLowerCase(Locale.ROOT));
        }
    }

    /** The accredited courses by title. */
    Map<String, Accredited> accredited(JsonNode curriculum) {
        DemonstrationFile.json("providers.json").required("providers").forEach(this::approve);
        var assessment = new DemonstrationAssessment(platform, progress);
        assessment.declareInterests();
        var accredited = new LinkedHashMap<String, Accredited>();
        for (var course : DemonstrationFile.json("courses.json").required("courses")) {
            var provider = course.required("provider").textValue();
            var lead = platform.as("provider." + provider.toLowerCase(Locale.ROOT));
            var path = "/v1/submissions/" + submitted(lead, course, curriculum);
            if (course.required("until").textValue().equals("ACCREDITED")) {
                var number = assessment.accredit(path, DemonstrationCondition.of(course, today));
                var title = course.required("title").textValue();
                accredited.put(title, new Accredited(title, number, provider));
            } else {
                assessment.begin(path);
            }
        }
        return accredited;
    }

    private void approve(JsonNode file) {
        var organisation = file.required("organisation").textValue();
        var name = file.required("name").textValue();
        var lead = platform.as("provider." + organisation.toLowerCase(Locale.ROOT));
        var registration = ((ObjectNode) file.deepCopy()).without("organisation");
        var id = lead.first(
                        "/v1/providers",
                        provider ->
                                provider.required("organisation").textValue().equals(organisation))
                .map(provider -> provider.required("id").textValue())
                .orElseGet(() -> lead.postOnce("demonstration/" + organisation, "/v1/providers", registration)
                        .expect(201)
                        .id()
                        .toString());
        var path = "/v1/providers/" + id;
        var provider = lead.get(path).expect(200);
        if (provider.at("/status").textValue().equals("APPLICANT")) {
            // Registered by a demonstration from before there were files.
            provider = lead.put(path, provider.etag(), registration).expect(200);
        }
        if (provider.at("/status").textValue().equals("REGISTERED")) {
            platform.as("ratifier.one")
                    .act(path, provider.etag(), "approve", Map.of())
                    .expect(200);
            progress.did("provider " + organisation + ", " + name + ", approved");
        } else {
            progress.found("provider " + organisation + ", " + name);
        }
    }

    /** Drafts and submits the course unless that is done; the submission's id. */
    private String submitted(Actor lead, JsonNode course, JsonNode curriculum) {
        var title = course.required("title").textValue();
        var body = new DemonstrationCourse(course, curriculum).submission(today.plusDays(1));
        var id = lead.first("/v1/submissions?limit=200", submission -> isOf(submission, title))
                .map(submission -> submission.required("id").textValue())
                .orElseGet(
                        () -> lead.postOnce("demonstration/" + title.replaceAll("\\W+", "-"), "/v1/submissions", body)
                                .expect(201)
                                .id()
                                .toString());
        var path = "/v1/submissions/" + id;
        var draft = lead.get(path).expect(200);
        if (draft.at("/status").textValue().equals("DRAFT")) {
            Patience.until("accreditation-service knows the curriculum", () -> knowsTheCurriculum(lead, path));
            // The draft may be from a run that was broken off days ago.
            var fresh = lead.put(path, draft.etag(), body).expect(200);
            var signed = lead.act(path, fresh.etag(), "sign", DemonstrationCourse.SIGNATURE)
                    .expect(200);
            lead.act(path, signed.etag(), "submit", Map.of()).expect(200);
            progress.did(title + " submitted");
        }
        return id;
    }

    private static boolean isOf(JsonNode submission, String title) {
        return submission.required("title").textValue().equals(title)
                && !submission.required("status").textValue().equals("WITHDRAWN");
    }

    private static boolean knowsTheCurriculum(Actor lead, String path) {
        return !lead.get(path + "/check")
                .expect(200)
                .at("/faults")
                .findValuesAsText("code")
                .contains("CURRICULUM_UNKNOWN");
    }
}
