package uk.nhs.leadership.enrolment;

import static uk.nhs.leadership.enrolment.AccessExamples.TRUST;

import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;
import uk.nhs.leadership.enrolment.merger.Merging;
import uk.nhs.leadership.enrolment.organisation.Directory;

/** Those of {@link AccessExamples} that are about organisations, and about trusts that become part of others. */
final class OrganisationExamples {
    private OrganisationExamples() {}

    static Stream<Example> all() {
        var code = Directory.newCode();
        Directory.brought(Directory.trust(code));
        var merger = Merging.planned(Merging.trust(), TRUST);
        return Stream.of(
                Example.of("importOrganisations")
                        .sending("text/csv", "ods_code,name,primary_role\n" + code + ",Trust,RO197\n"),
                Example.of("listOrganisations").asking("text", code).showing(code),
                Example.of("getOrganisation").at("code", code).showing(code),
                Example.of("listUnknownOrganisations"),
                Example.of("mergeOrganisation")
                        .at("code", code)
                        .sending(
                                "{\"into\": \"" + code + "\", \"on\": \"2099-01-01\", \"reason\": \"Transfer order\"}"),
                Example.of("listMergers")
                        .asking("limit", 200)
                        .belongingTo(TRUST)
                        .showing(merger),
                Example.of("getMerger").at("id", merger).belongingTo(TRUST).showing(merger),
                Example.of("listPeopleOfMerger").at("id", merger).belongingTo(TRUST),
                Example.of("listEnrolmentsOfMerger")
                        .at("id", Merging.done(Merging.trust(), TRUST))
                        .belongingTo(TRUST),
                Example.of("callOffMerger").at("id", merger));
    }
}
