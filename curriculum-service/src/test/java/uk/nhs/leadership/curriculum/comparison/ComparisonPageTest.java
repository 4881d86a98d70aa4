package uk.nhs.leadership.curriculum.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.curriculum.comparison.ComparisonFixtures.area;
import static uk.nhs.leadership.curriculum.comparison.ComparisonFixtures.competency;
import static uk.nhs.leadership.curriculum.comparison.ComparisonFixtures.content;
import static uk.nhs.leadership.curriculum.comparison.ComparisonFixtures.first;
import static uk.nhs.leadership.curriculum.comparison.ComparisonFixtures.standard;
import static uk.nhs.leadership.curriculum.comparison.ComparisonFixtures.statement;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.framework.FrameworkContent;
import uk.nhs.leadership.curriculum.framework.FrameworkFixtures;

class ComparisonPageTest {

    @Test
    void itTellsOfTheFrameworkFirstAndThenOfEachStage() {
        var after = content(area(
                1,
                "1",
                "Self",
                standard(
                        2,
                        "1.1",
                        "Productivity",
                        competency(20, "1.1.5", "Rest", statement(21, "S1", "Takes breaks and says so"))),
                standard(
                        3,
                        "1.2",
                        "Learning",
                        competency(
                                10,
                                "1.1.1",
                                "Prioritise",
                                statement(11, "F", "Keeps a list"),
                                statement(12, "S1", "Plans the month")))));

        assertThat(page("", first(), after)).isEqualTo("""
                # A framework

                What became of version 1.0 of MLF in version 1.0.

                | | unchanged | added | removed | moved | given another code | reworded | given other notes or references |
                |---|---:|---:|---:|---:|---:|---:|---:|
                | All parts | 11 | 0 | 0 | 1 | 1 | 2 | 0 |
                | Statements for F | 1 | 0 | 0 | 0 | 0 | 0 | 0 |
                | Statements for S1 | 0 | 0 | 0 | 0 | 0 | 2 | 0 |

                ## The framework

                - **Given another code**, before 1.1.2: competency 1.1.5 Rest
                - **Moved** from 1.1 to 1.2: competency 1.1.1 Prioritise

                ## Statements for F

                As it was.

                ## Statements for S1

                - **Reworded**: statement 1.1.5 Takes breaks<ins> and says so</ins>
                - **Reworded**: statement 1.1.1 Plans the <del>week</del><ins>month</ins>
                """);
    }

    @Test
    void whatPeopleTypedIsNeverTakenForMarkdownOrHtml() {
        var after =
                content(area(1, "1", "<script>alert(1)</script> *bold* [link](x) a|b", standard(2, "1.1", "One\nTwo")));

        assertThat(page("# Not a heading", first(), after))
                .contains("\\<script\\>alert\\(1\\)\\</script\\>")
                .contains("\\*bold\\* \\[link\\]\\(x\\) a\\|b")
                .contains("<ins>One ↵ Two</ins>")
                .contains("**Added**: note \\# Not a heading")
                .doesNotContain("<script>");
    }

    @Test
    void aFirstVersionIsAllNew() {
        var to = FrameworkFixtures.saying("A framework", "", first());

        assertThat(ComparisonPage.of(new Compared(null, to, FrameworkComparison.between(List.of(), Part.of(to)))))
                .contains("Version 1.0 of MLF, which continues none: all of it is new.")
                .contains("| All parts | 0 | 15 | 0 | 0 | 0 | 0 | 0 |")
                .contains("- **Added**: statement 1.1.1 Plans the week");
    }

    private static String page(String note, FrameworkContent before, FrameworkContent after) {
        Framework from = FrameworkFixtures.saying("A framework", "", before);
        Framework to = FrameworkFixtures.saying("A framework", note, after);
        return ComparisonPage.of(new Compared(from, to, FrameworkComparison.between(Part.of(from), Part.of(to))));
    }
}
