package uk.nhs.leadership.enrolment.equality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.equality.EqualityGroup.Subject;
import uk.nhs.leadership.enrolment.export.SheetRow;

/** How the counts by group look on the wire. */
final class UptakeJson {
    private static final String HIDDEN = " Absent if it is below 5, or would tell what is.";

    private UptakeJson() {}

    @Schema(
            name = "EqualityUptake",
            description = "How many of a trust's staff of each group began a course in a year, without small numbers.")
    record View(
            @Schema(examples = "RJ1") String trust,

            @Schema(description = "From April of it to March.", examples = "2026")
            int year,

            @Schema(description = "The staff of this day are counted.", examples = "2027-03-31")
            LocalDate countedOn,

            @Schema(description = "How many there are." + HIDDEN, examples = "4210") @Nullable
            Long workforce,

            @Schema(description = "How many of them began a course." + HIDDEN, examples = "512") @Nullable
            Long trained,

            List<IndicatorView> indicators) {

        static View of(UptakeService.YearOfTrust year) {
            return new View(
                    year.trust(),
                    year.year(),
                    year.countedOn(),
                    year.workforce(),
                    year.trained(),
                    year.uptakes().stream().map(IndicatorView::of).toList());
        }

        String sheet() {
            var text = new StringBuilder(SheetRow.of(
                    "trust",
                    "year",
                    "countedOn",
                    "subject",
                    "group",
                    "workforce",
                    "trained",
                    "others",
                    "relativeLikelihood"));
            for (var indicator : indicators) {
                for (var group : indicator.groups()) {
                    text.append(SheetRow.of(
                            trust,
                            year,
                            countedOn,
                            indicator.subject(),
                            group.group(),
                            group.workforce(),
                            group.trained(),
                            group.others(),
                            indicator.relativeLikelihood()));
                }
            }
            return text.toString();
        }
    }

    @Schema(name = "EqualityIndicator", description = "Two groups compared, and the rest.")
    record IndicatorView(
            @Schema(examples = "ETHNICITY") Subject subject,

            @Schema(
                    description =
                            "The share of the first group that began a course, divided by that of the second: 1 is"
                                    + " equal. Of ethnicity it is WRES indicator 4. Absent if one of the four numbers is.",
                    examples = "1.18")
            @Nullable
            BigDecimal relativeLikelihood,

            List<GroupView> groups) {

        static IndicatorView of(Uptake uptake) {
            return new IndicatorView(
                    uptake.subject(),
                    uptake.relativeLikelihood(),
                    uptake.groups().stream().map(GroupView::of).toList());
        }
    }

    @Schema(name = "EqualityGroupCount", description = "The numbers of one group.")
    record GroupView(
            @Schema(examples = "BME") EqualityGroup group,

            @Schema(description = "How many there are." + HIDDEN, examples = "1290") @Nullable
            Long workforce,

            @Schema(description = "How many of them began a course." + HIDDEN, examples = "140") @Nullable
            Long trained,

            @Schema(description = "How many of them did not." + HIDDEN, examples = "1150") @Nullable
            Long others) {

        static GroupView of(Uptake.Group group) {
            return new GroupView(group.group(), group.workforce(), group.trained(), group.others());
        }
    }
}
