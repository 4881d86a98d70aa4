package uk.nhs.leadership.enrolment.proof;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.certificate.Award;
import uk.nhs.leadership.print.QrCode;

/**
 * What a certificate says on paper, in the words and dates that people read.
 *
 * @param provider the code of its organisation: what this service knows it by
 * @param check where anyone checks it, to be typed
 * @param code the same as a picture; it leads to the holder's link if the holder gave it
 */
record CertificatePage(
        String number,
        String holder,
        String award,
        String course,
        String stage,
        String provider,
        String accreditation,
        String completedOn,
        String awardedOn,
        String issuer,
        String check,
        String code) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    static CertificatePage of(Award award, Award.Holder holder) {
        return new CertificatePage(
                award.number().text(),
                holder.givenName() + " " + holder.familyName(),
                award.title(),
                award.courseTitle(),
                inWords(award.stage()),
                award.provider(),
                award.accreditationNumber(),
                inWords(award.completedOn()),
                inWords(award.awardedOn()),
                award.backer().name(),
                award.check().toString(),
                QrCode.of(award.proof()));
    }

    private static String inWords(LocalDate day) {
        return DAY.format(day);
    }

    private static String inWords(Stage stage) {
        return switch (stage) {
            case F -> "Fundamental";
            case S1 -> "Stage 1";
            case S2 -> "Stage 2";
            case S3 -> "Stage 3";
            case S4 -> "Stage 4";
        };
    }
}
