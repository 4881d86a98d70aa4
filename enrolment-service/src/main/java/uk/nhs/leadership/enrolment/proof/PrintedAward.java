package uk.nhs.leadership.enrolment.proof;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.enrolment.certificate.Award;
import uk.nhs.leadership.enrolment.certificate.AwardForm;
import uk.nhs.leadership.enrolment.certificate.AwardStatus;
import uk.nhs.leadership.enrolment.certificate.Issued;
import uk.nhs.leadership.print.Page;
import uk.nhs.leadership.print.PageTemplate;

/**
 * An award on paper: what is given to whoever has no wish for another form. Nobody can call back a page, so what is revoked is not
 * printed any more.
 */
@Singleton
@Priority(1)
class PrintedAward implements AwardForm {
    private final PageTemplate template = new PageTemplate(PrintedAward.class, "/print/certificate.html");

    @Override
    public String mediaType() {
        return Page.PDF;
    }

    @Override
    public Issued of(Award award) {
        if (award.status() == AwardStatus.REVOKED) {
            throw new RuleBroken(ProofRule.CERTIFICATE_REVOKED);
        }
        var holder = award.holder();
        if (holder == null) {
            // A page that names nobody certifies nothing; there is the check.
            throw new NotFound();
        }
        var page = template.filledWith(CertificatePage.of(award, holder));
        return new Issued("certificate-" + award.number().text() + ".pdf", page.sha256(), page::print);
    }
}
