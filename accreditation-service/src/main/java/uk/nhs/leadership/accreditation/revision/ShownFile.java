package uk.nhs.leadership.accreditation.revision;

import java.util.UUID;

/** A file that was shown with a revision: its content can be told from any other by its SHA-256. */
record ShownFile(UUID id, String name, String sha256) {}
