package uk.nhs.leadership.enrolment.cohort;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static uk.nhs.leadership.enrolment.cohort.CohortApi.act;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.CAPACITY_BELOW_TAKEN;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_ALREADY_STARTED;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_PRICE_AGREED;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_STARTS_IN_THE_PAST;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COURSE_NOT_ACCREDITED_ON_START;
import static uk.nhs.leadership.enrolment.testing.Given.enrolment;
import static uk.nhs.leadership.enrolment.testing.Given.etagOfCohort;
import static uk.nhs.leadership.enrolment.testing.Given.newCode;
import static uk.nhs.leadership.enrolment.testing.Given.openCohort;
import static uk.nhs.leadership.enrolment.testing.Given.participant;
import static uk.nhs.leadership.enrolment.testing.Given.plan;
import static uk.nhs.leadership.enrolment.testing.Given.plannedCohort;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0002;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.chassis.http.MergePatch;
import uk.nhs.leadership.enrolment.testing.Accreditation;

@QuarkusTest
class CohortChangeHttpTest {
    private static final String OFFERING = """
            {"milestones": [{"kind": "STARTED", "title": "Welcome day", "dueOn": "%1$s"},
                            {"kind": "VISIT", "title": "Visit to a ward", "dueOn": "%2$s"}],
             "sites": [{"name": "Education Centre", "odsCode": "RJ122", "postcode": "SE1 7EH", "region": "LONDON",
                        "holds": 24, "facilities": ["STEP_FREE_ACCESS", "HEARING_LOOP"]}],
             "pricePence": 45000, "payer": "TRUST", "offerDays": 28}""".formatted(today(), today().plusDays(30));

    @Test
    void aProviderSaysWhatACohortOffersAndEverybodyReadsIt() {
        var accreditation = Accreditation.granted();
        var cohort = openCohort(accreditation, 20);

        change(LEAD_P0001, cohort, OFFERING)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("capacity", equalTo(20));

        as(LEAD_RJ1)
                .get("/v1/cohorts/" + cohort)
                .then()
                .body("milestones.kind", contains("STARTED", "VISIT"))
                .body("milestones[0].dueOn", equalTo(today().toString()))
                .body("sites[0].name", equalTo("Education Centre"))
                .body("sites[0].facilities", contains("STEP_FREE_ACCESS", "HEARING_LOOP"))
                .body("pricePence", equalTo(45000))
                .body("payer", equalTo("TRUST"))
                .body("offerDays", equalTo(28));
        in(accreditation, "LONDON").body("items.id", contains(cohort));
        in(accreditation, "MIDLANDS").body("items", empty());
    }

    @Test
    void itCanBePlannedWithAllOfThat() {
        var body = plan(Accreditation.granted(), newCode(), 20)
                .replace("\"delivery\": \"BLENDED\"}", "\"delivery\": \"BLENDED\", " + OFFERING.substring(1));

        as(LEAD_P0001)
                .body(body)
                .post("/v1/cohorts")
                .then()
                .statusCode(201)
                .body("milestones", Matchers.hasSize(2))
                .body("sites[0].region", equalTo("LONDON"));
    }

    @Test
    void whatIsNotSentStaysAndNullTakesAway() {
        var cohort = openCohort(Accreditation.granted(), 20);
        change(LEAD_P0001, cohort, OFFERING).statusCode(200);

        change(LEAD_P0001, cohort, "{\"capacity\": 21, \"pricePence\": null, \"payer\": null}")
                .statusCode(200)
                .body("capacity", equalTo(21))
                .body("pricePence", equalTo(null))
                .body("milestones.kind", contains("STARTED", "VISIT"));
    }

    @Test
    void whatIsSaidAgainIsNoNewVersion() {
        var cohort = openCohort(Accreditation.granted(), 20);
        change(LEAD_P0001, cohort, OFFERING).statusCode(200);

        change(LEAD_P0001, cohort, OFFERING).statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void aNewStartLiesWithinTheAccreditationAndNotInThePast() {
        var accreditation = Accreditation.granted();
        var cohort = openCohort(accreditation, 20);

        assertRefused(
                change(LEAD_P0001, cohort, "{\"startsOn\": \"" + today().minusDays(1) + "\"}"),
                COHORT_STARTS_IN_THE_PAST);
        var after = accreditation.validTo().plusDays(1);
        assertRefused(
                change(LEAD_P0001, cohort, "{\"startsOn\": \"" + after + "\", \"endsOn\": \"" + after + "\"}"),
                COURSE_NOT_ACCREDITED_ON_START);

        as(LEAD_P0001)
                .get("/v1/cohorts/" + cohort)
                .then()
                .header("ETag", "\"1\"")
                .body("startsOn", equalTo(today().toString()));
    }

    @Test
    void whoHasAPlaceKeepsItAndItsPrice() {
        var cohort = openCohort(Accreditation.granted(), 20);
        change(LEAD_P0001, cohort, OFFERING).statusCode(200);
        enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);

        assertRefused(change(LEAD_P0001, cohort, "{\"capacity\": 1}"), CAPACITY_BELOW_TAKEN);
        assertRefused(change(LEAD_P0001, cohort, "{\"pricePence\": 50000}"), COHORT_PRICE_AGREED);

        change(LEAD_P0001, cohort, "{\"capacity\": 2}").statusCode(200).body("openPlacesFree", equalTo(0));
    }

