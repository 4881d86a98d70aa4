package uk.nhs.leadership.enrolment;

import static uk.nhs.leadership.enrolment.AccessExamples.PARTICIPANT;
import static uk.nhs.leadership.enrolment.AccessExamples.PROVIDER;
import static uk.nhs.leadership.enrolment.AccessExamples.TRUST;

import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;
import uk.nhs.leadership.enrolment.job.GivenJob;

/** Those of {@link AccessExamples} that are about lists as sheets: out, and in. */
final class SheetExamples {
    private SheetExamples() {}

    static Stream<Example> of(String participant, String enrolment, String cohort) {
        return Stream.of(
                Example.of("downloadEnrolments")
                        .belongingTo(TRUST, PROVIDER)
                        .amongThoseWith("participant", PARTICIPANT)
                        .accepting("text/csv")
                        .showing(enrolment),
                Example.of("downloadParticipants")
                        .belongingTo(TRUST)
                        .accepting("text/csv")
                        .showing(participant),
                Example.of("downloadCertificates")
                        .belongingTo(TRUST, PROVIDER)
                        .amongThoseWith("participant", PARTICIPANT)
                        .accepting("text/csv")
                        .showing(enrolment),
                Example.of("recordOutcomesOfMany")
                        .at("id", cohort)
                        .belongingTo(PROVIDER)
                        .sending("text/csv", GivenJob.OUTCOMES));
    }
}
