package uk.nhs.leadership.enrolment.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;
import static uk.nhs.leadership.enrolment.testing.Awarded.COLLEAGUE;
import static uk.nhs.leadership.enrolment.testing.Awarded.HOLDER;
import static uk.nhs.leadership.enrolment.testing.Awarded.participantOf;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.testing.SentSql;
import uk.nhs.leadership.enrolment.attainment.AttainmentApi;
import uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Rows;
import uk.nhs.leadership.files.inspection.Documents;
import uk.nhs.leadership.local.identity.Tokens;
import uk.nhs.leadership.print.Pdf;

/** Everything that is held on somebody, with the files. */
@QuarkusTest
class ExportArchiveHttpTest {
    private static final String OPERATOR = "operator.one";

    @TestHTTPResource
    @Nullable
    URI address;

    @ConfigProperty(name = "OBJECTS_FOLDER")
    Path objects;

    @ConfigProperty(name = "OIDC_ISSUER")
    URI issuer;

    @Test
    void allThatIsHeldIsInItWithThePagesAndEveryFile() throws IOException {
        var awarded = Awarded.toHolder();
        var attainment = AttainmentApi.draft();
        var shown = shown(attainment, Documents.pdf("week " + attainment));
        var claim = PriorLearningApi.shown();
        String learned = as(HOLDER).get(claim).path("evidence[0].sha256");

        var answer = archive(HOLDER, awarded.participant());

        answer.then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"export-" + awarded.participant() + ".zip\"");
        var archive = Archive.of(answer.asByteArray());
        assertThat(tablesIn(archive.text("export.json")))
                .isEqualTo(tablesIn(as(HOLDER)
                        .get("/v1/participants/" + awarded.participant() + "/export")
                        .asString()));
        assertThat(Pdf.textOf(archive.bytes("record.pdf")).replaceAll("\\s+", ""))
                .contains("RecordofAmaraOkafor", awarded.number());
        var certificate = "certificates/certificate-" + awarded.number() + ".pdf";
        assertThat(Pdf.textOf(archive.bytes(certificate))).contains(awarded.number());
        assertThat(archive.found(certificate)).endsWith(" WHOLE");
        var place = archive.indexed(shown);
        assertThat(place.getFirst())
                .startsWith("evidence/attainment/" + idOf(attainment) + "/")
                .endsWith("-week-plan.pdf");
        assertThat(place).contains("ATTAINMENT", idOf(attainment), "week-plan.pdf", "application/pdf", "WHOLE");
        assertThat(AttainmentApi.sha256(archive.bytes(place.getFirst()))).isEqualTo(shown);
        assertThat(archive.indexed(learned)).contains("PRIOR_LEARNING", idOf(claim), "WHOLE");
        assertThat(AttainmentApi.sha256(archive.bytes(archive.indexed(learned).getFirst())))
                .isEqualTo(learned);
    }

    @Test
    void whatIsMissingOrDamagedIsNamedAndTheRestComes() throws IOException {
        var attainment = AttainmentApi.draft();
        var missing = shown(attainment, AttainmentApi.document());
        var damaged = shown(attainment, AttainmentApi.document());
        var whole = shown(attainment, AttainmentApi.document());
        Files.delete(object(missing));
        Files.write(object(damaged), Documents.pdf("something else"));

        var archive = Archive.of(archive(HOLDER, participantOf(HOLDER)).asByteArray());

        assertThat(archive.found(missing)).endsWith(" MISSING");
        assertThat(archive.files()).doesNotContainKey(archive.indexed(missing).getFirst());
        assertThat(archive.found(damaged)).endsWith(" DAMAGED");
        assertThat(archive.found(whole)).endsWith(" WHOLE");
        assertThat(archive.files()).containsKeys(archive.indexed(whole).getFirst(), "export.json", "record.pdf");
        Files.delete(object(damaged));
    }

    @Test
    void theEmployerIsGivenNeitherTheOwnRecordNorWhatWasNeverSubmitted() throws IOException {
        var awarded = Awarded.toHolder();
        String submitted = as(HOLDER).get(AttainmentApi.submitted()).path("evidence[0].sha256");
        var kept = shown(AttainmentApi.draft(), AttainmentApi.document());

        var employers = Archive.of(archive(LEAD_RJ1, awarded.participant()).asByteArray());

        assertThat(employers.files())
                .containsKey("certificates/certificate-" + awarded.number() + ".pdf")
                .doesNotContainKey("record.pdf");
        assertThat(employers.found(submitted)).endsWith(" WHOLE");
        assertThat(employers.text("index.csv")).doesNotContain(kept);
        assertThat(employers.text("export.json")).doesNotContain("\"cpd_entry\"");
        var nationals = Archive.of(archive(OPERATOR, awarded.participant()).asByteArray());
        assertThat(nationals.files()).containsKey("record.pdf");
        assertThat(nationals.found(kept)).endsWith(" WHOLE");
        assertThat(nationals.found(submitted)).endsWith(" WHOLE");
    }

    @Test
    void aRevokedCertificateIsNotPrintedHereEither() throws IOException {
        var awarded = Awarded.toHolder();
        as(LEAD_P0001)
                .body("{\"reason\": \"other\", \"text\": \"Awarded twice\"}")
                .post(awarded.path() + "/revocation")
                .then()
                .statusCode(201);

        var archive = Archive.of(archive(HOLDER, awarded.participant()).asByteArray());

        assertThat(archive.files()).doesNotContainKey("certificates/certificate-" + awarded.number() + ".pdf");
        assertThat(archive.text("export.json")).contains(awarded.number());
    }

    @Test
    void itIsOneLookAsTheExportIs() {
        var awarded = Awarded.toAnyone();
        var before = looksAt(awarded.participant()).size();

        archive(LEAD_RJ1, awarded.participant()).then().statusCode(200);

        var looks = looksAt(awarded.participant());
        assertThat(looks.subList(before, looks.size())).containsExactly("EXPORT");
    }

    @Test
    void othersAreGivenNothing() {
        var person = participantOf(HOLDER);
        participantOf(COLLEAGUE);

        for (var other : List.of(COLLEAGUE, LEAD_RJZ)) {
            assertProblem(archive(other, person).then(), 404, "NOT_FOUND");
        }
        for (var other : List.of(LEAD_P0001, "manager.rj1", "analyst.one")) {
            assertProblem(archive(other, person).then(), 403, "FORBIDDEN");
        }
        assertProblem(
                anonymous()
                        .get("/v1/participants/" + person + "/export/archive")
                        .then(),
                401,
                "UNAUTHENTICATED");
    }

    @Test
    void aDownloadThatBreaksOffLosesNothing() throws IOException {
        var person = participantOf(HOLDER);
        var attainment = AttainmentApi.draft();
        var large = shown(attainment, Documents.pdf(randomText(12_000_000)));

        var server = Objects.requireNonNull(address);
        try (var half = new Socket(server.getHost(), server.getPort())) {
            var request = "GET /v1/participants/" + person + "/export/archive HTTP/1.1\r\nHost: " + server.getHost()
                    + "\r\nAuthorization: Bearer " + new Tokens(issuer).ofPerson(HOLDER) + "\r\n\r\n";
            half.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var begun = half.getInputStream().readNBytes(20_000);
            assertThat(new String(begun, StandardCharsets.ISO_8859_1)).startsWith("HTTP/1.1 200");
        }

        var again = Archive.of(archive(HOLDER, person).asByteArray());
        assertThat(again.found(large)).endsWith(" WHOLE");
        as(HOLDER).get(attainment).then().statusCode(200);
    }

    @Test
    void theFilesOfSomebodyAreFoundByThePerson() throws SQLException {
        var person = participantOf(HOLDER);
        PriorLearningApi.shown();

        var sent = SentSql.during(() -> archive(HOLDER, person).then().statusCode(200));

        assertFound("attainment_(of_participant|pkey|one_under_way)", "attainment", sent);
        assertFound("attainment_evidence_once", "attainment_evidence", sent);
        assertFound("prior_learning_evidence_once", "prior_learning_evidence", sent);
    }

    private static Response archive(String caller, String person) {
        return as(caller).get("/v1/participants/" + person + "/export/archive");
    }

    /** Shows a file, and gives its digest. */
    private static String shown(String attainment, byte[] content) {
        AttainmentApi.show(attainment, content).statusCode(200);
        return AttainmentApi.sha256(content);
    }

    private Path object(String sha256) {
        return objects.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static List<String> tablesIn(String export) throws IOException {
        var holdings = new ObjectMapper().readTree(export).get("holdings");
        return StreamSupport.stream(holdings.spliterator(), false)
                .map(holding -> holding.get("what").asText())
                .toList();
    }

    private static List<String> looksAt(String person) {
        return Rows.texts("select seen from look where participant_id = '" + person + "' order by id");
    }

    private static String randomText(int length) {
        var text = new StringBuilder(length);
        new Random(length).ints(length, 'A', 'z').forEach(each -> text.append((char) each));
        return text.toString();
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
