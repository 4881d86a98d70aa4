package uk.nhs.leadership.enrolment;

import static uk.nhs.leadership.enrolment.AccessExamples.TRUST;

import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;
import uk.nhs.leadership.enrolment.funding.Funded;
import uk.nhs.leadership.enrolment.testing.Accreditation;

/** Those of {@link AccessExamples} that are about who pays for places, and which will be needed. */
final class FundingExamples {
    private FundingExamples() {}

    static Stream<Example> of() {
        var accreditation = Accreditation.granted();
        var own = Funded.cap(accreditation, "\"trusts\": [\"RJ1\"], " + Funded.places(5, "UNFUNDED"));
        var forAll = Funded.cap(accreditation, Funded.places(5, "UNFUNDED"));
        return Stream.of(
                Example.of("openFundingCap").sending(Funded.body(accreditation, Funded.places(5, "UNFUNDED"))),
                Example.of("listFundingCaps", "for one trust")
                        .asking("course", accreditation.courseId().toString())
                        .belongingTo(TRUST)
                        .showing(own),
                Example.of("listFundingCaps", "for all trusts")
                        .asking("course", accreditation.courseId().toString())
                        .showing(forAll),
                Example.of("getFundingCap", "for one trust")
                        .at("id", own)
                        .belongingTo(TRUST)
                        .showing(own),
                Example.of("getFundingCap", "for all trusts").at("id", forAll).showing(forAll),
                Example.of("listFundingUse").at("id", own).belongingTo(TRUST),
                Example.of("closeFundingCap").at("id", own).sending("{\"reason\": \"other\"}"),
                Example.of("reportDemand", "as JSON").accepting("application/json"),
                Example.of("reportDemand", "as a sheet").accepting("text/csv"));
    }
}
