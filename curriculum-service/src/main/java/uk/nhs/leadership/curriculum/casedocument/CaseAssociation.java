package uk.nhs.leadership.curriculum.casedocument;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That one document or item stands to another in some way.
 *
 * @param sequence where the origin stands among those of the same destination; null where order says nothing
 * @param note what else is to be known about it; null if nothing
 */
public record CaseAssociation(
        UUID identifier,
        CaseRelation relation,
        CaseNode origin,
        CaseNode destination,
        @Nullable Integer sequence,
        @Nullable String note) {

    /** @param document whose package it is part of */
    static CaseAssociation in(
            UUID document, CaseRelation relation, CaseNode origin, CaseNode destination, @Nullable Integer sequence) {
        var identifier = CaseIdentifier.of(
                "association", document, relation.type(), origin.identifier(), destination.identifier());
        return new CaseAssociation(identifier, relation, origin, destination, sequence, null);
    }

    CaseAssociation explained(@Nullable String why) {
        return new CaseAssociation(identifier, relation, origin, destination, sequence, why);
    }

    boolean touches(UUID node) {
        return origin.identifier().equals(node) || destination.identifier().equals(node);
    }
}
