package uk.nhs.leadership.accreditation.provider;

import static uk.nhs.leadership.accreditation.provider.ProviderStatus.APPLICANT;
import static uk.nhs.leadership.accreditation.provider.ProviderStatus.APPROVED;
import static uk.nhs.leadership.accreditation.provider.ProviderStatus.MERGED;
import static uk.nhs.leadership.accreditation.provider.ProviderStatus.PROBATION;
import static uk.nhs.leadership.accreditation.provider.ProviderStatus.REGISTERED;
import static uk.nhs.leadership.accreditation.provider.ProviderStatus.REMOVED;
import static uk.nhs.leadership.accreditation.provider.ProviderStatus.SUSPENDED;
import static uk.nhs.leadership.accreditation.provider.ProviderStatus.TRUSTED;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider is, as its file and the records about it say. Nobody types it in.
 *
 * @param since the day from which it is that; null before it was verified
 * @param verifiedOn null before that
 * @param lastTroubleOn the last day on which a probation or a suspension began or ended; null if there was none
 */
record ProviderStanding(
        ProviderStatus status,
        @Nullable LocalDate since,
        @Nullable LocalDate verifiedOn,
        @Nullable LocalDate lastTroubleOn) {

    /** Of a provider about which nothing is recorded yet. */
    static ProviderStanding ofFile(boolean isWhole) {
        return new ProviderStanding(isWhole ? REGISTERED : APPLICANT, null, null, null);
    }

    /** @param records everything that is recorded about it, in order */
    static ProviderStanding of(boolean fileIsWhole, List<ProviderRecord> records) {
        var standing = ofFile(fileIsWhole);
        var onProbation = false;
        for (var record : records) {
            onProbation = switch (record.kind()) {
                case PROBATION -> true;
                case PROBATION_ENDED -> false;
                case VERIFIED, TRUST_GRANTED, TRUST_LOST, SUSPENSION, SUSPENSION_LIFTED, REMOVAL, MERGER -> onProbation;
            };
            standing = standing.after(record, onProbation);
        }
        return standing;
    }

    /** A suspension takes trust away, as a probation does, but ends no probation. */
    private ProviderStanding after(ProviderRecord record, boolean onProbation) {
        var next = switch (record.kind()) {
            case VERIFIED, TRUST_LOST, PROBATION_ENDED -> APPROVED;
            case TRUST_GRANTED -> TRUSTED;
            case PROBATION -> PROBATION;
            case SUSPENSION -> SUSPENDED;
            case SUSPENSION_LIFTED -> onProbation ? PROBATION : APPROVED;
            case REMOVAL -> REMOVED;
            case MERGER -> MERGED;
        };
        return new ProviderStanding(
                next,
                record.fromDay(),
                record.kind() == ProviderRecord.Kind.VERIFIED ? record.fromDay() : verifiedOn,
                record.kind().isAboutTrouble() ? record.fromDay() : lastTroubleOn);
    }

    /** Whether the provider has earned to be trusted by a day. */
    boolean hasEarnedTrustBy(LocalDate day, TrustTerms terms) {
        return verifiedOn != null
                && !verifiedOn.plusYears(terms.yearsApproved()).isAfter(day)
                && (lastTroubleOn == null
                        || !lastTroubleOn.plusYears(terms.yearsWithoutTrouble()).isAfter(day));
    }

    /**
     * How trust is earned.
     *
     * @param yearsApproved for how long a provider has been approved
     * @param yearsWithoutTrouble how long ago a probation or a suspension ended
     */
    record TrustTerms(int yearsApproved, int yearsWithoutTrouble) {}
}
