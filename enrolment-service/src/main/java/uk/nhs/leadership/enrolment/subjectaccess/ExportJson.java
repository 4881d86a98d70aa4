package uk.nhs.leadership.enrolment.subjectaccess;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.nhs.leadership.enrolment.subjectaccess.ExportService.Export;

/** How everything that is held on somebody looks on the wire. */
final class ExportJson {
    private ExportJson() {}

    @Schema(name = "Export", description = "Everything that is held on one person.")
    record All(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20")
            UUID participantId,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant exportedAt,

            @Schema(
                    description =
                            "Every table in which there may be something of a person, also where there is nothing.")
            List<Held> holdings) {
        All {
            holdings = List.copyOf(holdings);
        }

        static All of(Export export) {
            return new All(
                    export.participantId(),
                    export.at(),
                    export.holdings().stream()
                            .map(holding -> new Held(holding.what(), holding.rows()))
                            .toList());
        }
    }

    @Schema(name = "Holding", description = "What one table holds on the person.")
    record Held(
            @Schema(description = "The table.", examples = "employment")
            String what,

            @JsonRawValue
            @Schema(
                    description = "Its rows, with the columns that say something.",
                    type = SchemaType.ARRAY,
                    implementation = Map.class,
                    examples =
                            "[{\"employer\": \"RJ1\", \"employeeNumber\": \"20417733\", \"familyName\": \"Okafor\"}]")
            String rows) {}
}
