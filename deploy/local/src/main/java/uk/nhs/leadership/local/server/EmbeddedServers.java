package uk.nhs.leadership.local.server;

/** The servers as processes of this machine, from Maven artifacts: nothing but a JDK is needed. */
final class EmbeddedServers implements Servers {
    private final Place place;
    private final Server postgres;
    private final Server kafka;
    private final Server keycloak;

    EmbeddedServers(Project project, Place place, Progress progress) {
        this.place = place;
        var artifacts = new Artifacts(project, progress);
        this.postgres = new EmbeddedPostgreSql(artifacts, place, progress);
        this.kafka = new EmbeddedKafka(artifacts, place, progress);
        this.keycloak = new EmbeddedKeycloak(project, artifacts, place, progress);
    }

    @Override
    public Server postgres() {
        return postgres;
    }

    @Override
    public Server kafka() {
        return kafka;
    }

    @Override
    public Server keycloak() {
        return keycloak;
    }

    @Override
    public void deleteData() {
        Folders.delete(place.data());
    }
}
