package uk.nhs.leadership.curriculum.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.Competency;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.Draft;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.Reference;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.StageStatement;

class SheetReaderTest {
    private static final String HEADING = "kind,id,code,version,title,stages,text,note,uri\n";
    private static final String FRAMEWORK = "FRAMEWORK,,MLF,'1.0,A framework,,,,\n";
    private static final String AREA = "AREA,,1,,Self,,,,\n";
    private static final String STANDARD = "STANDARD,,1.1,,Productivity,,,,\n";
    private static final String COMPETENCY = "COMPETENCY,,1.1.1,,Rest,F S1,,,\n";
    private static final String GOOD = HEADING + FRAMEWORK + AREA + STANDARD + COMPETENCY;

    @Test
    void aPartStandsBelowTheRowOfWhatItBelongsTo() {
        var draft = read(HEADING + FRAMEWORK + """
                REFERENCE,,,,An act,,,,https://example.org/act
                STAGE,,F,,Fundamental,,,,
                PRINCIPLE,0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a05,,,Compassion,,,,
                RATING,,3,,Proficient,,,,
                AREA,,1,,Self,,,,
                STANDARD,,'1.1,,Productivity,,,A note,
                COMPETENCY,,1.1.1,,Rest,F,,,
                REFERENCE,,,,A book,,,,
                STATEMENT,,,,,F,Takes breaks,,
                COMPETENCY,,1.1.2,,Plan,,,,
                STANDARD,,1.2,,Learning,,,,
                """).draft();

        assertThat(draft.references()).containsExactly(new Reference("An act", "https://example.org/act"));
        assertThat(draft.codePrinciples().getFirst().id())
                .isEqualTo(UUID.fromString("0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a05"));
        assertThat(draft.ratingScale().getFirst().value()).isEqualTo(3);
        var standards = draft.areas().getFirst().standards();
        assertThat(standards).hasSize(2);
        assertThat(standards.getFirst().code()).isEqualTo("1.1");
        assertThat(standards.getFirst().note()).isEqualTo("A note");
        assertThat(standards.getFirst().competencies())
                .containsExactly(
                        new Competency(
                                null,
                                "1.1.1",
                                "Rest",
                                null,
                                List.of(new Reference("A book", null)),
                                List.of("F"),
                                List.of(new StageStatement(null, "F", "Takes breaks"))),
                        new Competency(null, "1.1.2", "Plan", null, List.of(), null, List.of()));
    }

    @Test
    void columnsMayComeInAnyOrderOrBeLeftOut() {
        Draft draft = read("\ufefftitle,KIND, code ,Version\r\nA framework,framework,MLF,1.0\r\n,,,\r\n")
                .draft();

        assertThat(draft.code()).isEqualTo("MLF");
        assertThat(draft.title()).isEqualTo("A framework");
        assertThat(draft.version()).isEqualTo("1.0");
    }

    @Test
    void aCompetencyClaimsTheStagesItNamesOrAllOrNone() {
        var competencies = read(HEADING + FRAMEWORK + AREA + STANDARD + COMPETENCY
                        + "COMPETENCY,,1.1.2,,All,,,,\nCOMPETENCY,,1.1.3,,None,none,,,\n")
                .draft()
                .areas()
                .getFirst()
                .standards()
                .getFirst()
                .competencies();

        assertThat(competencies.get(0).stages()).containsExactly("F", "S1");
        assertThat(competencies.get(1).stages()).isNull();
        assertThat(competencies.get(2).stages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DOMAIN,,1,,Self,,,, | row 6, kind KIND_UNKNOWN",
                ",,1,,Self,,,, | row 6, kind KIND_UNKNOWN",
                "AREA,,1,,Self,,,,,x | row 6 VALUES_MISCOUNTED",
                "AREA,,1,1.0,Self,,text,, | row 6, version VALUE_UNEXPECTED; row 6, text VALUE_UNEXPECTED",
                "AREA,1-2,1,,Self,,,, | row 6, id ID_INVALID",
                "RATING,,three,,Proficient,,,, | row 6, code TYPE_WRONG",
                "FRAMEWORK,,MLF,1.0,A framework,,,, | row 6, kind FRAMEWORK_REPEATED",
            })
    void aFaultyRowIsToldByRowColumnAndCode(String row, String faults) {
        assertThat(told(read(GOOD + row + "\n"))).isEqualTo(faults);
    }

