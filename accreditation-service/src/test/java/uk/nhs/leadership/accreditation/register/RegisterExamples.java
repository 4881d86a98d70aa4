package uk.nhs.leadership.accreditation.register;

import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;

/** Who may read the register in which form: everybody in each. */
public final class RegisterExamples {
    private RegisterExamples() {}

    /**
     * Each form once.
     *
     * @param number of an accreditation
     */
    public static Stream<Example> all(String number) {
        return Stream.of(
                Example.of("getAccreditation", "as linked data")
                        .at("number", number)
                        .accepting("application/ld+json")
                        .showing(number),
                Example.of("getMarkOfAccreditation")
                        .at("number", number)
                        .accepting("image/svg+xml")
                        .showing(number),
                Example.of("countRegister"),
                Example.of("followRegister"),
                Example.of("downloadRegisterAsCsv").accepting("text/csv").showing(number),
                Example.of("downloadRegisterAsNdjson")
                        .accepting("application/x-ndjson")
                        .showing(number),
                Example.of("getSitemap").accepting("application/xml").showing("sitemap-1.xml"),
                Example.of("getPartOfSitemap")
                        .at("part", 1)
                        .accepting("application/xml")
                        .showing(number));
    }
}
