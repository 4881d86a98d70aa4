package uk.nhs.leadership.enrolment.equality;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How equality data looks on the wire. */
final class EqualityJson {
    private static final String CATEGORY =
            "By the NHS Data Dictionary: A White British, B White Irish, C any other White"
                    + " background, D White and Black Caribbean, E White and Black African, F White and Asian, G any other mixed"
                    + " background, H Indian, J Pakistani, K Bangladeshi, L any other Asian background, M Caribbean, N African, P any"
                    + " other Black background, R Chinese, S any other ethnic group, Z prefer not to say, 99 not known.";

    private EqualityJson() {}

    @Schema(
            name = "DescribeYourself",
            description = "What you say of yourself. Leave out what you do not want to say anything about.")
    record Describe(
            @Schema(description = CATEGORY, examples = "H") @Nullable
            EthnicCategory ethnicCategory,

            @Schema(examples = "PREFER_NOT_TO_SAY") @Nullable
            Disability disability) {}

    @Schema(
            name = "EqualityDescription",
            description = "What you said of yourself. What you never said, or took back, is absent.")
    record View(
            @Schema(description = CATEGORY, examples = "H") @Nullable
            EthnicCategory ethnicCategory,

            @Schema(examples = "PREFER_NOT_TO_SAY") @Nullable
            Disability disability) {

        static View of(EqualityDescription description) {
            return new View(description.ethnicCategory(), description.disability());
        }
    }
}
