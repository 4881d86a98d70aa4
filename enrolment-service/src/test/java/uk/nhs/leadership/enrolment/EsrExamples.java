package uk.nhs.leadership.enrolment;

import static uk.nhs.leadership.enrolment.AccessExamples.TRUST;

import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;
import uk.nhs.leadership.enrolment.esr.EsrApi;

/** Those of {@link AccessExamples} that are about what a trust's staff record is told. */
final class EsrExamples {
    private EsrExamples() {}

    static Stream<Example> all() {
        var export = EsrApi.made("{}");
        return Stream.of(
                Example.of("getEsrTemplate").showing("COMPETENCE_NAME"),
                Example.of("settleEsrTemplate").sending(EsrApi.FORM),
                Example.of("requestEsrExport").sending("{}"),
                Example.of("listEsrExports")
                        .asking("limit", 200)
                        .belongingTo(TRUST)
                        .showing(export),
                Example.of("getEsrExport").at("id", export).belongingTo(TRUST).showing(export),
                Example.of("listEsrLeftOut").at("id", export).belongingTo(TRUST),
                Example.of("putRightEsrRows")
                        .at("id", export)
                        .belongingTo(TRUST)
                        .sending("{}"),
                Example.of("downloadEsrFile")
                        .at("id", export)
                        .belongingTo(TRUST)
                        .accepting("text/csv")
                        .showing("Reference"),
                Example.of("acknowledgeEsrExport")
                        .at("id", export)
                        .belongingTo(TRUST)
                        .sending("text/csv", "reference,result\nE1R1,accepted\n"),
                Example.of("reconcileEsr").showing("completions"),
                Example.of("listEsrCompletions"));
    }
}
