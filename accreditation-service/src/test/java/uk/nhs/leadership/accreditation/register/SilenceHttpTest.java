package uk.nhs.leadership.accreditation.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.atPanel;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.numberOf;
import static uk.nhs.leadership.accreditation.Api.ratify;
import static uk.nhs.leadership.accreditation.Api.recommended;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.submitted;
import static uk.nhs.leadership.accreditation.Api.toRefuse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.appeal.ChallengeApi;
import uk.nhs.leadership.accreditation.evidence.EvidenceApi;
import uk.nhs.leadership.accreditation.submission.TriageApi;
import uk.nhs.leadership.chassis.http.Cursor;

/** Nothing that is undecided, refused or taken back changes a byte of what the public is shown, nor a header. */
@QuarkusTest
class SilenceHttpTest {
    private static final String REGISTER = "/v1/register";

    /** Made anew for each answer, and nothing of the register. */
    private static final Set<String> OF_THE_REQUEST = Set.of("x-correlation-id", "date");

    @Test
    void whatIsNotDecidedIsNotPublicNotEvenByACount() {
        var entry = "/accreditations/" + numberOf(accredited(draft("Accredited before")));
        await().until(RegisterFeed::isUpToDate);
        var since = since();
        var before = everythingShown(entry, since);

        drafted(draft("Undecided"));
        var withdrawn = submitted(draft("Withdrawn"));
        step(LEAD, withdrawn, "withdraw", etag(LEAD, withdrawn), Map.of("reason", "OTHER", "reasonText", "Not now."))
                .then()
                .statusCode(200);
        atPanel(draft("At the panel"));
        ratify(RATIFIER, recommended(draft("Refused"), toRefuse())).then().statusCode(200);
        ChallengeApi.undecided();
        ChallengeApi.upheld();
        TriageApi.returnOneAndRejectAnother();
        EvidenceApi.everythingHappens();
        await().until(RegisterFeed::isUpToDate);

        assertThat(everythingShown(entry, since)).isEqualTo(before);
    }

    @Test
    void whatIsAccreditedIsShownEverywhere() {
        var entry = "/accreditations/" + numberOf(accredited(draft("Accredited first")));
        await().until(RegisterFeed::isUpToDate);
        var since = since();
        var before = everythingShown(entry, since);

        accredited(draft("Accredited later"));
        await().until(RegisterFeed::isUpToDate);

        var after = everythingShown(entry, since);
        assertThat(after.keySet())
                .filteredOn(path -> !path.startsWith(entry))
                .allSatisfy(path -> assertThat(after.get(path)).isNotEqualTo(before.get(path)));
    }

    /** From where on lists are read: other tests have filled their first pages. */
    private record Since(Instant time, String change) {}

    private static Since since() {
        return new Since(
                Instant.now().minusSeconds(60),
                Cursor.of(RegisterFeed.all().size() - 1).text());
    }

    /** By path, what anybody gets. */
    private static Map<String, String> everythingShown(String entry, Since since) {
        var shown = new HashMap<String, String>();
        for (var path : List.of(
                "/accreditations?limit=200&updatedSince=" + since.time(),
                "/facets",
                "/accreditations.csv",
                "/accreditations.ndjson",
                "/changes?limit=200&after=" + since.change(),
                "/sitemap.xml",
                "/sitemap-1.xml",
                entry,
                entry + "/history",
                entry + "/mark.svg")) {
            shown.put(path, answer(asNobody().get(REGISTER + path)));
        }
        shown.put(
                entry + " linked",
                answer(asNobody().accept("application/ld+json").get(REGISTER + entry)));
        return shown;
    }

    private static String answer(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().asList().stream()
                        .filter(header ->
                                !OF_THE_REQUEST.contains(header.getName().toLowerCase(Locale.ROOT)))
                        .map(Header::toString)
                        .sorted()
                        .collect(Collectors.joining("\n"))
                + "\n\n" + answer.asString();
    }
}
