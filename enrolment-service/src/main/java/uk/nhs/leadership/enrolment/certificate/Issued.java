package uk.nhs.leadership.enrolment.certificate;

import java.util.function.Supplier;

/**
 * An award in one of its forms, ready to be written.
 *
 * @param fileName to be saved under
 * @param sha256 tells whether it says the same as another, without both being written
 */
public record Issued(String fileName, String sha256, Supplier<byte[]> content) {}
