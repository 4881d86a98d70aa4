package uk.nhs.leadership.enrolment.enrolment;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How what is told of many enrolments at once looks on the wire. */
final class BulkEnrolmentJson {
    private BulkEnrolmentJson() {}

    @Schema(
            name = "RowEligibility",
            description = "Whether whoever a row names would be enrolled now, and if not, why.")
    record Eligibility(
            @Schema(
                    description = "As a spreadsheet numbers it: the heading is row 1. Of lines of JSON the line.",
                    examples = "17")
            int row,

            @Schema(
                    description = "Whom the row names; absent if nobody.",
                    examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20")
            @Nullable
            UUID participantId,

            @Schema(examples = "false") boolean eligible,

            @Schema(
                    description = "Every reason against it; the first is the code a refusal would have.",
                    examples = "[\"ALREADY_ENROLLED\", \"COHORT_FULL\"]")
            List<String> codes) {
        Eligibility {
            codes = List.copyOf(codes);
        }

        static Eligibility of(BulkEnrolmentService.Prospect prospect) {
            return new Eligibility(
                    prospect.n(), prospect.participantId(), prospect.codes().isEmpty(), prospect.codes());
        }
    }
}
