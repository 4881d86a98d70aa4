package uk.nhs.leadership.chassis.probe;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A value of every sort that a body may hold. */
record FormJson(
        @NotBlank @Size(max = 20) String text,
        int number,
        @Nullable Long bigNumber,
        boolean flag,
        @Nullable BigDecimal decimal,
        @Nullable Colour colour,
        @Nullable LocalDate day,
        @Nullable Instant time,
        @Nullable UUID id,
        @Nullable @Valid Part part,
        @Nullable @Size(max = 3) List<@Valid @NotNull Part> parts,
        @Nullable Map<String, String> labels,
        @Nullable JsonNode tree) {

    enum Colour {
        RED,
        BLUE,

        @JsonProperty("yellow-green")
        YELLOW_GREEN
    }

    record Part(@NotNull @Min(1) Integer size, @Nullable String name) {}
}
