package uk.nhs.leadership.curriculum;

import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;

/** What can be done with a version of a curriculum or a programme once it is published, and what a framework would change. */
final class CurriculumExamples {
    private CurriculumExamples() {}

    static Stream<Example> of(String published, String framework, String frameworkDraft, String programme) {
        return Stream.of(
                Example.of("draftProgrammeSuccessor").at("id", programme).sending("{\"version\":\"1.1\"}"),
                Example.of("getProgrammeRework").at("id", programme),
                Example.of("getFrameworkImpact", "of a published version").at("id", framework),
                Example.of("getFrameworkImpact", "of a draft")
                        .at("id", frameworkDraft)
                        .showing("items"),
                Example.of("draftCurriculumSuccessor").at("id", published).sending("{\"version\":\"1.1\"}"),
                Example.of("getCurriculumRework").at("id", published),
                Example.of("setCurriculumLastSubmission")
                        .at("id", published)
                        .sending("{\"reason\":\"OTHER\",\"text\":\"It is over\",\"lastSubmissionOn\":\"2099-03-01\"}"),
                Example.of("scheduleCurriculumRetirement").at("id", published).sending(AccessExamples.RETIREMENT),
                Example.of("undoCurriculumRetirement").at("id", published));
    }
}
