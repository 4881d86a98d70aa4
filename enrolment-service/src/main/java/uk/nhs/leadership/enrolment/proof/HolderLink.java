package uk.nhs.leadership.enrolment.proof;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.certificate.Certificate;
import uk.nhs.leadership.enrolment.proof.HolderLinkEvent.HolderLinkRenewed;

/** The link by which the holder of a certificate shows whose it is. There is one at a time; the next one takes its place. */
@Entity
@Immutable
@Table(name = "certificate_link")
class HolderLink {
    @Id
    private UUID certificateId;

    private byte[] secretSha256;
    private Instant renewedAt;

    protected HolderLink() {}

    HolderLink(Certificate certificate, LinkSecret secret, Moment now) {
        this.certificateId = certificate.id();
        this.secretSha256 = secret.sha256();
        this.renewedAt = now.instant();
    }

    HolderLinkRenewed renewed(Certificate certificate) {
        return new HolderLinkRenewed(certificateId, certificate.participantId(), certificate.employer());
    }

    boolean isOpenedBy(LinkSecret secret) {
        return secret.opens(secretSha256);
    }

    UUID certificateId() {
        return certificateId;
    }

    byte[] secretSha256() {
        return secretSha256.clone();
    }

    Instant renewedAt() {
        return renewedAt;
    }
}
