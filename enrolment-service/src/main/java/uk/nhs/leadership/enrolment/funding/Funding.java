package uk.nhs.leadership.enrolment.funding;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.cohort.Payer;

/**
 * What pays for a place, as it was settled when the place was given or offered.
 *
 * @param fundingCapId null if no cap pays
 * @param fundedPence how much it pays
 * @param fundingPayer who pays; null if there is no price
 * @param fundingCode why no cap pays; null if one does
 */
@Embeddable
public record Funding(
        @Nullable UUID fundingCapId,
        @Nullable Long fundedPence,
        @Enumerated(EnumType.STRING) @Nullable Payer fundingPayer,
        @Enumerated(EnumType.STRING) @Nullable FundingRule fundingCode) {}
