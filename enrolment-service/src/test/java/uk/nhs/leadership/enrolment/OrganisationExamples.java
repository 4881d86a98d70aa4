package uk.nhs.leadership.enrolment;

import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;
import uk.nhs.leadership.enrolment.organisation.Directory;

/** Those of {@link AccessExamples} that are about organisations. */
final class OrganisationExamples {
    private OrganisationExamples() {}

    static Stream<Example> all() {
        var code = Directory.newCode();
        Directory.brought(Directory.trust(code));
        return Stream.of(
                Example.of("importOrganisations")
                        .sending("text/csv", "ods_code,name,primary_role\n" + code + ",Trust,RO197\n"),
                Example.of("listOrganisations").asking("text", code).showing(code),
                Example.of("getOrganisation").at("code", code).showing(code),
                Example.of("listUnknownOrganisations"));
    }
}
