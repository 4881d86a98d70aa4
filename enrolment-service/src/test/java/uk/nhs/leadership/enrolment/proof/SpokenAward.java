package uk.nhs.leadership.enrolment.proof;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import uk.nhs.leadership.enrolment.attainment.AttainmentApi;
import uk.nhs.leadership.enrolment.certificate.Award;
import uk.nhs.leadership.enrolment.certificate.AwardForm;
import uk.nhs.leadership.enrolment.certificate.Issued;

/** Another form of an award, which only tests have: that it is here is all that has to be done for it. */
@Singleton
class SpokenAward implements AwardForm {
    static final String TEXT = "text/plain";

    @Override
    public String mediaType() {
        return TEXT;
    }

    @Override
    public Issued of(Award award) {
        var words = "%s %s to %s, backed by %s, check %s"
                .formatted(award.number().text(), award.status(), award.holder(), award.backer(), award.check())
                .getBytes(StandardCharsets.UTF_8);
        return new Issued("award.txt", AttainmentApi.sha256(words), () -> words);
    }
}
