package uk.nhs.leadership.enrolment.duplicate;

import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Announced;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Rows;

/** Two records that are made one while both have something under way. */
public final class MergeApi {
    private MergeApi() {}

    /** Two records, and the attainments for the same that they began one after the other. */
    record Merging(String survivor, String merged, String first, String second) {}

    static Merging twoWithAnAttainmentEach() {
        var begin = "{\"competencyId\": \"" + Announced.competency() + "\", \"stage\": \"S1\"}";
        var merged = CareerConversationApi.somebodyNew();
        var first = begun(begin);
        var survivor = CareerConversationApi.somebodyNew();
        return new Merging(survivor, merged, first, begun(begin));
    }

    private static String begun(String begin) {
        return as(CareerConversationApi.PERSON)
                .body(begin)
                .post("/v1/attainments")
                .then()
                .statusCode(201)
                .extract()
                .path("attainment.id");
    }

    static String statusOfAttainment(String id) {
        return Rows.texts("select status from attainment where id = '" + id + "'")
                .getFirst();
    }

    /** Everything that a merge announces of what was under way. */
    public static void everythingHappens() {
        var merging = twoWithAnAttainmentEach();
        var cohort = Given.closedCohort(Accreditation.granted());
        Given.lateEntry(LEAD_RJ1, merging.survivor(), cohort);
        Given.lateEntry(LEAD_RJ1, merging.merged(), cohort);
        Given.act(
                        LEAD_RJ1,
                        "/v1/participants/" + merging.survivor(),
                        "merge",
                        "{\"mergedId\": \"" + merging.merged() + "\"}")
                .statusCode(200);
    }
}
