package uk.nhs.leadership.enrolment;

import static org.awaitility.Awaitility.await;
import static uk.nhs.leadership.enrolment.AccessExamples.PROVIDER;
import static uk.nhs.leadership.enrolment.AccessExamples.TRUST;
import static uk.nhs.leadership.enrolment.AccessExamples.ofOne;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import java.util.Map;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;

/** Those of {@link AccessExamples} that are about how enrolment goes, and what people say of themselves. */
final class InsightExamples {
    private static final Map<String, String> FORMS =
            Map.of("as JSON", "application/json", "as a sheet", "text/csv", "as a drawing", "image/svg+xml");

    private InsightExamples() {}

    static Stream<Example> of(String course) {
        await().until(() -> as("analyst.one")
                .get("/v1/insight/enrolments?by=course&course=" + course)
                .body()
                .asString()
                .contains(course));
        var others = Stream.of(
                ofOne("getOwnEquality"),
                ofOne("describeYourself").sending("{\"disability\": \"PREFER_NOT_TO_SAY\"}"),
                ofOne("takeBackEquality"),
                reportEquality("as JSON").showing("2025"),
                reportEquality("as a sheet").accepting("text/csv").showing("2025"),
                Example.of("reconcileInsight"));
        var reports = FORMS.entrySet().stream()
                .flatMap(form -> Stream.of(
                        Example.of("reportEnrolments", form.getKey())
                                .asking("by", "course")
                                .asking("course", course)
                                .belongingTo(TRUST, PROVIDER)
                                .accepting(form.getValue())
                                .showing(course),
                        Example.of("reportFunnel", form.getKey()).accepting(form.getValue()),
                        Example.of("reportTrend", form.getKey()).accepting(form.getValue()),
                        Example.of("reportTimeToPlace", form.getKey()).accepting(form.getValue())));
        return Stream.concat(others, reports);
    }

    private static Example reportEquality(String form) {
        return Example.of("reportEquality", form)
                .asking("trust", TRUST)
                .asking("year", 2025)
                .belongingTo(TRUST);
    }
}
