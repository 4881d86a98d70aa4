package uk.nhs.leadership.journeys.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.nhs.leadership.journeys.Actor;

/** Many people of one trust whom nobody knew before; no two of them look alike. */
final class Crowd {
    static final int PEOPLE = 20_000;

    /** The trust, and who acts for it. */
    static final String TRUST = "RJ1";

    private static final String LEAD = "lead.rj1";
    private static final int LETTERS = 26;

    private final Stand stand;
    private final Actor lead;
    private final String prefix = code("B");

    Crowd(Stand stand) {
        this.stand = stand;
        this.lead = stand.client().as(LEAD).holdingItsToken();
    }

    /** One that nothing had before. */
    static String code(String first) {
        return first + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    Actor lead() {
        return lead;
    }

    /** A condition on participants that holds for these. */
    String condition() {
        return "employer = '" + TRUST + "' and employee_number like '" + prefix + "-%'";
    }

    String staffFile() {
        return rows(
                "employee_number,given_name,family_name,email,job_title,pay_band,stage",
                n -> number(n) + ",Amara," + name(n) + "," + number(n) + "@rj1.example,Ward manager,7,S1");
    }

    /** The staff file, imported. */
    Crowd imported() {
        lead.to("POST", "/v1/participants/import").csv(staffFile()).send().expect(200);
        return this;
    }

    String list() {
        return rows("employee_number", this::number);
    }

    private String number(int n) {
        return prefix + "-" + n;
    }

    /** In letters only, as names are; different for each, else all would be suspected of being one. */
    private static String name(int n) {
        var name = new StringBuilder("Oka");
        for (var left = n + 1; left > 0; left /= LETTERS) {
            name.append((char) ('a' + left % LETTERS));
        }
        return name.toString();
    }

    private static String rows(String heading, IntFunction<String> row) {
        return IntStream.range(0, PEOPLE).mapToObj(row).collect(Collectors.joining("\n", heading + "\n", "\n"));
    }

    /** The id of an open cohort of a course, with room for so many. */
    static String cohort(Stand stand, String course, int places) {
        var provider = stand.client().as(Stand.PROVIDER).holdingItsToken();
        var startsOn = LocalDate.now(ZoneOffset.UTC).plusMonths(1);
        var planned = provider.post(
                        "/v1/cohorts",
                        Map.of(
                                "accreditationNumber",
                                course,
                                "code",
                                code("C"),
                                "startsOn",
                                startsOn,
                                "endsOn",
                                startsOn.plusMonths(6),
                                "capacity",
                                places,
                                "delivery",
                                "BLENDED"))
                .expect(201);
        provider.act("/v1/cohorts/" + planned.id(), planned.etag(), "open", Map.of())
                .expect(200);
        return planned.id().toString();
    }

    /** A cohort with room for all of these, of a course that none of them is on. */
    String cohort() throws SQLException {
        return cohort(stand, stand.catalogue().course(), PEOPLE);
    }
}
