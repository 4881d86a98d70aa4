package uk.nhs.leadership.enrolment.proof;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Every query about holders' links. */
@ApplicationScoped
class HolderLinks implements PanacheRepositoryBase<HolderLink, UUID> {

    Optional<HolderLink> of(UUID certificateId) {
        return findByIdOptional(certificateId);
    }

    /** Takes the place of the one before. Of several that come at once the last one counts. */
    void put(HolderLink link) {
        getEntityManager()
                .createNativeQuery("""
                        insert into certificate_link (certificate_id, secret_sha256, renewed_at)
                        values (:certificate, :secret, :renewed)
                        on conflict (certificate_id) do update
                        set secret_sha256 = excluded.secret_sha256, renewed_at = excluded.renewed_at""")
                .setParameter("certificate", link.certificateId())
                .setParameter("secret", link.secretSha256())
                .setParameter("renewed", link.renewedAt())
                .executeUpdate();
    }
}
