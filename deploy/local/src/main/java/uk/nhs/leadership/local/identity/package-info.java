/**
 * Tokens for tests, tours and tools: as people and systems get them ({@link uk.nhs.leadership.local.identity.Tokens}), and as nobody should get
 * away with ({@link uk.nhs.leadership.local.identity.ForgedToken}). Who exists is said in {@code deploy/keycloak/realm.json} alone.
 */
@NullMarked
package uk.nhs.leadership.local.identity;

import org.jspecify.annotations.NullMarked;
