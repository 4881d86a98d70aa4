package uk.nhs.leadership.enrolment.export;

import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.chassis.testing.SentSql;
import uk.nhs.leadership.enrolment.testing.Awarded;

/** A sheet reads its own rows and none of anybody else's. */
@QuarkusTest
class SheetPlanHttpTest {
    private static final String ID = "0198a3f2-7c1e-7a61-9d2b-3f1f0f6d8e11";

    @ParameterizedTest
    @CsvSource({
        "lead.rj1, enrolments.csv, enrolment, enrolment_of_employer",
        "provider.p0001, enrolments.csv, enrolment, enrolment_of_provider",
        "lead.rj1, enrolments.csv?updatedSince=2026-01-01T00:00:00Z, enrolment, enrolment_of_employer_changed",
        "provider.p0001, enrolments.csv?cohort=" + ID + ", enrolment, enrolment_of_cohort",
        "lead.rj1, enrolments.csv?participant=" + ID + ", enrolment, enrolment_of_participant",
        "lead.rj1, participants.csv, participant, participant_of_employer",
        "lead.rj1, participants.csv?updatedSince=2026-01-01T00:00:00Z, participant, participant_of_employer_changed",
        "lead.rj1, participants.csv?managerEmployeeNumber=M1, participant, participant_of_manager",
        "lead.rj1, certificates.csv, certificate, certificate_of_employer",
        "provider.p0001, certificates.csv, certificate, certificate_of_provider",
        "lead.rj1, certificates.csv?participant=" + ID + ", certificate, certificate_of_participant"
    })
    void aSheetIsReadByTheIndexOfItsList(String person, String sheet, String table, String index) throws SQLException {
        Awarded.toAnyone();

        var sent = SentSql.during(
                () -> as(person).accept("*/*").get("/v1/" + sheet).then().statusCode(200));

        // Not what somebody does in the background meanwhile.
        assertFound(
                index,
                table,
                sent.stream().filter(sql -> sql.contains("sheet_time")).toList());
    }
}
