package uk.nhs.leadership.chassis.event;

/** Who may follow the events, and who may look after the log and the read models. */
public final class EventAccess {
    /** People who keep the platform running. */
    public static final String OPERATOR = "operator";

    /** People who evaluate what happened. */
    public static final String ANALYST = "analyst";

    /** Systems that follow what changes. */
    public static final String READ_EVENTS = "scope:events:read";

    private EventAccess() {}
}