    @Test
    void whatStandsBelowNothingIsAFaultAndWhatStandsBelowItInTurnIsNot() {
        assertThat(told(read(HEADING + FRAMEWORK + COMPETENCY + "STATEMENT,,,,,F,Takes breaks,,\n")))
                .isEqualTo("row 3, kind PARENT_MISSING");
        assertThat(told(read(GOOD + "AREA,,2,,People,,,,\n" + COMPETENCY))).isEqualTo("row 7, kind PARENT_MISSING");
        assertThat(told(read(HEADING + "REFERENCE,,,,An act,,,,\n" + FRAMEWORK)))
                .isEqualTo("row 2, kind PARENT_MISSING");
        assertThat(told(read(HEADING + FRAMEWORK + STANDARD + COMPETENCY))).isEqualTo("row 3, kind PARENT_MISSING");
        assertThat(told(read(HEADING + FRAMEWORK + "STATEMENT,,,,,F,Takes breaks,,\n")))
                .isEqualTo("row 3, kind PARENT_MISSING");
    }

    @Test
    void whatIsWrongWithTheDraftIsToldByTheRowsThatItComesFrom() {
        var sheet = read(GOOD + "AREA,,2,,People,,,,\nKIND?,,,,,,,,\n");

        List.of(
                        fault("/areas/1/title"),
                        fault("/areas/0/standards/0/competencies/0/stages/1"),
                        fault("/areas/0/standards"),
                        fault("/version"),
                        fault("/areas"))
                .forEach(sheet::tell);

        assertThat(sheet.faults().told())
                .extracting(Fault::pointer)
                .containsExactly("row 2, version", "row 2", "row 3", "row 5, stages", "row 6, title", "row 7, kind");
    }

    @Test
    void aFileThatIsNoSheetIsRefused() {
        assertRefused("", "row 1 HEADING_MISSING");
        assertRefused("kind;code\n", "row 1 COLUMN_UNKNOWN; row 1, kind COLUMN_MISSING");
        assertRefused("kind,code,code\n", "row 1, code COLUMN_REPEATED");
        assertRefused(HEADING + AREA, "row 1 FRAMEWORK_MISSING");
        assertRefused(GOOD + "AREA,,1,,\"Self\"x,,,,\n", "row 6 CSV_MALFORMED");
        assertRefused(GOOD + "AREA,,1,,\"Self,,,,\n", "row 6 CSV_MALFORMED");
        assertRefused(GOOD + "\n".repeat(SheetReader.MOST_ROWS), "row 200002 TOO_MANY_ROWS");
    }

    @Test
    void anotherEncodingIsRefused() {
        var latin1 = (GOOD + "AREA,,2,,Zoë,,,,\n").getBytes(StandardCharsets.ISO_8859_1);
        var utf16 = GOOD.getBytes(StandardCharsets.UTF_16);

        assertThatThrownBy(() -> SheetReader.read(latin1))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(told(refusal.faults())).isEqualTo(" NOT_UTF8"));
        assertThatThrownBy(() -> SheetReader.read(utf16)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void ofManyFaultsTheFirstAreListedAndAllAreCounted() {
        var sheet = read(GOOD + "x,,,,,,,,\n".repeat(10_000));

        sheet.tell(fault("/areas/0/title"));

        var told = sheet.faults().told();
        assertThat(told).hasSize(ImportFaults.MOST_TOLD + 1);
        assertThat(told.get(0).pointer()).isEqualTo("row 3, title");
        assertThat(told.get(1).pointer()).isEqualTo("row 6, kind");
        assertThat(told.get(ImportFaults.MOST_TOLD - 1).pointer()).isEqualTo("row 504, kind");
        assertThat(told.getLast().code()).isEqualTo("FAULTS_NOT_LISTED");
        assertThat(told.getLast().detail()).contains("10001 faults in all");
    }

    /** Each value of a row is held while it is read: of sixteen million, that would be all memory. */
    @Test
    void anEndlessRowIsRefusedBeforeItIsRead() {
        assertRefused(",".repeat(16 * 1024 * 1024), "row 1 ROW_TOO_LONG");
        assertRefused(GOOD + "\"" + ",".repeat(16 * 1024 * 1024), "row 6 ROW_TOO_LONG");
    }

    @Test
    void longRowsAreReadWhereverOneBegins() {
        var note = "n".repeat(BoundedRows.LONGEST / 2);

        var sheet = read(HEADING + FRAMEWORK + ("AREA,,1,,Self,,," + note + ",\n").repeat(5));

        assertThat(sheet.draft().areas())
                .hasSize(5)
                .allSatisfy(area -> assertThat(area.note()).isEqualTo(note));
    }

    private static Fault fault(String pointer) {
        return new Fault(pointer, "SIZE", "is too long");
    }

    private static String told(Sheet sheet) {
        return told(sheet.faults().told());
    }

    private static String told(List<Fault> faults) {
        return String.join(
                "; ",
                faults.stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList());
    }

    private static void assertRefused(String text, String faults) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(told(refusal.faults())).isEqualTo(faults));
    }

    private static Sheet read(String text) {
        return SheetReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
