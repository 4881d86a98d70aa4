package uk.nhs.leadership.enrolment.attainment;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many of one group answered, and what they said in the mean. */
@Schema(name = "RatedBy", description = "How many of one group answered, and what they said in the mean.")
record Rated(
        @NotNull @Schema(examples = "PEER") RaterGroup group,

        @NotNull
        @Min(1)
        @Max(1000)
        @Schema(description = "How many answered; at least three, unless they are managers.", examples = "5")
        Integer raters,

        @NotNull
        @DecimalMin("1.0")
        @DecimalMax("5.0")
        @Digits(integer = 1, fraction = 1)
        @Schema(
                description = "Their mean rating, from 1, hardly yet, to 5, so that others learn from it.",
                examples = "4.2")
        BigDecimal mean) {

    /** With one decimal, so that what says the same is written the same. */
    Rated toOneDecimal() {
        return new Rated(group, raters, mean.setScale(1, RoundingMode.UNNECESSARY));
    }
}
