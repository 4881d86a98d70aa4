package uk.nhs.leadership.accreditation.assessment;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.OTHER_LEAD;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.SECOND_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.assessor;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.ratify;
import static uk.nhs.leadership.accreditation.Api.recommended;
import static uk.nhs.leadership.accreditation.Api.toAccredit;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.procedure.ProcedureApi;

@QuarkusTest
class NamesShownHttpTest {
    @Test
    void whereTheProcedureSaysSoTheProviderLearnsAfterTheDecisionWhoJudgedIt() {
        var path = ProcedureApi.whileNamesAreShown(
                () -> recommended(draft("A course whose assessors are named"), toAccredit()));

        as(LEAD).get(path + "/assessment").then().statusCode(404);
        ratify(RATIFIER, path).then().statusCode(200);

        as(LEAD).get(path + "/assessment")
                .then()
                .statusCode(200)
                .body("assessors.name", containsInAnyOrder(FIRST_ASSESSOR, SECOND_ASSESSOR))
                .body("findings.assessor", hasItem(assessor(FIRST_ASSESSOR)));
        as(OTHER_LEAD).get(path + "/assessment").then().statusCode(404);
    }

    @Test
    void whereItDoesNotTheProviderNeverLearnsIt() {
        var path = accredited(draft("A course whose assessors are not named"));

        as(LEAD).get(path + "/assessment")
                .then()
                .statusCode(200)
                .body("assessors", empty())
                .body("findings.assessor", everyItem(nullValue()));
        as(RATIFIER).get(path + "/assessment").then().body("assessors.name", everyItem(nullValue()));
    }
}
