package uk.nhs.leadership.chassis.rule;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing wrong with what was sent.
 *
 * @param pointer where: a JSON Pointer into the body ({@code /outcomes/2/stage}), {@code ?name} for a query parameter,
 *     {@code #Name} for a header, or {@code row 17, column} for a CSV body
 * @param code what is wrong, as a stable upper-case code
 * @param detail what is wrong, as a sentence for people
 */
public record Fault(
        @Schema(examples = "/capacity") String pointer,
        @Schema(examples = "OUT_OF_RANGE") String code,

        @Schema(examples = "must be less than or equal to 10000")
        String detail) {}
