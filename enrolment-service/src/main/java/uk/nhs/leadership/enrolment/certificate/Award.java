package uk.nhs.leadership.enrolment.certificate;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.catalogue.Stage;

/**
 * All that an award says, in whatever form it is issued.
 *
 * @param title what was awarded
 * @param provider the code of its organisation: what this service knows it by
 * @param holder null where whoever asks may not know whose it is, and once the person is erased
 * @param check where anyone finds out whether it counts
 * @param proof the same, and where the holder gave the own link, whose it is as well
 */
public record Award(
        CertificateNumber number,
        String title,
        String courseTitle,
        Stage stage,
        String provider,
        String accreditationNumber,
        LocalDate completedOn,
        LocalDate awardedOn,
        AwardStatus status,
        @Nullable Holder holder,
        Backer backer,
        URI check,
        URI proof) {

    /** Whose it is, by the names there are today. */
    public record Holder(String givenName, String familyName) {}

    /** Who stands behind it, and where people read who that is. */
    public record Backer(String name, URI address) {}
}
