package uk.nhs.leadership.accreditation.finding;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where something was seen in the evidence, on the wire. */
public final class PointerJson {
    private static final int LAST_PAGE = 100_000;

    private PointerJson() {}

    @Schema(name = "PointerRequest", description = "Where in the evidence you saw it")
    public record Request(
            @NotNull
            @Schema(
                    examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e75",
                    description = "Id of a file that is stored for the submission")
            UUID evidence,

            @Min(1)
            @Max(LAST_PAGE)
            @Schema(examples = "3", description = "Absent for the file as a whole; a picture is one page")
            @Nullable
            Integer page) {

        public Pointer.Place toPlace() {
            return new Pointer.Place(evidence, page);
        }
    }

    @Schema(name = "Pointer", description = "Where in the evidence it was seen")
    public record View(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e75")
            UUID evidence,

            @Schema(
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                    description = "Of what was in the file")
            String sha256,

            @Schema(examples = "3") @Nullable Integer page) {

        public static View of(Pointer pointer) {
            return new View(pointer.evidenceId(), pointer.sha256(), pointer.page());
        }
    }
}
