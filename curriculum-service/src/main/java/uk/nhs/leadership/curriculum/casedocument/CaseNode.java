package uk.nhs.leadership.curriculum.casedocument;

import java.util.UUID;

/**
 * Something that others can refer to.
 *
 * @param title by which a person knows it, in one line
 */
public record CaseNode(CaseCollection collection, UUID identifier, String title) {}
