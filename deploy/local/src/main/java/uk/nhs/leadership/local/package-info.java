/**
 * Real PostgreSQL, Kafka and Keycloak for the tests of every module: start at {@link uk.nhs.leadership.local.LocalServers}.
 * How the servers are started is in {@code server}, who keeps them for the tests in {@code testing}, and the command
 * {@code ./platform} in {@code launcher}.
 */
@NullMarked
package uk.nhs.leadership.local;

import org.jspecify.annotations.NullMarked;
