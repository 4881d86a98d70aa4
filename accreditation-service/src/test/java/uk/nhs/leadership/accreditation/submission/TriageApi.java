package uk.nhs.leadership.accreditation.submission;

import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.submitted;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;

/** What the national body does with a submission before anybody judges it. */
public final class TriageApi {
    static final Map<String, Object> RETURN = Map.of(
            "reason",
            "INCOMPLETE",
            "reasonText",
            "One answer rests on evidence that is out of date.",
            "faults",
            List.of(Map.of("pointer", "/answers/0/evidence", "text", "The minutes are from 2019.")));

    static final Map<String, Object> REJECTION =
            Map.of("reason", "OUT_OF_SCOPE", "reasonText", "No outcome of the curriculum is about it.");

    private TriageApi() {}

    /** The path of a new submission of P0001 that was returned. */
    static String returned() {
        var path = submitted(draft());
        step(PANEL_MEMBER, path, "return", etag(PANEL_MEMBER, path), RETURN)
                .then()
                .statusCode(200);
        return path;
    }

    /** One submission is returned, another one rejected. */
    public static void returnOneAndRejectAnother() {
        returned();
        var rejected = submitted(draft());
        step(PANEL_MEMBER, rejected, "reject", etag(PANEL_MEMBER, rejected), REJECTION)
                .then()
                .statusCode(200);
    }

    /** One for each of its operations, tried with a submission that was submitted. */
    public static Stream<Example> examples(String id) {
        return Stream.of(
                Example.of("returnSubmission")
                        .at("id", id)
                        .sending("{\"reason\":\"OTHER\",\"reasonText\":\"To see who may.\"}"),
                Example.of("rejectSubmission")
                        .at("id", id)
                        .sending("{\"reason\":\"OTHER\",\"reasonText\":\"To see who may.\"}"));
    }
}
