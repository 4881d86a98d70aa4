package uk.nhs.leadership.accreditation.assessment;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;

/** What a ratifier sends to make what was recommended the decision, on a submission and on what was asked against one. */
@Schema(name = "RatificationRequest")
public record RatificationJson(
        @Size(max = 10_000)
        @PlainText(multiline = true)
        @Schema(examples = "Ratified as recommended.", description = "A remark that the provider will read")
        @Nullable
        String reasonText,

        @Schema(
                examples = "false",
                description =
                        "Whether an accreditation that the course has ends today, so that the new one holds at once")
        @Nullable
        Boolean replaceAtOnce) {}
