package uk.nhs.leadership.accreditation.submission;

import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.etag;

import io.restassured.response.Response;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;

/** Drafts as their providers write them piece by piece. */
public final class DraftApi {
    static final String MERGE_PATCH = "application/merge-patch+json";

    private DraftApi() {}

    static Response patch(String person, String path, String patch) {
        return as(person)
                .contentType(MERGE_PATCH)
                .header("If-Match", etag(person, path))
                .body(patch)
                .patch(path);
    }

    /** One for each of its operations, tried with a draft. */
    public static Stream<Example> examples(String id, String provider) {
        return Stream.of(
                Example.of("changePartOfSubmission")
                        .at("id", id)
                        .belongingTo(provider)
                        .sending(MERGE_PATCH, "{\"course\":{\"learningHours\":99}}"),
                Example.of("answerRequirement")
                        .at("id", id)
                        .at("requirement", "R-GOV-1")
                        .belongingTo(provider)
                        .sending("{\"answer\":\"To see who may.\"}"),
                Example.of("removeAnswer")
                        .at("id", id)
                        .at("requirement", "R-GOV-1")
                        .belongingTo(provider),
                Example.of("signDeclarations")
                        .at("id", id)
                        .belongingTo(provider)
                        .sending(
                                "{\"declarations\":[\"EQUALITY\"],\"name\":\"Juniper Exampleford\",\"position\":\"Lead\"}"));
    }
}
