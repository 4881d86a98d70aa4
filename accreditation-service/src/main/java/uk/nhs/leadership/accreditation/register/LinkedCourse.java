package uk.nhs.leadership.accreditation.register;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.nhs.leadership.accreditation.accreditation.AccreditationJson;
import uk.nhs.leadership.accreditation.course.Delivery;

/** An entry of the register as linked data in the words of schema.org, for search engines and catalogues. */
@Schema(name = "LinkedAccreditation", description = "JSON-LD in the words of schema.org")
@JsonPropertyOrder({"@context", "@graph"})
record LinkedCourse(
        @JsonProperty("@context") @Schema(examples = "https://schema.org")
        String context,

        @JsonProperty("@graph")
        @Schema(
                examples =
                        "[{\"@type\": \"Course\", \"courseCode\": \"LMA-000123-1\", \"name\": \"First steps in leading\"}]",
                description = "The course, its certification, the award and the programme that leads to it")
        List<Object> graph) {
    private static final String CONTEXT = "https://schema.org";

    /** Something that is named by its address. */
    record Reference(@JsonProperty("@id") String id) {}

    record Organization(@JsonProperty("@type") String type, String identifier, String name) {}

    record Body(@JsonProperty("@type") String type, String name) {}

    record Audience(@JsonProperty("@type") String type, String audienceType) {}

    record Instance(@JsonProperty("@type") String type, String courseMode, String courseWorkload) {}

    record Course(
            @JsonProperty("@type") String type,
            @JsonProperty("@id") String id,
            String courseCode,
            String name,
            String description,
            Organization provider,
            @JsonProperty("educationalLevel") String stage,
            String timeRequired,
            Audience audience,
            Instance hasCourseInstance,
            Reference educationalCredentialAwarded) {}

    record Certification(
            @JsonProperty("@type") String type,
            @JsonProperty("@id") String id,
            String certificationIdentification,
            String name,
            String description,
            Reference about,
            Body issuedBy,
            LocalDate validFrom,
            LocalDate expires,
            String certificationStatus,
            String url) {}

    record Credential(
            @JsonProperty("@type") String type,
            @JsonProperty("@id") String id,
            String name,
            @JsonProperty("educationalLevel") String stage) {}

    record Program(
            @JsonProperty("@type") String type,
            @JsonProperty("@id") String id,
            String name,
            Organization provider,
            Reference hasCourse,
            Reference educationalCredentialAwarded) {}

    /**
     * The entry so.
     *
     * @param address of the entry
     * @param nationalBody who accredits
     */
    static LinkedCourse of(AccreditationJson.View entry, String address, String nationalBody) {
        var course = entry.course();
        var provider = new Organization(
                "EducationalOrganization",
                entry.provider().code(),
                entry.provider().name());
        var award = new Reference(address + "#award");
        var itself = new Reference(address + "#course");
        var hours = "PT" + course.learningHours() + "H";
        return new LinkedCourse(
                CONTEXT,
                List.of(
                        new Course(
                                "Course",
                                itself.id(),
                                entry.number(),
                                course.title(),
                                course.summary(),
                                provider,
                                course.stage().name(),
                                hours,
                                new Audience("EducationalAudience", course.audience()),
                                new Instance("CourseInstance", mode(course.delivery()), hours),
                                award),
                        new Certification(
                                "Certification",
                                address + "#certification",
                                entry.number(),
                                "Accreditation of " + course.title(),
                                entry.statement(),
                                itself,
                                new Body("Organization", nationalBody),
                                entry.validFrom(),
                                entry.validTo(),
                                CONTEXT + (entry.status().holds() ? "/CertificationActive" : "/CertificationInactive"),
                                address),
                        new Credential(
                                "EducationalOccupationalCredential",
                                award.id(),
                                course.award(),
                                course.stage().name()),
                        new Program(
                                "EducationalOccupationalProgram",
                                address + "#programme",
                                course.title(),
                                provider,
                                itself,
                                award)));
    }

    private static String mode(Delivery delivery) {
        return switch (delivery) {
            case IN_PERSON -> "onsite";
            case ONLINE -> "online";
            case BLENDED -> "blended";
        };
    }
}
