package uk.nhs.leadership.chassis.http;

/** RFC 6901. */
final class JsonPointers {
    private JsonPointers() {}

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
