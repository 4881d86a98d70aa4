package uk.nhs.leadership.chassis.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;

/**
 * The body of every error (RFC 9457) but those of a standard that has its own, {@link ErrorsOfStandard}.
 *
 * @param instance the path that was asked for
 * @param id of this occurrence; our log has it too
 */
@Schema(description = "Why a request was not done (RFC 9457). Match on code.")
record Problem(
        @Schema(examples = "https://leadership.nhs.example/problems/INVALID_INPUT")
        String type,

        @Schema(examples = "What was sent does not fit its form")
        String title,

        @Schema(examples = "400") int status,

        @Schema(examples = "Only one change of a resource can come first") @Nullable
        String detail,

        @Schema(examples = "/v1/things") String instance,
        @Schema(examples = "INVALID_INPUT") String code,

        @Schema(examples = "0198d1de-6f0a-7c3e-8b59-0c9b8a3a1f11")
        String id,

        List<Fault> errors) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(Refusal refusal, String instance, String id, String typeBase) {
        return new Problem(
                typeBase + refusal.code(),
                refusal.title(),
                refusal.status(),
                refusal.detail(),
                instance,
                refusal.code(),
                id,
                refusal.faults());
    }

    ErrorsOfStandard.Failure failure() {
        return new ErrorsOfStandard.Failure(status, code, title, instance, id, errors);
    }
}
