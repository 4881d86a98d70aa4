package uk.nhs.leadership.journeys;

import java.time.LocalDate;
import java.util.Map;
import uk.nhs.leadership.journeys.DemonstrationCourses.Accredited;

/** What has become of accredited courses since: one is suspended, another given up while a cohort is under way. */
final class DemonstrationStandings {
    private final PlatformClient platform;
    private final Demonstration.Progress progress;
    private final LocalDate today;

    DemonstrationStandings(PlatformClient platform, Demonstration.Progress progress, LocalDate today) {
        this.platform = platform;
        this.progress = progress;
        this.today = today;
    }

    void turn(Map<String, Accredited> courses) {
        for (var course : DemonstrationFile.json("courses.json").required("courses")) {
            if (course.hasNonNull("then")) {
                var title = course.required("title").textValue();
                turn(
                        DemonstrationFile.required(courses, title),
                        course.required("then").textValue());
            }
        }
    }

    /** Whatever has been done to it by hand since, it is done once. */
    private void turn(Accredited course, String then) {
        var entry = "/v1/register/accreditations/" + course.number();
        var been = platform.anyone().get(entry + "/history").expect(200).at("/standings");
        if (been.findValuesAsText("status").contains(then)) {
            progress.found(course.title() + ", " + then);
            return;
        }
        switch (then) {
            case "SUSPENDED" ->
                platform.as("ratifier.two")
                        .act(
                                entry,
                                "suspend",
                                Map.of(
                                        "reason",
                                        "SAFEGUARDING",
                                        "reasonText",
                                        "Something that happened on a shadowed shift is being looked into."))
                        .expect(200);
            case "TEACH_OUT" ->
                course.lead(platform)
                        .act(
                                entry,
                                "surrender",
                                Map.of(
                                        "reason",
                                        "COURSE_REPLACED",
                                        "reasonText",
                                        "Volunteers join Edward Jenner from now on.",
                                        "surrenderedOn",
                                        today,
                                        "teachOutUntil",
                                        today.plusMonths(6)))
                        .expect(200);
            default -> throw new IllegalStateException("courses.json says of " + course.title() + " then " + then);
        }
        progress.did(course.title() + " is now " + then);
    }
}
