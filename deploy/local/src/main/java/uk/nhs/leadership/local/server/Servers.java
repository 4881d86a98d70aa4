package uk.nhs.leadership.local.server;

/** The three servers under the services: the same ones, whether from Maven artifacts or from container images. */
public interface Servers {
    Server postgres();

    Server kafka();

    Server keycloak();

    /** Deletes all that they store; none of them may be running. */
    void deleteData();
}
