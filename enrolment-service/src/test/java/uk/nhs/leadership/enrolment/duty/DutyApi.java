package uk.nhs.leadership.enrolment.duty;

import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Duties as tests ask for them. */
final class DutyApi {
    static final String DUTIES = "/v1/duties";

    private DutyApi() {}

    /** What an expectation makes of the staff of RJ1. */
    static ValidatableResponse duties(String expectation) {
        return duties(LEAD_RJ1, expectation);
    }

    static ValidatableResponse duties(String person, String expectation) {
        return as(person)
                .queryParam("expectation", expectation)
                .get(DUTIES)
                .then()
                .statusCode(200);
    }

    /** As soon as everybody concerned has been looked at. */
    static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }
}
