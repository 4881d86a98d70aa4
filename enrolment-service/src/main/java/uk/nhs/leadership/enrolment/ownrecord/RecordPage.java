package uk.nhs.leadership.enrolment.ownrecord;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a record says on paper, in the words and dates that people read. */
record RecordPage(
        String name,
        String employer,
        String day,
        List<Line> enrolments,
        List<Line> certificates,
        List<Line> certifications,
        List<Year> cpd,
        List<Line> attainments,
        List<Line> priorLearning) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    /** A row of a table of four columns. */
    record Line(String first, String second, String third, String fourth) {}

    /** A year of the ledger. */
    record Year(int year, String points, List<Line> entries) {}

    static RecordPage of(RecordJson.View view) {
        var person = view.participant();
        return new RecordPage(
                person.givenName() + " " + person.familyName(),
                person.employer(),
                DAY.format(view.at().atZone(ENGLAND)),
                view.enrolments().stream()
                        .map(enrolment -> new Line(
                                enrolment.courseTitle(),
                                inWords(Objects.requireNonNullElse(enrolment.training(), enrolment.place())),
                                inWords(enrolment.startedOn()),
                                inWords(enrolment.completedOn())))
                        .toList(),
                view.certificates().stream()
                        .map(certificate -> new Line(
                                certificate.award(),
                                certificate.number(),
                                inWords(certificate.awardedOn()),
                                certificate.revokedOn() == null
                                        ? "Valid"
                                        : "Revoked on " + inWords(certificate.revokedOn())))
                        .toList(),
                view.certifications().stream()
                        .map(period -> new Line(
                                period.award(),
                                inWords(period.status().name()),
                                inWords(period.certifiedOn()),
                                inWords(period.expiresOn())))
                        .toList(),
                view.cpd().stream().map(RecordPage::year).toList(),
                view.attainments().stream()
                        .map(attainment -> new Line(
                                attainment.competencyId() + " (" + attainment.stage() + ")",
                                inWords(attainment.status().name()),
                                inWords(attainment.verifiedOn()),
                                inWords(attainment.expiresOn())))
                        .toList(),
                view.priorLearning().stream()
                        .map(learned -> new Line(
                                learned.title(),
                                learned.institution(),
                                inWords(learned.status().name()),
                                Integer.toString(learned.recognisedHours())))
                        .toList());
    }

    private static Year year(RecordJson.CpdYear year) {
        return new Year(
                year.year(),
                year.points().toPlainString(),
                year.entries().stream()
                        .map(entry -> new Line(
                                inWords(entry.doneOn()),
                                inWords(entry.source().name()),
                                entry.points().toPlainString(),
                                entry.note()))
                        .toList());
    }

    private static String inWords(@Nullable LocalDate day) {
        return day == null ? "-" : DAY.format(day);
    }

    /** A code as people read it: {@code NOT_PASSED} is Not passed. */
    private static String inWords(String code) {
        return code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
