package uk.nhs.leadership.chassis.rule;

/**
 * One thing wrong with what was sent.
 *
 * @param pointer where: a JSON Pointer into the body ({@code /outcomes/2/stage}), {@code ?name} for a query parameter,
 *     {@code #Name} for a header, or {@code row 17, column} for a CSV body
 * @param code what is wrong, as a stable upper-case code
 * @param detail what is wrong, as a sentence for people
 */
public record Fault(String pointer, String code, String detail) {}
