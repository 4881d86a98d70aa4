package uk.nhs.leadership.enrolment.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.testing.Accreditation;

/** What this service knows of accredited courses, by Kafka alone. */
@QuarkusTest
class CourseHttpTest {

    @Test
    void anAccreditedCourseIsKnownAsItWasAnnounced() {
        var accreditation = Accreditation.granted();

        anonymous()
                .get("/v1/courses/" + accreditation.number())
                .then()
                .statusCode(200)
                .body("accreditationId", equalTo(accreditation.id().toString()))
                .body("provider", equalTo("P0001"))
                .body("courseId", equalTo(accreditation.courseId().toString()))
                .body("title", equalTo("First Steps in Leading Care"))
                .body("stage", equalTo("S1"))
                .body("learningHours", equalTo(100))
                .body("validTo", equalTo(accreditation.validTo().toString()));
    }

    @Test
    void theSameNewsTwiceChangesNothing() {
        var accreditation = Accreditation.granted();
        accreditation.withdraw(today().plusDays(10), today().plusMonths(3));

        accreditation.send("accreditation.granted.v1", 1, accreditation.data());
        var marker = Accreditation.granted();

        assertThat(marker.number()).isNotEqualTo(accreditation.number());
        anonymous()
                .get("/v1/courses/" + accreditation.number())
                .then()
                .body("withdrawnOn", equalTo(today().plusDays(10).toString()));
    }

    @Test
    void coursesAreFoundByProviderStageAndDate() {
        var ofP0002 = Accreditation.granted("P0002", today().minusYears(1));
        var notYet = Accreditation.granted("P0002", today().plusYears(1));

        anonymous()
                .queryParam("provider", "P0002")
                .queryParam("stage", "S1")
                .queryParam("on", today().toString())
                .queryParam("limit", 200)
                .get("/v1/courses")
                .then()
                .statusCode(200)
                .body("items.accreditationNumber", hasItem(ofP0002.number()))
                .body("items.accreditationNumber", not(hasItem(notYet.number())))
                .body("items.provider", everyItem(equalTo("P0002")));
        anonymous().queryParam("stage", "S4").get("/v1/courses").then().body("items", empty());
    }

    @Test
    void whatIsSuspendedIsNotFoundAmongWhatIsAccreditedUntilThatIsLifted() {
        var accreditation = Accreditation.granted("P0002", today().minusYears(1));

        accreditation.suspend(2, today());
        assertFoundOn(today(), accreditation, false);
        assertFoundOn(today().minusDays(1), accreditation, true);

        accreditation.liftSuspension(3, today());
        assertFoundOn(today(), accreditation, true);

        accreditation.suspend(4, today());
        accreditation.surrender(5, today().plusDays(10), today().plusDays(20));
        accreditation.surrender(6, today().plusDays(5), today().plusDays(20));
        assertFoundOn(today().plusDays(4), accreditation, false);

        accreditation.liftSuspension(7, today());
        assertFoundOn(today().plusDays(4), accreditation, true);
        assertFoundOn(today().plusDays(5), accreditation, false);
        anonymous()
                .get("/v1/courses/" + accreditation.number())
                .then()
                .body("teachOutUntil", equalTo(today().plusDays(20).toString()))
                .body("withdrawnOn", nullValue());
    }

    @Test
    void whatAnotherTakesThePlaceOfIsAccreditedUntilThen() {
        var accreditation = Accreditation.granted("P0002", today().minusYears(1));

        accreditation.supersede(2, today().plusDays(9));
        assertFoundOn(today().plusDays(8), accreditation, true);
        assertFoundOn(today().plusDays(9), accreditation, false);

        accreditation.supersede(3, today().plusDays(3));
        assertFoundOn(today().plusDays(3), accreditation, false);
    }

    private static void assertFoundOn(LocalDate day, Accreditation accreditation, boolean found) {
        var number = hasItem(accreditation.number());
        anonymous()
                .queryParam("provider", "P0002")
                .queryParam("on", day.toString())
                .queryParam("limit", 200)
                .get("/v1/courses")
                .then()
                .statusCode(200)
                .body("items.accreditationNumber", found ? number : not(number));
    }

    @Test
    void coursesAreListedPageByPageEachOnce() {
        for (var each = 0; each < 5; each++) {
            Accreditation.granted("P0003", today().minusYears(1));
        }
        var seen = new ArrayList<String>();
        String after = null;
        do {
            var request = anonymous().queryParam("provider", "P0003").queryParam("limit", 2);
            var page = (after == null ? request : request.queryParam("after", after))
                    .get("/v1/courses")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.accreditationNumber"));
            after = page.path("next");
        } while (after != null);

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void whatIsAskedWronglyIsRefusedByParameter() {
        assertFault(anonymous().queryParam("stage", "S9").get("/v1/courses").then(), "?stage");
        assertFault(
                anonymous().queryParam("on", "2026-02-30").get("/v1/courses").then(), "?on");
        assertProblem(anonymous().get("/v1/courses/LMA-999999-X").then(), 404, "NOT_FOUND");
    }
}
