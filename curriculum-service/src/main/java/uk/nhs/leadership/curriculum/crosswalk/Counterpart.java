package uk.nhs.leadership.curriculum.crosswalk;

import java.util.UUID;

/**
 * What answers to a competency in another framework, as one version of a crosswalk has it.
 *
 * @param crosswalk the id of that version
 * @param framework the version of the other framework
 * @param part of the other framework
 * @param own the version of the competency's own framework that it was mapped in
 * @param relation what {@code part} is, seen from the competency
 */
record Counterpart(
        UUID crosswalk,
        String crosswalkCode,
        String crosswalkVersion,
        UUID own,
        MappedFramework framework,
        MappedPart part,
        Relation relation,
        String rationale) {}
