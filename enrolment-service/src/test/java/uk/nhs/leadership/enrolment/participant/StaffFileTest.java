package uk.nhs.leadership.enrolment.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.enrolment.catalogue.Stage;

class StaffFileTest {
    private static final String HEADING = "employee_number,given_name,family_name,email,job_title,pay_band,stage\n";
    private static final String AMARA = "20417733,Amara,Okafor,amara.okafor@rj1.example,Ward manager,7,S1\n";

    @Test
    void aRowIsReadAsItStands() throws IOException {
        assertThat(read(HEADING + AMARA).rows()).containsExactly(ParticipantFixtures.row());
    }

    @Test
    void columnsMayComeInAnyOrderAndSpacesAroundValuesDoNotCount() throws IOException {
        var file = read("""
                stage, Pay_Band ,job_title,email,family_name,given_name,employee_number
                S1,7, Ward manager ,amara.okafor@rj1.example,Okafor,Amara,20417733
                """.replace("\n", "\r\n"));

        assertThat(file.rows()).containsExactly(ParticipantFixtures.row());
    }

    @Test
    void aByteOrderMarkAndEmptyRowsAtTheEndDoNotMatter() throws IOException {
        assertThat(read("\ufeff" + HEADING + AMARA + "\n,,,,,,\n").rows()).containsExactly(ParticipantFixtures.row());
    }

    @Test
    void quotedValuesMayHoldCommasAndQuotes() throws IOException {
        var file =
                read(HEADING + "1,\"Anne-Marie\",\"O\"\"Neill, née Ś\",a@b.example,\"Lead, \"\"Acute\"\"\",M&D,S4\n");

        assertThat(file.rows()).singleElement().satisfies(row -> {
            assertThat(row.familyName()).isEqualTo("O\"Neill, née Ś");
            assertThat(row.jobTitle()).isEqualTo("Lead, \"Acute\"");
            assertThat(row.payBand()).isEqualTo(PayBand.MEDICAL_AND_DENTAL);
            assertThat(row.stage()).isEqualTo(Stage.S4);
        });
    }

    @Test
    void namesOfAnyScriptAreKeptAsTheyAre() throws IOException {
        var file = read(HEADING + "1,=Σοφία 👩🏽‍⚕️,محمد,a@b.example,Nurse,5,F\n");

        assertThat(file.faults()).isEmpty();
        assertThat(file.rows().getFirst().givenName()).isEqualTo("=Σοφία 👩🏽‍⚕️");
        assertThat(file.rows().getFirst().familyName()).isEqualTo("محمد");
    }

    @Test
    void anAccountMayBeGiven() throws IOException {
        var file = read(HEADING.strip() + ",account_id\n" + AMARA.strip()
                + ",5c3f0d0a-58c1-5a0e-9d1f-0f2f4c1b7a11\n2,A,B,c@d.example,E,2,F,\n");

        assertThat(file.rows().get(0).accountId()).isEqualTo(UUID.fromString("5c3f0d0a-58c1-5a0e-9d1f-0f2f4c1b7a11"));
        assertThat(file.rows().get(1).accountId()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ",A,B,c@d.example,E,7,S1 | employee_number VALUE_MISSING",
                "20 41,A,B,c@d.example,E,7,S1 | employee_number VALUE_INVALID",
                "QQ123456C,A,B,c@d.example,E,7,S1 | employee_number NATIONAL_INSURANCE_NUMBER",
                "1,A,B,c@d.example,qq 12 34 56 c,7,S1 | job_title NATIONAL_INSURANCE_NUMBER",
                "1,,B,c@d.example,E,7,S1 | given_name VALUE_MISSING",
                "1,A,\"B\tC\",c@d.example,E,7,S1 | family_name CONTROL_CHARACTER",
                "1,A,B,c.d.example,E,7,S1 | email VALUE_INVALID",
                "1,A,B,c@d,E,7,S1 | email VALUE_INVALID",
                "1,A,B,c@d@e.example,E,7,S1 | email VALUE_INVALID",
                "1,A,B,c@d.example,E,10,S1 | pay_band VALUE_INVALID",
                "1,A,B,c@d.example,E,8a,S1 | pay_band VALUE_INVALID",
                "1,A,B,c@d.example,E,7,S5 | stage VALUE_INVALID",
                "1,A,B,c@d.example,E,7 | * VALUES_MISCOUNTED",
                "1,A,B,c@d.example,E,7,S1,x | * VALUES_MISCOUNTED",
            })
    void aFaultyValueIsToldByRowColumnAndCode(String row, String fault) throws IOException {
        var file = read(HEADING + AMARA + row + "\n");

        assertThat(file.rows()).containsExactly(ParticipantFixtures.row());
        assertThat(file.faults())
                .extracting(each -> each.row() + " " + each.column() + " " + each.code())
                .containsExactly("3 " + fault);
    }

