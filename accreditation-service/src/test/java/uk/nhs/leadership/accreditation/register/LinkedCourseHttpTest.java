package uk.nhs.leadership.accreditation.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.numberOf;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.SUSPENSION;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.act;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An entry as linked data: for those who ask for it, under one address with the JSON. */
@QuarkusTest
class LinkedCourseHttpTest {
    private static final String REGISTER = "/v1/register/accreditations/";

    @Test
    void anEntryIsACourseItsCertificationItsAwardAndItsProgramme() {
        var number = numberOf(accredited(draft("Speleology for ward managers")));
        var address = "http://localhost:8082" + REGISTER + number;

        linked(REGISTER + number)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/ld+json"))
                .header("Vary", equalTo("Accept"))
                .body("'@context'", equalTo("https://schema.org"))
                .body(
                        "'@graph'.'@type'",
                        equalTo(List.of(
                                "Course",
                                "Certification",
                                "EducationalOccupationalCredential",
                                "EducationalOccupationalProgram")))
                .body(
                        "'@graph'.'@id'",
                        equalTo(List.of(
                                address + "#course",
                                address + "#certification",
                                address + "#award",
                                address + "#programme")))
                .body("'@graph'[0].courseCode", equalTo(number))
                .body("'@graph'[0].name", equalTo("Speleology for ward managers"))
                .body("'@graph'[0].educationalLevel", equalTo("S1"))
                .body("'@graph'[0].timeRequired", equalTo("PT100H"))
                .body("'@graph'[0].hasCourseInstance.courseMode", equalTo("blended"))
                .body("'@graph'[0].provider.identifier", equalTo("P0001"))
                .body("'@graph'[1].about.'@id'", equalTo(address + "#course"))
                .body("'@graph'[1].certificationStatus", equalTo("https://schema.org/CertificationActive"))
                .body("'@graph'[3].hasCourse.'@id'", equalTo(address + "#course"))
                .body("'@graph'[3].educationalCredentialAwarded.'@id'", equalTo(address + "#award"));
    }

    @Test
    void aCertificationIsActiveOnlyWhileCohortsMayStart() {
        var entry = REGISTER + numberOf(accredited(draft()));
        act(RATIFIER, entry, "suspend", SUSPENSION).then().statusCode(200);

        linked(entry).then().body("'@graph'.certificationStatus", hasItems("https://schema.org/CertificationInactive"));
    }

    @Test
    void whoeverDoesNotAskForItGetsJsonUnderATagOfItsOwn() {
        var entry = REGISTER + numberOf(accredited(draft()));
        var tag = linked(entry).header("ETag");

        var json = asNobody().accept("*/*").get(entry);

        json.then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/json"))
                .header("Vary", equalTo("Accept"));
        assertThat(json.header("ETag")).isNotEqualTo(tag);
        asNobody()
                .header("If-None-Match", json.header("ETag"))
                .accept("application/ld+json")
                .get(entry)
                .then()
                .statusCode(200);
        asNobody()
                .header("If-None-Match", tag)
                .accept("application/ld+json")
                .get(entry)
                .then()
                .statusCode(304);
        linked(REGISTER + "LMA-999999-0").then().statusCode(404);
    }

    private static Response linked(String entry) {
        return asNobody().accept("application/ld+json").get(entry);
    }
}
