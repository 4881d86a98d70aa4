package uk.nhs.leadership.enrolment.ownrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static uk.nhs.leadership.enrolment.testing.Awarded.COLLEAGUE;
import static uk.nhs.leadership.enrolment.testing.Awarded.HOLDER;
import static uk.nhs.leadership.enrolment.testing.Awarded.participantOf;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.certification.Certification;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.print.Pdf;

@QuarkusTest
class RecordHttpTest {
    private static final String RECORD = "/v1/participants/me/record";

    @Test
    void itHasEverythingThatSomebodyDidPassedAndHolds() {
        var awarded = certified();
        did("Kept a <b>note</b> & more");
        var enrolment = "enrolments.find { it.id == '" + awarded.enrolment() + "' }";
        var certificate = "certificates.find { it.number == '" + awarded.number() + "' }";

        as(HOLDER)
                .get(RECORD)
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"record.json\"")
                .header("Cache-Control", "no-store")
                .body("participant.id", equalTo(awarded.participant()))
                .body(enrolment + ".training", equalTo("PASSED"))
                .body(enrolment + ".completedOn", equalTo(today().toString()))
                .body(enrolment + ".outcomes[0].result", equalTo("PASSED"))
                .body(certificate + ".award", equalTo("Award in Leading Care"))
                .body("certifications.status", hasItem("CERTIFIED"))
                .body(
                        "cpd.find { it.year == " + today().getYear() + " }.entries.note",
                        hasItem("Kept a <b>note</b> & more"));
    }

    @Test
    void itIsPrintedAndKeepsTheStandards() throws Exception {
        var awarded = certified();
        did("Kept a <b>note</b> & more");

        var printed = as(HOLDER).get(RECORD + "/document");

        printed.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", "attachment; filename=\"record.pdf\"");
        var pdf = printed.asByteArray();
        assertThat(Pdf.textOf(pdf).replaceAll("\\s+", ""))
                .containsSubsequence(
                        "RecordofAmaraOkafor",
                        "Enrolments",
                        "Passed",
                        "Certificates",
                        awarded.number(),
                        "Certification",
                        "Certified",
                        "Continuingprofessionaldevelopment",
                        "Kepta<b>note</b>&more",
                        "Attainments");
        assertThat(Pdf.breachesIn(pdf)).isEmpty();
    }

    @Test
    void anEmptyOneIsPrintedToo() throws Exception {
        participantOf(COLLEAGUE);

        var pdf = as(COLLEAGUE)
                .get(RECORD + "/document")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(Pdf.textOf(pdf)).contains("None.");
        assertThat(Pdf.breachesIn(pdf)).isEmpty();
    }

    @Test
    void nobodyReadsAnothers() {
        var awarded = certified();
        participantOf(COLLEAGUE);

        as(COLLEAGUE)
                .get(RECORD)
                .then()
                .statusCode(200)
                .body("certificates.number", not(hasItem(awarded.number())))
                .body("enrolments.id", not(hasItem(awarded.enrolment())));
        for (var other : List.of(LEAD_RJ1, LEAD_P0001, "manager.rj1")) {
            assertProblem(as(other).get(RECORD).then(), 403, "FORBIDDEN");
            assertProblem(as(other).get(RECORD + "/document").then(), 403, "FORBIDDEN");
        }
        Given.unlinked("participant.two.rjz", "lead.rjz");
        assertProblem(as("participant.two.rjz").get(RECORD).then(), 404, "NOT_FOUND");
        assertProblem(anonymous().get(RECORD).then(), 401, "UNAUTHENTICATED");
    }

    private static Awarded certified() {
        var accreditation = Accreditation.granted();
        Certification.scheme(accreditation, Certification.TERMS);
        return Awarded.to(participantOf(HOLDER), accreditation);
    }

    private static void did(String note) {
        as(HOLDER)
                .body("""
                        {"doneOn": "%s", "source": "READING", "points": 1.5, "note": "%s"}""".formatted(today(), note))
                .post("/v1/participants/me/cpd")
                .then()
                .statusCode(201);
    }
}
