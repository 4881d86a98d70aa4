package uk.nhs.leadership.enrolment.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.identifier.IdentifierSystem;

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
                "1,A,B,c@d.example,E,7, | stage VALUE_MISSING",
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
                "row 1 COLUMN_UNKNOWN");
        assertRefused("employee_number,given_name,email,job_title,pay_band\n", "row 1, family_name COLUMN_MISSING");
        assertRefused(HEADING.strip() + ",professional_number\n", "row 1 COLUMN_MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsReadOffTheHeading(String separator) throws IOException {
        var file = read((HEADING + AMARA).replace(",", separator));

        assertThat(file.rows()).containsExactly(ParticipantFixtures.row());
    }

    @Test
    void anotherSeparatorIsAnUnknownColumn() {
        assertThatThrownBy(() -> read(HEADING.replace(',', '|')))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.faults())
                                .anySatisfy(fault -> assertThat(fault.code()).isEqualTo("COLUMN_UNKNOWN")));
    }

    @Test
    void anExportOfTheElectronicStaffRecordIsReadByItsOwnColumnNames() throws IOException {
        var file = read("""
                Organisation;Employee Number;Assignment Number;First Name;Last Name;Email Address;Position Title;Grade;\
                Line Manager Employee Number;Hire Date;Actual Termination Date;Registration Body;Registration Number
                RJ1;20417733;20417733-2;Amara;Okafor;amara.okafor@rj1.example;Ward manager;\
                NHS|XR08|Review Body Band 8 - Range A;20417701;01-SEP-2020;30/11/2026;NMC;12A3456E
                """);

        assertThat(file.faults()).isEmpty();
        assertThat(file.rows()).singleElement().satisfies(row -> {
            assertThat(row.employer()).isEqualTo("RJ1");
            assertThat(row.payBand()).isEqualTo(PayBand.BAND_8A);
            assertThat(row.stage()).isNull();
            assertThat(row.employedFrom()).isEqualTo(LocalDate.of(2020, 9, 1));
            assertThat(row.employedUntil()).isEqualTo(LocalDate.of(2026, 11, 30));
            assertThat(row.professionalRegister()).isEqualTo(IdentifierSystem.NMC);
            assertThat(row.assignmentNumber()).isEqualTo("20417733-2");
        });
        assertThat(file.tellsOf(StaffColumn.EMPLOYED_UNTIL)).isTrue();
        assertThat(file.tellsOf(StaffColumn.SITE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31/02/2020,,, | employed_from VALUE_INVALID",
                "02/29/2024,,, | employed_from VALUE_INVALID",
                "2023-02-29,,, | employed_from VALUE_INVALID",
                "0020-01-01,,, | employed_from VALUE_INVALID",
                "2020-01-02,2020-01-01,, | employed_until ENDS_BEFORE_IT_STARTS",
                ",,GMC,123456 | professional_number VALUE_INVALID",
                ",,GMC, | professional_number VALUE_MISSING",
                ",,,1234567 | professional_register VALUE_MISSING",
                ",,ABC,1234567 | professional_register VALUE_INVALID",
                ",,NMC,QQ123456C | professional_number NATIONAL_INSURANCE_NUMBER",
            })
    void datesAndRegistrationsMustBeOnes(String values, String fault) throws IOException {
        var file = read(HEADING.strip() + ",employed_from,employed_until,professional_register,professional_number\n"
                + AMARA.strip() + "," + values + "\n");

        assertThat(file.rows()).isEmpty();
        assertThat(file.faults())
                .extracting(each -> each.column() + " " + each.code())
                .contains(fault);
    }

    @Test
    void theTwentyNinthOfFebruaryIsADateInALeapYear() throws IOException {
        var file = read(HEADING.strip() + ",employed_from\n" + AMARA.strip() + ",29-Feb-2024\n");

        assertThat(file.rows().getFirst().employedFrom()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void oneRegistrationOfTwoPeopleIsRefusedTheSecondTime() throws IOException {
        var file = read(HEADING.strip() + ",professional_register,professional_number\n" + AMARA.strip()
                + ",GMC,7000001\n2,A,B,c@d.example,E,2,F,GMC,7000001\n3,A,B,c@d.example,E,2,F,GPHC,7000001\n");

        assertThat(file.rows()).hasSize(2);
        assertThat(file.faults())
                .extracting(each -> each.row() + " " + each.column() + " " + each.code())
                .containsExactly("3 professional_number VALUE_REPEATED");
    }

    @Test
    void aNationalInsuranceNumberAmongOtherWordsIsSeen() throws IOException {
        var file = read(HEADING + "1,A,Okafor (qq 12 34 56 c),c@d.example,E,7,S1\n");

        assertThat(file.faults())
                .singleElement()
                .returns("NATIONAL_INSURANCE_NUMBER", StaffFile.RowFault::code)
                .satisfies(fault -> assertThat(fault.detail()).doesNotContain("12 34"));
    }

    @Test
    void windows1252IsReadIfTheSenderSaysSo() throws IOException {
        var bytes = bytes(HEADING + "1,Zoë,O’Neill,c@d.example,E,7,S1\n", Charset.forName("windows-1252"));

        var file = StaffFile.read(new ByteArrayInputStream(bytes), "Windows-1252");

        assertThat(file.rows().getFirst()).returns("Zoë", StaffRow::givenName).returns("O’Neill", StaffRow::familyName);
        assertThatThrownBy(() -> StaffFile.read(new ByteArrayInputStream(bytes), "utf-8"))
                .isInstanceOfSatisfying(InvalidInput.class, StaffFileTest::saysNotUtf8);
        assertThatThrownBy(() -> StaffFile.read(new ByteArrayInputStream(bytes), "ISO-8859-1"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.faults().getFirst().pointer())
                                .isEqualTo("#Content-Type"));
    }

    @Test
    void aByteThatMeansNothingInWindows1252IsRefused() {
        var bytes = bytes(HEADING + "1,Zo\u0081,B,c@d.example,E,7,S1\n", StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> StaffFile.read(new ByteArrayInputStream(bytes), "windows-1252"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal ->
                                assertThat(refusal.faults().getFirst().code()).isEqualTo("NOT_WINDOWS_1252"));
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

        assertThatThrownBy(() -> StaffFile.read(new ByteArrayInputStream(latin1), null))
                .isInstanceOfSatisfying(InvalidInput.class, StaffFileTest::saysNotUtf8);
        assertThatThrownBy(() -> StaffFile.read(new ByteArrayInputStream(utf16), null))
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
        return StaffFile.read(new ByteArrayInputStream(bytes(text, StandardCharsets.UTF_8)), null);
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }
}
