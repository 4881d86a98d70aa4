package uk.nhs.leadership.enrolment;

import static uk.nhs.leadership.enrolment.AccessExamples.TRUST;
import static uk.nhs.leadership.enrolment.AccessExamples.ofOne;
import static uk.nhs.leadership.enrolment.AccessExamples.ofTrust;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import java.time.Instant;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;
import uk.nhs.leadership.enrolment.expectation.Expecting;
import uk.nhs.leadership.enrolment.testing.Given;

/** Those of {@link AccessExamples} that are about what is expected of whom. */
final class ExpectationExamples {
    private ExpectationExamples() {}

    static Stream<Example> of(String participant) {
        var title = Expecting.newJobTitle();
        var everybody = Expecting.body("{\"stages\": [\"S1\"]}", Expecting.BY_NOTHING, 0, 0);
        var id = Expecting.inForce(LEAD_RJ1, everybody);
        var national = Expecting.inForce(Expecting.PUBLISHER, Expecting.body(title, Expecting.BY_NOTHING));
        var body = Expecting.body(title, Expecting.BY_NOTHING);
        var since = Instant.now().minusSeconds(60).toString();
        String exemption = as(LEAD_RJ1)
                .body(Expecting.exemption(participant, id))
                .post("/v1/exemptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return Stream.of(
                Example.of("addExpectation").sending(body),
                Example.of("listExpectations", "a trust's")
                        .asking("limit", 200)
                        .asking("updatedSince", since)
                        .belongingTo(TRUST)
                        .showing(id),
                Example.of("listExpectations", "the national body's")
                        .asking("limit", 200)
                        .asking("updatedSince", since)
                        .showing(national),
                Example.of("getExpectation", "a trust's")
                        .at("id", id)
                        .belongingTo(TRUST)
                        .showing(id),
                Example.of("getExpectation", "the national body's")
                        .at("id", national)
                        .showing(national),
                Example.of("changeExpectation").at("id", id).belongingTo(TRUST).sending(body),
                Example.of("publishExpectation").at("id", id).belongingTo(TRUST),
                Example.of("endExpectation")
                        .at("id", Expecting.inForce(LEAD_RJ1, body))
                        .belongingTo(TRUST),
                Example.of("giveExemption")
                        .belongingTo(TRUST)
                        .sending(Expecting.exemption(Given.participant(LEAD_RJ1), id)),
                Example.of("listExemptions")
                        .asking("participant", participant)
                        .belongingTo(TRUST)
                        .showing(exemption),
                Example.of("getExemption")
                        .at("id", exemption)
                        .belongingTo(TRUST)
                        .showing(exemption),
                Example.of("endExemption").at("id", exemption).belongingTo(TRUST),
                ofTrust("listDuties").asking("participant", participant).showing(Expecting.dutyOf(participant, id)),
                Example.of("countDuties")
                        .asking("by", "EXPECTATION")
                        .asking("expectation", id)
                        .belongingTo(TRUST)
                        .showing(id),
                ofTrust("listDutiesOfParticipant").at("id", participant).showing(id),
                ofOne("listOwnDuties").showing(id),
                ofTrust("listOwnStaff").asking("limit", 200).showing(participant));
    }
}
