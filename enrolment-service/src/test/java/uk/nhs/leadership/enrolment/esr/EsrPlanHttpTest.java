package uk.nhs.leadership.enrolment.esr;

import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.testing.SentSql;
import uk.nhs.leadership.enrolment.certification.Certification;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;

/** What is asked for the staff record is read from the trust's own indexes, however large all trusts are. */
@QuarkusTest
class EsrPlanHttpTest {

    /** What is sorted on the way are the few periods of one person. */
    @Test
    void completionsAreListedInTheOrderOfTheTrustsCertificates() throws SQLException {
        somethingOfEach();

        for (var filter : List.of("", "?status=REJECTED", "?status=TO_SEND", "?status=NOT_SENDABLE&reason=REVOKED")) {
            assertFound("certificate_of_employer", "certificate", sent("/v1/esr/completions" + filter));
        }
    }

    @Test
    void theReportReadsNoTableOfAllTrustsWhole() throws SQLException {
        somethingOfEach();

        assertFound("certificate_of_employer", "certificate", sent("/v1/esr/reconciliation"));
    }

    @Test
    void filesAndTheirRowsAreReadInTheirOrder() throws SQLException {
        var export = EsrApi.EXPORTS + "/" + somethingOfEach();

        assertListed("esr_export_of_employer", "esr_export", sent(EsrApi.EXPORTS));
        assertFound("esr_export_(pkey|of_employer)", "esr_export", sent(export));
        assertListed("esr_row_(pkey|left_out)", "esr_row", sent(export + "/left-out"));
        assertListed("esr_row_pkey", "esr_row", sent(export + "/file"));
        assertFound("esr_template_one_per_employer", "esr_template", sent(EsrApi.TEMPLATE));
    }

    /** A row in every table that is read. */
    private static String somethingOfEach() {
        EsrApi.settle(EsrApi.FORM);
        var accreditation = Accreditation.granted();
        Certification.scheme(accreditation, Certification.TERMS);
        EsrApi.revoke(EsrApi.completion(accreditation));
        EsrApi.completion(accreditation);
        Awarded.to(EsrApi.staff(Given.newEmployeeNumber(), ""), accreditation);
        return EsrApi.made("{}");
    }

    /** Without what chores and jobs ask meanwhile. */
    private static List<String> sent(String path) {
        return SentSql.during(() -> as(LEAD_RJ1).get(path).then().statusCode(200)).stream()
                .filter(sql -> Stream.of("not_before<=", "duty_cursor", "skip locked", "with recursive waited")
                        .noneMatch(sql::contains))
                .toList();
    }
}
