package uk.nhs.leadership.accreditation.register;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.numberOf;
import static uk.nhs.leadership.accreditation.Api.today;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A search engine finds every entry, in parts that are not too long for it. */
@QuarkusTest
class SitemapHttpTest {
    private static final String HERE = "http://localhost:8082/v1/register/";

    @AfterEach
    void remove() throws SQLException {
        RegisterRows.remove();
    }

    @Test
    void everyEntryStandsInThePartOfItsNumber() throws SQLException {
        var number = numberOf(accredited(draft()));
        var far = RegisterRows.write(2_500);
        var part = Integer.parseInt(far.getFirst().substring(4, 10)) / 50_000 + 1;

        asNobody()
                .get("/v1/register/sitemap.xml")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/xml"))
                .body("sitemapindex.sitemap.loc", hasItem(HERE + "sitemap-1.xml"))
                .body("sitemapindex.sitemap.loc", hasItem(HERE + "sitemap-" + part + ".xml"));
        asNobody()
                .get("/v1/register/sitemap-1.xml")
                .then()
                .statusCode(200)
                .body("urlset.url.loc", hasItem(HERE + "accreditations/" + number))
                .body(
                        "urlset.url.find { it.loc == '" + HERE + "accreditations/" + number + "' }.lastmod",
                        equalTo(today().toString()))
                .body("urlset.url.loc", not(hasItem(HERE + "accreditations/" + far.getFirst())));
        asNobody()
                .get("/v1/register/sitemap-" + part + ".xml")
                .then()
                .statusCode(200)
                .body("urlset.url.size()", equalTo(2_500))
                .body("urlset.url[2499].loc", equalTo(HERE + "accreditations/" + far.getLast()));
    }

    @Test
    void aPartThatThereIsNotIsNotFound() {
        for (var part : new String[] {"0", "99999", "x", "-1", "01", "12345678901234567890"}) {
            asNobody().get("/v1/register/sitemap-" + part + ".xml").then().statusCode(404);
        }
    }
}
