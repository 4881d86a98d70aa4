package uk.nhs.leadership.enrolment.schedule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;

/** Where a cohort is taught. */
@Schema(name = "Site", description = "Where a cohort is taught.")
public record Site(
        @Schema(examples = "St Thomas' Hospital, Education Centre") @NotBlank @Size(max = 200) @PlainText
        String name,

        @Schema(description = "The ODS code of the site, if it has one.", examples = "RJ122")
        @Nullable
        @Pattern(regexp = "[A-Z0-9]{3,10}")
        String odsCode,

        @Schema(examples = "SE1 7EH") @Nullable @Pattern(regexp = "[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}")
        String postcode,

        @Schema(examples = "LONDON") @Nullable Region region,

        @Schema(description = "How many people it holds.", examples = "24") @Nullable @Min(1) @Max(10_000)
        Integer holds,

        @Schema(description = "What makes it fit for everybody.", examples = "[\"STEP_FREE_ACCESS\", \"HEARING_LOOP\"]")
        @NotNull
        @Size(max = 20)
        List<@NotNull Facility> facilities) {}
