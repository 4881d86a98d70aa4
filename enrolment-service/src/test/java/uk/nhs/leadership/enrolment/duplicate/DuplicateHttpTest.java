package uk.nhs.leadership.enrolment.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static uk.nhs.leadership.enrolment.duplicate.DuplicateRule.DUPLICATE_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.duplicate.Duplicates.HEADING;
import static uk.nhs.leadership.enrolment.duplicate.Duplicates.decide;
import static uk.nhs.leadership.enrolment.duplicate.Duplicates.idOf;
import static uk.nhs.leadership.enrolment.duplicate.Duplicates.merge;
import static uk.nhs.leadership.enrolment.duplicate.Duplicates.newEmail;
import static uk.nhs.leadership.enrolment.duplicate.Duplicates.participantOf;
import static uk.nhs.leadership.enrolment.duplicate.Duplicates.person;
import static uk.nhs.leadership.enrolment.duplicate.Duplicates.send;
import static uk.nhs.leadership.enrolment.duplicate.Duplicates.suspicion;
import static uk.nhs.leadership.enrolment.duplicate.Duplicates.suspicionOf;
import static uk.nhs.leadership.enrolment.duplicate.Duplicates.suspicionsOf;
import static uk.nhs.leadership.enrolment.testing.Given.newEmployeeNumber;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Log;

/** Records that look like one person's, and what people say of them. */
@QuarkusTest
class DuplicateHttpTest {
    private static final String OPERATOR = "operator.one";

    @Test
    void aNewcomerWithTheNameAndAddressOfSomebodyIsSuspectedOnce() {
        var email = newEmail();
        var known = person(LEAD_RJ1, "Ada", "Byron", email, "2020-01-01");
        var newcomer = person(LEAD_RJ1, "ADA", "byron", email.toUpperCase(java.util.Locale.ROOT), "2021-01-01");

        var found = suspicionOf(LEAD_RJ1, newcomer);

        as(LEAD_RJ1)
                .get("/v1/suspected-duplicates/" + found)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("participantId", equalTo(newcomer))
                .body("otherId", equalTo(known))
                .body("reason", equalTo("SAME_NAME_AND_EMAIL"))
                .body("status", equalTo("OPEN"));
        var namesake = person(LEAD_RJ1, "Ada", "Byron", newEmail(), "2020-01-01");
        assertThat(suspicionsOf(LEAD_RJ1, namesake, false)).isEmpty();
        // The same file again asks the same question no second time.
        person(LEAD_RJ1, "Ada", "Byron", email, "2022-01-01");
        assertThat(suspicionsOf(LEAD_RJ1, newcomer, false)).containsExactly(found);
    }

    @Test
    void aNumberThatIsSomebodyElsesIsSuspectedByBothTrusts() {
        var number = Integer.toString(7_100_000 + Integer.parseInt(newEmployeeNumber()) % 800_000);
        var heading = HEADING + ",professional_register,professional_number\n";
        var first = newEmployeeNumber();
        var second = newEmployeeNumber();
        send(LEAD_RJ1, heading + first + ",Grace,Hopper," + newEmail() + ",Nurse,5,F,2020-01-01,GPHC," + number + "\n");
        send(
                LEAD_RJZ,
                heading + second + ",Grace,Murray," + newEmail() + ",Nurse,5,F,2021-01-01,GPHC," + number + "\n");
        var newcomer = idOf(LEAD_RJZ, second);

        var found = suspicionOf(LEAD_RJZ, newcomer);

        as(LEAD_RJ1)
                .get("/v1/suspected-duplicates/" + found)
                .then()
                .statusCode(200)
                .body("reason", equalTo("SAME_NUMBER"))
                .body("otherEmployer", equalTo("RJ1"));
        assertThat(suspicionsOf(LEAD_RJ1, newcomer, true)).containsExactly(found);
        assertThat(suspicionsOf(LEAD_RJ1, newcomer, false)).isEmpty();
        assertThat(suspicionsOf(OPERATOR, newcomer, false)).containsExactly(found);
        assertProblem(as("lead.rgt").get("/v1/suspected-duplicates/" + found).then(), 404, "NOT_FOUND");
        assertProblem(decide("lead.rgt", found, "keep-apart", "\"0\""), 404, "NOT_FOUND");
    }

    @Test
    void whatHasBeenSaidOfTwoIsKeptAndAnnounced() {
        var found = suspicion();

        decide(LEAD_RJ1, found, "ask-merge", "\"0\"")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("MERGE_ASKED"));
        assertRefused(decide(LEAD_RJ1, found, "ask-merge", "\"1\""), DUPLICATE_MOVE_NOT_ALLOWED);
        assertProblem(decide(LEAD_RJ1, found, "keep-apart", "\"0\""), 412, "VERSION_STALE");
        assertProblem(decide(LEAD_RJ1, found, "keep-apart", null), 428, "VERSION_REQUIRED");
        decide(OPERATOR, found, "keep-apart", "\"1\"").statusCode(200).body("status", equalTo("KEPT_APART"));

        assertThat(Log.typesOf(participantOf(found)))
                .containsExactly(
                        "participant.registered.v1", "participant.merge-asked.v1", "participant.kept-apart.v1");
        as(LEAD_RJ1)
                .queryParam("status", "MERGE_ASKED")
                .queryParam("participant", participantOf(found))
                .get("/v1/suspected-duplicates")
                .then()
                .body("items", empty());
        assertFault(
                as(LEAD_RJ1)
                        .queryParam("status", "MAYBE")
                        .get("/v1/suspected-duplicates")
                        .then(),
                "?status");
    }

    @Test
    void othersMayNotJudge() {
        var one = Given.participant(LEAD_RJ1);
        var another = Given.participant(LEAD_RJ1);

        assertProblem(as(LEAD_P0001).get("/v1/suspected-duplicates").then(), 403, "FORBIDDEN");
        assertProblem(as("participant.one.rj1").get("/v1/suspected-duplicates").then(), 403, "FORBIDDEN");
        assertProblem(anonymous().get("/v1/suspected-duplicates").then(), 401, "UNAUTHENTICATED");
        assertProblem(merge(LEAD_P0001, one, another, "\"0\""), 403, "FORBIDDEN");
        assertProblem(merge("author.one", one, another, "\"0\""), 403, "FORBIDDEN");
        assertProblem(merge(LEAD_RJZ, one, another, "\"0\""), 404, "NOT_FOUND");
        assertProblem(
                as(LEAD_RJZ).get("/v1/participants/" + one + "/former-ids").then(), 404, "NOT_FOUND");
        as(LEAD_RJ1).get("/v1/participants/" + one + "/former-ids").then().body("items", empty());
    }
}