    @Test
    void managerSiteAndAssignmentMayBeGiven() throws IOException {
        var file = read(HEADING.strip() + ",manager_employee_number,site,assignment_number\n" + AMARA.strip()
                + ",20417701,St Thomas',20417733-2\n2,A,B,c@d.example,E,2,F,,,\n");

        assertThat(file.rows().get(0))
                .returns("20417701", StaffRow::managerEmployeeNumber)
                .returns("St Thomas'", StaffRow::site)
                .returns("20417733-2", StaffRow::assignmentNumber);
        assertThat(file.rows().get(1))
                .returns(null, StaffRow::managerEmployeeNumber)
                .returns(null, StaffRow::site)
                .returns(null, StaffRow::assignmentNumber);
    }

    @Test
    void nobodyIsTheirOwnLineManager() throws IOException {
        var file = read(HEADING.strip() + ",manager_employee_number\n" + AMARA.strip() + ",20417733\n");

        assertThat(file.rows()).isEmpty();
        assertThat(file.faults())
                .extracting(each -> each.row() + " " + each.column() + " " + each.code())
                .containsExactly("2 manager_employee_number MANAGER_IS_SELF");
    }

    @Test
    void everyFaultOfARowIsToldAndTheRowCountsOnce() throws IOException {
        var file = read(HEADING + "1,,,,,,\n");

        assertThat(file.faults()).hasSize(6);
        assertThat(file.refused()).isEqualTo(1);
    }

    @Test
    void aLongValueIsRefusedByCharactersNotBytes() throws IOException {
        var longest = "👩".repeat(100);

        assertThat(read(HEADING + "1," + longest + ",B,c@d.example,E,7,S1\n").faults())
                .isEmpty();
        assertThat(read(HEADING + "1," + longest + "x,B,c@d.example,E,7,S1\n").faults())
                .extracting(StaffFile.RowFault::code)
                .containsExactly("VALUE_TOO_LONG");
    }

    @Test
    void onePersonTwiceInAFileIsRefusedTheSecondTime() throws IOException {
        var file = read(HEADING + AMARA + AMARA);

        assertThat(file.rows()).hasSize(1);
        assertThat(file.faults())
                .extracting(fault -> fault.asFault().pointer() + " " + fault.code())
                .containsExactly("row 3, employee_number VALUE_REPEATED");
    }

    @Test
    void missingUnknownAndRepeatedColumnsAreRefusedByName() {
        assertRefused(
                "employee_number,given_name,family_name,email,email,job_title,pay_band,ethnicity\n",
                "row 1, email COLUMN_REPEATED",
                "row 1 COLUMN_UNKNOWN",
                "row 1, stage COLUMN_MISSING");
    }

    @Test
    void anotherSeparatorIsAnUnknownColumn() {
        assertThatThrownBy(() -> read(HEADING.replace(',', ';')))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.faults())
                                .anySatisfy(fault -> assertThat(fault.code()).isEqualTo("COLUMN_UNKNOWN")));
    }

    @Test
    void anEmptyFileHasNoHeading() {
        assertRefused("", "row 1 HEADING_MISSING");
    }

    @Test
    void aHeadingAloneIsAFileOfNobody() throws IOException {
        assertThat(read(HEADING)).returns(0, file -> file.rows().size()).returns(0, StaffFile::refused);
    }

    @Test
    void badQuotingIsToldByItsRow() {
        assertRefused(HEADING + AMARA + "1,\"A\"x,B,c@d.example,E,7,S1\n", "row 3 CSV_MALFORMED");
        assertRefused(HEADING + AMARA + "1,\"A,B,c@d.example,E,7,S1\n", "row 3 CSV_MALFORMED");
    }

    @Test
    void anotherEncodingIsRefused() {
        var latin1 = bytes(HEADING + "1,Zoë,B,c@d.example,E,7,S1\n", StandardCharsets.ISO_8859_1);
        var utf16 = bytes(HEADING + AMARA, StandardCharsets.UTF_16);

        assertThatThrownBy(() -> StaffFile.read(new ByteArrayInputStream(latin1)))
                .isInstanceOfSatisfying(InvalidInput.class, StaffFileTest::saysNotUtf8);
        assertThatThrownBy(() -> StaffFile.read(new ByteArrayInputStream(utf16)))
                .isInstanceOfSatisfying(InvalidInput.class, StaffFileTest::saysNotUtf8);
    }

    @Test
    void oneRowMoreThanTheLimitIsRefused() throws IOException {
        var most = HEADING
                + IntStream.rangeClosed(1, StaffFile.MOST_ROWS)
                        .mapToObj(number -> number + ",A,B,c@d.example,E,7,S1\n")
                        .collect(Collectors.joining());

        assertThat(read(most).rows()).hasSize(StaffFile.MOST_ROWS);
        assertRefused(most + AMARA, "row 50002 TOO_MANY_ROWS");
    }

    private static void saysNotUtf8(InvalidInput refusal) {
        assertThat(refusal.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("NOT_UTF8"));
    }

    private static void assertRefused(String text, String... faults) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(fault -> fault.pointer() + " " + fault.code())
                                .containsExactly(faults));
    }

    private static StaffFile read(String text) throws IOException {
        return StaffFile.read(new ByteArrayInputStream(bytes(text, StandardCharsets.UTF_8)));
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }
}
