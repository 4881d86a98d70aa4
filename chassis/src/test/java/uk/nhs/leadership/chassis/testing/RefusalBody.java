package uk.nhs.leadership.chassis.testing;

/** What the body of a refusal looks like: a problem or, at the addresses of 1EdTech, that standard's own. */
public final class RefusalBody {
    private static final String PROBLEM = "application/problem+json";
    private static final String JSON = "application/json";
    private static final String STATUS_OF_STANDARD = "{\"imsx_codeMajor\":\"failure\",\"imsx_severity\":\"error\",";

    private RefusalBody() {}

    public static boolean isOne(String contentType, String body) {
        return isProblem(contentType) || isOfStandard(contentType, body);
    }

    public static boolean isProblem(String contentType) {
        return contentType.startsWith(PROBLEM);
    }

    public static boolean isOfStandard(String contentType, String body) {
        return contentType.startsWith(JSON) && body.startsWith(STATUS_OF_STANDARD);
    }
}
