package uk.nhs.leadership.accreditation.evidence;

import java.util.UUID;

/** What evidence is about: one thing of a kind that an {@link EvidencePlace} knows. */
record EvidenceSubject(String kind, UUID id) {}
