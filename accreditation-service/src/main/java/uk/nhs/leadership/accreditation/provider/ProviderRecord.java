package uk.nhs.leadership.accreditation.provider;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.national.England;

/** Something that the national body has said of a provider, from a day on. What ends it is another record. */
@Entity
@Immutable
@Table(name = "provider_record")
class ProviderRecord {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "provider_id")
    @SuppressWarnings("UnusedVariable") // whose records it is among
    private Provider provider;

    @SuppressWarnings("UnusedVariable") // by which they are read in order
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private LocalDate fromDay;
    private @Nullable String reason;
    private @Nullable String reasonText;
    private @Nullable String successor;
    private String byAccount;
    private Instant recordedAt;

    protected ProviderRecord() {}

    /** What holds from today on. */
    ProviderRecord(Provider provider, int ordinal, Kind kind, Signed signed) {
        this(provider, ordinal, kind, England.dateAt(signed.at()), null, signed);
    }

    /** @param successor the code of the provider that goes on in its place */
    ProviderRecord(
            Provider provider, int ordinal, Kind kind, LocalDate fromDay, @Nullable String successor, Signed signed) {
        var why = signed.reason();
        this.id = signed.id();
        this.provider = provider;
        this.ordinal = ordinal;
        this.kind = kind;
        this.fromDay = fromDay;
        this.reason = why == null ? null : why.name();
        this.reasonText = signed.reasonText();
        this.successor = successor;
        this.byAccount = signed.by();
        this.recordedAt = signed.at();
    }

    /**
     * That somebody acts for the national body.
     *
     * @param id of the record that is made of it
     * @param by the account
     * @param reason null for what needs none
     */
    record Signed(
            UUID id,
            String by,
            @Nullable StandingReason reason,
            @Nullable String reasonText,
            Instant at) {

        /** The code of the reason, where there has to be one. */
        String code() {
            return Objects.requireNonNull(reason).name();
        }
    }

    /** What can be said of a provider. A constant's name is the public code. */
    @Schema(name = "ProviderRecordKind")
    enum Kind {
        VERIFIED,
        TRUST_GRANTED,
        TRUST_LOST,
        PROBATION,
        PROBATION_ENDED,
        SUSPENSION,
        SUSPENSION_LIFTED,
        REMOVAL,
        MERGER;

        /** Whether it can be said of a provider that is this now. */
        boolean mayFollow(ProviderStatus status) {
            return switch (this) {
                case VERIFIED -> status == ProviderStatus.REGISTERED;
                case TRUST_GRANTED -> status == ProviderStatus.APPROVED;
                case TRUST_LOST -> status == ProviderStatus.TRUSTED;
                case PROBATION -> status == ProviderStatus.APPROVED || status == ProviderStatus.TRUSTED;
                case PROBATION_ENDED -> status == ProviderStatus.PROBATION;
                case SUSPENSION, MERGER -> status.isApproved();
                case SUSPENSION_LIFTED, REMOVAL -> status == ProviderStatus.SUSPENDED;
            };
        }

        /** Whether it is about something that went wrong, which is remembered for a while. */
        boolean isAboutTrouble() {
            return switch (this) {
                case PROBATION, PROBATION_ENDED, SUSPENSION, SUSPENSION_LIFTED -> true;
                case VERIFIED, TRUST_GRANTED, TRUST_LOST, REMOVAL, MERGER -> false;
            };
        }
    }

    Kind kind() {
        return kind;
    }

    LocalDate fromDay() {
        return fromDay;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String reasonText() {
        return reasonText;
    }

    /** The code of the provider that goes on in its place; null unless it was merged. */
    @Nullable
    String successor() {
        return successor;
    }

    boolean isBy(String account) {
        return byAccount.equals(account);
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
