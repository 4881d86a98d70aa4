package uk.nhs.leadership.curriculum.collaboration;

/**
 * Somebody who works on a version.
 *
 * @param person their stable id, never a name
 */
record Collaborator(String person, CollaboratorRole role) {}
