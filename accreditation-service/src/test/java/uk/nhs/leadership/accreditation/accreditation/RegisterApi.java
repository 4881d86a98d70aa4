package uk.nhs.leadership.accreditation.accreditation;

import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.numberOf;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.today;

import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;

/** What is done to accreditations once they are granted. */
public final class RegisterApi {
    public static final String OTHER_RATIFIER = "ratifier.two";
    public static final Map<String, Object> SUSPENSION =
            Map.of("reason", "SAFEGUARDING", "reasonText", "A concern was raised.");
    static final Map<String, Object> PROBATION = Map.of("reason", "QUALITY_CONCERNS", "reasonText", "Many have left.");
    public static final Map<String, Object> RELIEF =
            Map.of("reason", "PUT_RIGHT", "reasonText", "New tutors teach it.");

    private RegisterApi() {}

    /** The entry of a new accreditation on the register. */
    public static String entry() {
        return "/v1/register/accreditations/" + numberOf(accredited(draft()));
    }

    /** Does something to an accreditation as it stands now. */
    public static Response act(String person, String entry, String verb, Map<String, Object> body) {
        return step(person, entry, verb, asNobody().get(entry).header("ETag"), body);
    }

    static Map<String, Object> surrender() {
        return Map.of(
                "reason", "COURSE_DISCONTINUED",
                "reasonText", "Too few places were taken up.",
                "surrenderedOn", today().toString());
    }

    /** Everything that is announced of an accreditation but its grant and withdrawal. */
    public static void everythingHappens() {
        var entry = entry();
        act(RATIFIER, entry, "put-on-probation", PROBATION).then().statusCode(200);
        act(RATIFIER, entry, "suspend", SUSPENSION).then().statusCode(200);
        act(OTHER_RATIFIER, entry, "lift-suspension", RELIEF).then().statusCode(200);
        act(RATIFIER, entry, "end-probation", RELIEF).then().statusCode(200);
        act(LEAD, entry, "surrender", surrender()).then().statusCode(200);
    }

    /** Who may act on an accreditation of this provider. */
    public static Stream<Example> examples(String number, String provider) {
        var relief = json("PUT_RIGHT", "");
        return Stream.of(
                Example.of("suspendAccreditation").at("number", number).sending(json("OTHER", "")),
                Example.of("liftSuspensionOfAccreditation").at("number", number).sending(relief),
                Example.of("putAccreditationOnProbation").at("number", number).sending(json("OTHER", "")),
                Example.of("endProbationOfAccreditation").at("number", number).sending(relief),
                Example.of("surrenderAccreditation")
                        .at("number", number)
                        .belongingTo(provider)
                        .sending(json("OTHER", ",\"surrenderedOn\":\"" + today() + "\"")),
                Example.of("listActsOnAccreditation").at("number", number).belongingTo(provider));
    }

    private static String json(String reason, String more) {
        return "{\"reason\":\"" + reason + "\",\"reasonText\":\"To see who may.\"" + more + "}";
    }
}