    @Test
    void nothingChangesOnceItHasStarted() {
        var cohort = openCohort(Accreditation.granted(), 20);
        act(cohort, "start", "{}").statusCode(200);

        assertRefused(change(LEAD_P0001, cohort, "{\"capacity\": 30}"), COHORT_ALREADY_STARTED);
    }

    @Test
    void onlyItsProviderChangesItAndTheVersionThatWasRead() {
        var open = openCohort(Accreditation.granted(), 20);
        var planned = plannedCohort(Accreditation.granted(), 20);

        assertProblem(change(LEAD_P0002, open, "{\"capacity\": 30}"), 404, "NOT_FOUND");
        assertProblem(change(LEAD_P0002, planned, "{\"capacity\": 30}"), 404, "NOT_FOUND");
        assertProblem(change(LEAD_RJ1, open, "{\"capacity\": 30}"), 403, "FORBIDDEN");
        assertProblem(patch(LEAD_P0001, "\"0\"", open, "{\"capacity\": 30}"), 412, "VERSION_STALE");

        as(LEAD_P0001).get("/v1/cohorts/" + open).then().body("capacity", equalTo(20));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"capacity\": null} | /capacity",
                "{\"capacity\": 0} | /capacity",
                "{\"code\": \"OTHER\"} | /code",
                "{\"pricePence\": -1} | /pricePence",
                "{\"payer\": \"NOBODY\"} | /payer",
                "{\"offerDays\": 0} | /offerDays",
                "{\"offerDays\": 29} | /offerDays",
                "{\"milestones\": [{\"kind\": \"started\", \"title\": \"x\", \"dueOn\": \"2026-11-30\"}]} | /milestones/0/kind",
                "{\"milestones\": [{\"kind\": \"X\", \"title\": \" \", \"dueOn\": \"2026-11-30\"}]} | /milestones/0/title",
                "{\"milestones\": [null]} | /milestones/0",
                "{\"sites\": [{\"name\": \"x\", \"facilities\": null}]} | /sites/0/facilities",
                "{\"sites\": [{\"name\": \"x\", \"postcode\": \"se1 7eh\", \"facilities\": []}]} | /sites/0/postcode",
                "{\"sites\": [{\"name\": \"x\", \"region\": \"WALES\", \"facilities\": []}]} | /sites/0/region",
            })
    void whatACohortOffersMustFitItsForm(String patch, String pointer) {
        assertFault(change(LEAD_P0001, openCohort(Accreditation.granted(), 20), patch), pointer);
    }

    @Test
    void aMilestoneThatDoesNotFitIsNamed() {
        var cohort = openCohort(Accreditation.granted(), 20);
        var late = """
                {"milestones": [{"kind": "STARTED", "title": "Late", "dueOn": "%s"}]}""".formatted(today().plusYears(1));

        assertProblem(change(LEAD_P0001, cohort, late), 409, "MILESTONE_OUTSIDE_COHORT")
                .body("errors.pointer", contains("/milestones/0"));
    }

    private static ValidatableResponse change(String person, String cohort, String patch) {
        var etag = person.equals(LEAD_P0001) ? etagOfCohort(cohort) : "\"1\"";
        return patch(person, etag, cohort, patch);
    }

    private static ValidatableResponse patch(String person, String etag, String cohort, String patch) {
        return as(person)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", etag)
                .body(patch)
                .patch("/v1/cohorts/" + cohort)
                .then();
    }

    private static ValidatableResponse in(Accreditation accreditation, String region) {
        return as(LEAD_RJ1)
                .queryParam("accreditationNumber", accreditation.number())
                .queryParam("region", region)
                .get("/v1/cohorts")
                .then()
                .statusCode(200);
    }
}
