package uk.nhs.leadership.enrolment.demand;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.Paged;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.export.SheetRow;

/** How demand looks on the wire, and by which method it is found. */
final class DemandJson {
    /** With the numbers, so that nobody has one without the other. */
    static final String METHOD =
            "Four calendar quarters from the present one on. Demand: people of whom a certificate is expected"
                    + " for the stage by a day of the quarter, overdue ones in the first, who neither hold nor are exempt from it on the"
                    + " day after and have no place; and people nominated, approved or waiting for a cohort that starts in the quarter."
                    + " Each person counts once for a stage, as waiting if both. Places: free on cohorts that start in the quarter from"
                    + " today on, of courses accredited for the stage on that day; kept for the trust, or open to every trust, so that"
                    + " open places of several trusts are the same places. Usual: places taken in a quarter, on average of the last four"
                    + " that are over, by the month in which they were asked for.";

    static final String METHOD_LINK = "https://leadership.nhs.example/docs/guides/analyst#demand-against-places";

    private DemandJson() {}

    @Schema(name = "DemandPage", description = "What training is needed and which places there are, with the method.")
    record View(
            @Schema(
                    description = "How the numbers are found.",
                    examples = "Four calendar quarters from the present one on.")
            String method,

            @Schema(examples = METHOD_LINK) String methodLink,

            List<LineView> items,

            @Schema(examples = "MDE5OWQyYTQtNmQ1Mg") @Nullable
            String next)
            implements Paged {
        View {
            items = List.copyOf(items);
        }

        static View of(Page<LineView> page) {
            return new View(METHOD, METHOD_LINK, page.items(), page.next());
        }
    }

    @Schema(name = "Demand", description = "Who needs a place for a stage in a quarter, and which places there are.")
    record LineView(
            @Schema(description = "The first day of the quarter.", examples = "2027-01-01")
            LocalDate from,

            @Schema(description = "The last.", examples = "2027-03-31")
            LocalDate until,

            @Schema(description = "Absent unless told by region; `NONE` where it is not known.", examples = "LONDON")
            @Nullable
            String region,

            @Schema(description = "Absent unless told by trust.", examples = "RJ1") @Nullable
            String trust,

            @Schema(examples = "S1") Stage stage,

            @Schema(description = "Who has to hold it by then, and has no place.", examples = "120")
            long fallingDue,

            @Schema(description = "Who asked for a place and has none.", examples = "14")
            long askedFor,

            @Schema(description = "Both.", examples = "134") long demand,

            @Schema(
                    description = "Free places kept for the trust, for those of the region, or for all of them.",
                    examples = "30")
            long placesKept,

            @Schema(description = "Free places that are open to every trust.", examples = "60")
            long placesOpen,

            @Schema(description = "Who has no place even if they get all that are open.", examples = "44")
            long shortOf,

            @Schema(description = "Places taken in a quarter lately.", examples = "52.25")
            double usual) {

        static LineView of(By by, DemandLine line) {
            return new LineView(
                    line.from(),
                    line.from().plusMonths(3).minusDays(1),
                    by == By.REGION ? line.area() : null,
                    by == By.TRUST ? line.area() : null,
                    Stage.valueOf(line.stage()),
                    line.fallingDue(),
                    line.askedFor(),
                    line.demand(),
                    line.placesKept(),
                    line.placesOpen(),
                    line.shortOf(),
                    line.usual());
        }
    }

    static String asSheet(By by, List<DemandLine> lines) {
        return SheetRow.of(
                        "from",
                        "until",
                        "region",
                        "trust",
                        "stage",
                        "fallingDue",
                        "askedFor",
                        "demand",
                        "placesKept",
                        "placesOpen",
                        "shortOf",
                        "usual")
                + lines.stream()
                        .map(line -> LineView.of(by, line))
                        .map(line -> SheetRow.of(
                                line.from(),
                                line.until(),
                                line.region(),
                                line.trust(),
                                line.stage(),
                                line.fallingDue(),
                                line.askedFor(),
                                line.demand(),
                                line.placesKept(),
                                line.placesOpen(),
                                line.shortOf(),
                                line.usual()))
                        .collect(joining());
    }
}
