package uk.nhs.leadership.local.server;

/**
 * One service's database and the three roles that use it.
 *
 * @param service whose roles: {@code curriculum}, {@code accreditation}, {@code enrolment} or {@code chassis}
 * @param name the database: the service's name in the running platform, a name of its own for each test JVM
 */
public record Database(int port, String service, String name) {
    /** The address a JDBC driver connects to. */
    public String jdbcUrl() {
        return jdbcUrl(port, name);
    }

    /** Owns the schema and runs its migrations. */
    public String ownerUser() {
        return service + "_owner";
    }

    /** What the service works as: neither owner nor exempt from row level security. */
    public String appUser() {
        return service + "_app";
    }

    /** Gives events their position and seal. */
    public String sequencerUser() {
        return service + "_sequencer";
    }

    /** In the local stack a role's password is its name. */
    public String passwordOf(String user) {
        return user;
    }

    static String jdbcUrl(int port, String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }
}
