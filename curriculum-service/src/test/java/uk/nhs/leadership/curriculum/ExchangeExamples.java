package uk.nhs.leadership.curriculum;

import static uk.nhs.leadership.curriculum.Api.newCode;

import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;

/** A version of a framework as a file, out and in. */
final class ExchangeExamples {
    private ExchangeExamples() {}

    static Stream<Example> of(String published, String draft, String draftCode) {
        return Stream.of(
                Example.of("exportFramework", "a published version")
                        .at("id", published)
                        .showing("areas"),
                Example.of("exportFramework", "a draft").at("id", draft).showing(draftCode),
                Example.of("exportFramework", "a draft, as CSV")
                        .at("id", draft)
                        .accepting("text/csv")
                        .showing(draftCode),
                Example.of("importFramework", "as JSON").sending(json(newCode())),
                Example.of("importFramework", "as CSV").sending("text/csv", csv(newCode())),
                Example.of("importIntoFramework", "as JSON").at("id", draft).sending(json(draftCode)),
                Example.of("importIntoFramework", "as CSV").at("id", draft).sending("text/csv", csv(draftCode)));
    }

    private static String json(String code) {
        return "{\"code\":\"" + code + "\",\"title\":\"Imported\",\"version\":\"1.0\",\"stages\":[],"
                + "\"codePrinciples\":[],\"ratingScale\":[],\"areas\":[]}";
    }

    private static String csv(String code) {
        return "kind,code,version,title\nFRAMEWORK," + code + ",1.0,Imported\n";
    }
}
