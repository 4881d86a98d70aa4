package uk.nhs.leadership.enrolment.proof;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.proof.ProofService.Printable;
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

    static CertificatePage of(Printable printable, Issuer issuer) {
        var certificate = printable.certificate();
        var check = issuer.checkOf(printable.number());
        var secret = printable.secret();
        return new CertificatePage(
                certificate.number(),
                printable.holder().givenName() + " " + printable.holder().familyName(),
                certificate.award(),
                certificate.courseTitle(),
                inWords(certificate.stage()),
                certificate.provider(),
                certificate.accreditationNumber(),
                inWords(certificate.completedOn()),
                inWords(certificate.awardedOn()),
                issuer.name(),
                check.toString(),
                QrCode.of(secret == null ? check : issuer.checkOf(printable.number(), secret)));
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
