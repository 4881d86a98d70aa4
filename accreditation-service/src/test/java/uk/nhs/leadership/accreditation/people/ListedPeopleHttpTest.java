package uk.nhs.leadership.accreditation.people;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.people.PeopleApi.PROVIDER_BOTH;
import static uk.nhs.leadership.accreditation.people.PeopleApi.enter;
import static uk.nhs.leadership.accreditation.people.PeopleApi.people;
import static uk.nhs.leadership.accreditation.people.PeopleApi.person;
import static uk.nhs.leadership.accreditation.people.PeopleApi.remove;
import static uk.nhs.leadership.accreditation.people.PeopleRule.PERSON_NOT_AMONG_PEOPLE;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Api;
import uk.nhs.leadership.accreditation.annualreturn.AnnualReturnApi;
import uk.nhs.leadership.accreditation.change.ChangeApi;
import uk.nhs.leadership.accreditation.condition.ConditionApi;
import uk.nhs.leadership.accreditation.evidence.EvidenceApi;
import uk.nhs.leadership.accreditation.review.ReviewApi;

/** Who is not on the list that their provider keeps does nothing for it after the decision either. */
@QuarkusTest
class ListedPeopleHttpTest {

    @Test
    void conditionsAreAnsweredByWhoIsOnTheList() {
        var path = ConditionApi.imposed();
        var answer = Map.<String, Object>of("text", "The guide is in use since January.");

        onlyWhenListed(LEAD, 409, () -> Api.step(LEAD, path, "submit-evidence", Api.etag(LEAD, path), answer));
        onlyWhenListed(
                AUTHOR,
                201,
                () -> announceEvidence("CONDITION", as(LEAD).get(path).path("condition.id")));
    }

    @Test
    void changesAreNotifiedAndTakenBackByWhoIsOnTheList() {
        var path = ChangeApi.announced();
        var title = Map.of(
                "title", "Second steps",
                "explanation", "Trusts have asked for it.",
                "effectiveOn", Api.today().plusWeeks(8).toString());

        onlyWhenListed(
                LEAD,
                201,
                () -> as(LEAD).header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(title)
                        .post(path.replaceAll("/[^/]+$", "")));
        onlyWhenListed(LEAD, 200, () -> Api.step(LEAD, path, "withdraw", Api.etag(LEAD, path)));
    }

    @Test
    void returnsAreWrittenAndSubmittedByWhoIsOnTheList() {
        var path = AnnualReturnApi.asked();

        onlyWhenListed(
                AUTHOR, 201, () -> announceEvidence("RETURN", as(LEAD).get(path).path("id")));
        onlyWhenListed(
                AUTHOR,
                200,
                () -> as(AUTHOR)
                        .header("If-Match", Api.etag(AUTHOR, path))
                        .body(Map.of("cohortsRun", 3))
                        .put(path));
        onlyWhenListed(LEAD, 409, () -> Api.step(LEAD, path, "submit", Api.etag(LEAD, path)));
    }

    @Test
    void evidenceInAReviewIsSentByWhoIsOnTheList() {
        var path = ReviewApi.asked();

        onlyWhenListed(AUTHOR, 201, () -> announceEvidence("REVIEW", path.replaceFirst(".*/", "")));
    }

    private static Response announceEvidence(String kind, String id) {
        return as(AUTHOR)
                .body(Map.of(
                        "about",
                        Map.of("kind", kind, "id", id),
                        "name",
                        "minutes.pdf",
                        "mediaType",
                        EvidenceApi.PDF,
                        "bytes",
                        10))
                .post("/v1/evidence");
    }

    /** @param otherwise the status that the same request has from somebody on the list */
    private static void onlyWhenListed(String person, int otherwise, Supplier<Response> request) {
        person();
        var list = people(PROVIDER_BOTH);
        var listed = list + "/" + Api.subjectOf(person);
        remove(PROVIDER_BOTH, list, person, Api.etag(PROVIDER_BOTH, listed))
                .then()
                .statusCode(204);
        try {
            request.get().then().statusCode(409).body("code", equalTo(PERSON_NOT_AMONG_PEOPLE.name()));
        } finally {
            enter(PROVIDER_BOTH, list, person, person.equals(LEAD) ? "LEAD" : "AUTHOR")
                    .then()
                    .statusCode(201);
        }
        var answer = request.get();
        answer.then().statusCode(otherwise);
        if (otherwise == 409) {
            answer.then().body("code", not(PERSON_NOT_AMONG_PEOPLE.name()));
        }
    }
}
