package uk.nhs.leadership.accreditation.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.numberOf;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.SUSPENSION;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.act;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import uk.nhs.leadership.accreditation.accreditation.AccreditationStatus;

/** The mark that a provider shows tells the status of today, in words, and does nothing else. */
@QuarkusTest
class MarkHttpTest {
    private static final String REGISTER = "/v1/register/accreditations/";

    @AfterEach
    void remove() throws SQLException {
        RegisterRows.remove();
    }

    @Test
    void aMarkTellsTheStatusAndLoadsAndRunsNothing() throws Exception {
        var title = "Leading <script>alert(1)</script> & \"others\"";
        var mark = REGISTER + numberOf(accredited(draft(title))) + "/mark.svg";

        var answer = asNobody().get(mark).then().statusCode(200);

        answer.header("Content-Type", startsWith("image/svg+xml"))
                .header("Cache-Control", equalTo("public, max-age=300"))
                .header("Content-Security-Policy", equalTo("default-src 'none'; style-src 'unsafe-inline'"))
                .header("Cross-Origin-Resource-Policy", equalTo("cross-origin"));
        var drawing = answer.extract().asString();
        var svg = parsed(drawing);
        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Accredited: " + title);
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).contains("Accredited until ");
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(drawing).doesNotContain("href").doesNotContain("url(");
        assertThat(drawing.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(3_000);
    }

    @Test
    void aMarkTurnsWithTheStatus() {
        var entry = REGISTER + numberOf(accredited(draft()));
        var etag = asNobody().get(entry + "/mark.svg").header("ETag");
        asNobody().header("If-None-Match", etag).get(entry + "/mark.svg").then().statusCode(304);

        act(RATIFIER, entry, "suspend", SUSPENSION).then().statusCode(200);

        var turned = asNobody().header("If-None-Match", etag).get(entry + "/mark.svg");
        turned.then().statusCode(200);
        assertThat(turned.asString()).contains(">Suspended<").doesNotContain(">Accredited<");
    }

    @Test
    void everyStatusHasItsWords() throws Exception {
        var number = RegisterRows.write(1).getFirst();
        var shown = new HashSet<String>();
        for (var status : AccreditationStatus.values()) {
            if (status != AccreditationStatus.PENDING_START) {
                RegisterRows.become(number, status.name(), "OTHER");
                var svg = parsed(asNobody().get(REGISTER + number + "/mark.svg").asString());
                shown.add(svg.getElementsByTagName("title").item(0).getTextContent());
            }
        }

        assertThat(shown).hasSize(AccreditationStatus.values().length - 1);
    }

    @Test
    void whatIsNotOnTheRegisterHasNoMark() {
        asNobody().get(REGISTER + "LMA-999999-0/mark.svg").then().statusCode(404);
        asNobody().get(REGISTER + "anything/mark.svg").then().statusCode(404);
    }

    private static Document parsed(String drawing) throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(drawing)));
    }
}
