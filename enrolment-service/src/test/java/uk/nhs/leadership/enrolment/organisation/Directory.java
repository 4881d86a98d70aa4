package uk.nhs.leadership.enrolment.organisation;

import static uk.nhs.leadership.enrolment.testing.Http.CSV;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.restassured.response.ValidatableResponse;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Files of the national directory, as the operator of the national body sends them. */
public final class Directory {
    public static final String PATH = "/v1/organisations";
    public static final String OPERATOR = "operator.one";

    static final String HEADING = "ods_code,name,primary_role,region,active_from,active_until,successor,succeeded_on\n";

    private static final AtomicInteger CODES = new AtomicInteger((int) (System.nanoTime() % 40_000));

    private Directory() {}

    /** A code of five characters that no other test has. */
    public static String newCode() {
        var number = "000" + Integer.toString(CODES.incrementAndGet(), 36);
        return "Z" + number.substring(number.length() - 4).toUpperCase(Locale.ROOT);
    }

    /** A row of a trust in London. */
    public static String trust(String code) {
        return code + ",Trust " + code + ",RO197,LONDON,1993-04-01,,,\n";
    }

    /** A row of a trust that another follows. */
    static String succeeded(String code, String successors) {
        return code + ",Trust " + code + ",RO197,LONDON,1993-04-01,2026-03-31," + successors + ",2026-04-01\n";
    }

    public static ValidatableResponse brought(String rows) {
        return send("", HEADING + rows).statusCode(200);
    }

    static ValidatableResponse send(String query, String file) {
        return as(OPERATOR)
                .contentType(CSV)
                .body(file)
                .post(PATH + "/import" + query)
                .then();
    }
}
