package uk.nhs.leadership.enrolment.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about certificates. */
@ApplicationScoped
class Certificates implements PanacheRepositoryBase<Certificate, UUID> {

    Optional<Certificate> withNumber(CertificateNumber number) {
        return find("number", number.text()).singleResultOptional();
    }

    List<Certificate> list(CertificateFilter filter, Listing listing) {
        var conditions = Conditions.of(listing)
                .where("employer = :employer", "employer", filter.employer())
                .where("provider = :provider", "provider", filter.provider())
                .where("participantId = :participant", "participant", filter.participantId());
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }
}
