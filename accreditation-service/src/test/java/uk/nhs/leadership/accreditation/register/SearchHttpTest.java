package uk.nhs.leadership.accreditation.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.numberOf;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.Api.withCourse;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.SUSPENSION;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.act;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked for on the register is found by everybody, in pages that neither repeat nor miss anything. */
@QuarkusTest
class SearchHttpTest {
    private static final String REGISTER = "/v1/register/accreditations";

    @AfterEach
    void remove() throws SQLException {
        RegisterRows.remove();
    }

    @Test
    void eachConditionNarrowsWhatIsFoundAndAnyMayBeCombined() {
        var path = accredited(withCourse(draft("Bryology for ward managers"), "delivery", "ONLINE"));
        var number = numberOf(path);
        String course = as(LEAD).get(path).path("courseId");
        String region = asNobody().get(REGISTER + "/" + number).path("provider.region");
        var conditions = List.of(
                "stage=S1",
                "delivery=ONLINE",
                "region=" + region,
                "provider=P0001",
                "status=ACTIVE",
                "on=" + today(),
                "course=" + course,
                "knownOn=" + today(),
                "updatedSince=2026-01-01T00:00:00Z");

        for (var condition : conditions) {
            assertFound("text=bryology&" + condition, number);
        }
        assertFound("text=bryology&" + String.join("&", conditions), number);
        for (var other : List.of(
                "stage=S4",
                "delivery=IN_PERSON",
                "region=" + (region.equals("LONDON") ? "MIDLANDS" : "LONDON"),
                "provider=P0002",
                "status=SUSPENDED",
                "on=" + today().minusDays(1),
                "course=0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e72",
                "knownOn=" + today().minusDays(1),
                "updatedSince=2099-01-01T00:00:00Z")) {
            assertFound("text=bryology&" + other);
        }
    }

    @Test
    void aStatusIsThatOfTheDayAskedAboutAsFarAsWasKnown() {
        var entry = REGISTER + "/" + numberOf(accredited(draft("Lichenology for ward managers")));
        String number = asNobody().get(entry).path("number");
        String granted = asNobody().get(entry).path("updatedAt");
        act(RATIFIER, entry, "suspend", SUSPENSION).then().statusCode(200);

        assertFound("text=lichenology&status=SUSPENDED", number);
        assertFound("text=lichenology&status=ACTIVE");
        assertFound("text=lichenology&on=" + today());
        assertFound("text=lichenology&status=ACTIVE&knownOn=" + granted, number);
        assertFound("text=lichenology&on=" + today() + "&knownOn=" + granted, number);
        assertFound("text=lichenology&status=PENDING_START&on=" + today().minusDays(1), number);
        assertFound("text=lichenology&status=PENDING_START");
        assertFound("text=lichenology&status=EXPIRED&on=" + today().plusYears(3), number);
        assertFound("text=lichenology&status=EXPIRED");
    }

    @ParameterizedTest
    @CsvSource({
        "stage=S9, stage, CODE_UNKNOWN",
        "region=WALES, region, CODE_UNKNOWN",
        "delivery=POST, delivery, CODE_UNKNOWN",
        "status=DRAFT, status, CODE_UNKNOWN",
        "on=tomorrow, on, DATE_INVALID",
        "course=1, course, ID_INVALID",
        "provider=P00000000000000000001, provider, SIZE",
        "text=%07, text, PLAIN_TEXT",
    })
    void aConditionThatCannotBeReadIsRefusedWhereItStands(String condition, String name, String code) {
        for (var path :
                List.of(REGISTER, "/v1/register/facets", "/v1/register/accreditations.csv", REGISTER + ".ndjson")) {
            asNobody()
                    .urlEncodingEnabled(false)
                    .get(path + "?" + condition)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", equalTo(List.of("?" + name)))
                    .body("errors.code", equalTo(List.of(code)));
        }
    }

    @Test
    void anythingMayBeLookedFor() {
        var random = new Random(7);
        var signs = "\"'()&|!:*<>-\\%_ orand\u00e9\u0661\u202e\ud83c\udf31"
                .codePoints()
                .toArray();
        for (var n = 0; n < 60; n++) {
            var text = new StringBuilder();
            while (text.length() < 190) {
                text.appendCodePoint(signs[random.nextInt(signs.length)]);
            }
            var found = asNobody()
                    .urlEncodingEnabled(false)
                    .get(REGISTER + "?text=" + URLEncoder.encode(text.toString(), StandardCharsets.UTF_8));
            assertThat(found.statusCode()).as("%s: %s", text, found.asString()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "&updatedSince=2020-01-01T00:00:00Z", "&text=campanology", "&on=2026-11-22&status=ACTIVE"})
    void pagesShowEverythingOnceAndInOrder(String conditions) throws SQLException {
        var numbers = RegisterRows.write(230);
        var day = conditions.contains("on=") ? conditions.replaceFirst("2026-11-22", today().toString()) : conditions;
        var seen = new ArrayList<String>();
        String next = null;
        do {
            var page = asNobody()
                    .get(REGISTER + "?provider=" + RegisterRows.PROVIDER + "&limit=100" + day
                            + (next == null ? "" : "&after=" + next));
            page.then().statusCode(200);
            seen.addAll(page.<List<String>>path("items.number"));
            next = page.path("next");
        } while (next != null);

        assertThat(seen).isEqualTo(numbers);
    }

    @Test
    void anEntrySaysInASentenceWhatItsStatusMeans() {
        var entry = REGISTER + "/" + numberOf(accredited(draft()));
        var until = today().plusYears(3).minusDays(1);
        String accreditedUntil = asNobody().get(entry).path("statement");
        act(RATIFIER, entry, "suspend", SUSPENSION).then().statusCode(200);

        asNobody()
                .get(entry)
                .then()
                .body("statement", startsWith("Suspended since "))
                .body("statement", containsString(": safeguarding. No new cohort starts."))
                .body("reasonText", nullValue());
        assertThat(accreditedUntil).startsWith("Accredited until ").contains(Integer.toString(until.getYear()));
    }

    private static void assertFound(String search, String... numbers) {
        var found = asNobody().get(REGISTER + "?" + search).then().statusCode(200);
        if (numbers.length == 0) {
            found.body("items", empty());
        } else {
            found.body("items.number", equalTo(List.of(numbers)));
        }
    }
}
