package uk.nhs.leadership.chassis.testing.hostile;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A value as somebody who means harm, or does not care, would send it.
 *
 * @param json as it stands in a body
 * @param refused whether it can be nothing but wrong; otherwise it may be right and need only be answered
 */
record Bad(String json, boolean refused) {
    private static final String OF_ANOTHER_WORLD = "\"+999999999-12-31\"";

    /** Texts of a query or a path, percent-encoded. */
    static final List<String> WORDS = List.of(
            "",
            "-1",
            "0",
            "1.5",
            "1e400",
            "99999999999999999999",
            "-9223372036854775809",
            "null",
            "true",
            "x".repeat(1_000),
            "%01",
            "%0A",
            "%7F",
            "%00",
            "%C3%28",
            "%ED%A0%80",
            "%F0%9F%8C%B1",
            "%E2%80%AE",
            "%25",
            "%22",
            "%5B%5D",
            "%27%20or%201%3D1%20--",
            "%24%7Bjndi%7D",
            "..%2F..",
            "2026-02-30",
            "%2B999999999-12-31",
            "-999999999-01-01",
            "2026-11-22T09:30:00",
            "2026-02-30T09:30:00Z",
            "%2B1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "2026-11-22T09:30:61Z",
            "00000000-0000-0000-0000-000000000000",
            "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e7g",
            "1-1-1-1-1",
            "e30",
            // Cursors that nobody gave: an id alone, a time of another world with an id, three keys.
            "MDE5OGU1YzQtN2IxYS03YzNlLThmMDAtMWEyYjNjNGQ1ZTcx",
            "KzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTkuOTk5OTk5OTk5Wh8wMTk4ZTVjNC03YjFhLTdjM2UtOGYwMC0xYTJiM2M0ZDVlNzE",
            "MR8xHzE");

    /** Of those headers that a service reads, what it cannot make sense of. */
    static final Map<String, List<String>> HEADERS = Map.of(
            "If-Match",
            List.of(
                    "",
                    "*",
                    "0",
                    "\"",
                    "\"-1\"",
                    "W/\"0\"",
                    "\"0\", \"1\"",
                    "\"99999999999999999999\"",
                    "\u00e9\u00a0"),
            "If-None-Match",
            List.of("", "*", "\"", "W/\"0\"", "x".repeat(1_000), "\u00e9\u00a0"),
            "Idempotency-Key",
            List.of("", " ", "x".repeat(1_000), "\u00e9\u00a0"),
            "X-Correlation-ID",
            List.of("", "x".repeat(1_000), "\u00e9\u00a0"),
            "traceparent",
            List.of("", "00-00000000000000000000000000000000-0000000000000000-00", "x".repeat(1_000)),
            "Accept",
            List.of(
                    "",
                    "\"",
                    "*",
                    "/",
                    "*/*;q=0",
                    "*/*;q=x",
                    "application/json;",
                    "image/png",
                    "x".repeat(1_000),
                    "\u00e9\u00a0"),
            "Accept-Language",
            List.of("", "\"", "xx-".repeat(300)),
            "Last-Event-ID",
            List.of("", "-1", "x", "99999999999999999999"),
            "Range",
            List.of("bytes=0-1", "x"));

    private static Bad wrong(String json) {
        return new Bad(json, true);
    }

    private static Bad strange(String json) {
        return new Bad(json, false);
    }

    private static Bad text(String text, boolean refused) {
        return new Bad("\"" + text + "\"", refused);
    }

    /** In the place of a value that a schema describes. */
    static Stream<Bad> insteadOf(Schema schema) {
        return switch (schema.type()) {
            case "string" -> Stream.concat(notText(), texts(schema));
            case "integer", "number" -> numbers(schema);
            case "boolean" -> Stream.of(wrong("\"true\""), wrong("1"), wrong("{}"), wrong("[]"));
            case "array" ->
                Stream.of(
                        wrong("{}"),
                        wrong("\"x\""),
                        wrong("1"),
                        wrong("[null]"),
                        wrong("[[]]"),
                        new Bad("[" + "null,".repeat(20_000) + "null]", true));
            case "object" -> Stream.of(wrong("[]"), wrong("\"x\""), wrong("1"), wrong("true"));
            default -> Stream.of();
        };
    }

    private static Stream<Bad> notText() {
        return Stream.of("1", "-1", "1.5", "1e400", "true", "{}", "[]", "[\"x\"]", "{\"x\":1}")
                .map(Bad::wrong);
    }

    private static Stream<Bad> numbers(Schema schema) {
        return Stream.concat(
                Stream.of(
                                "\"1\"",
                                "\"\"",
                                "true",
                                "{}",
                                "[]",
                                "[1]",
                                "1e400",
                                "99999999999999999999",
                                "-99999999999999999999",
                                "9".repeat(1_000))
                        .map(Bad::wrong),
                Stream.concat(
                        Stream.of(new Bad("1.5", schema.type().equals("integer"))),
                        Stream.of(0L, -1L, (long) Integer.MAX_VALUE, (long) Integer.MIN_VALUE)
                                .map(number -> new Bad(Long.toString(number), !schema.allows(number)))));
    }

    private static Stream<Bad> texts(Schema schema) {
        if (schema.isCode()) {
            return Stream.of(
                    wrong("\"NO_SUCH_CODE\""),
                    wrong("\"\""),
                    wrong("\" \""),
                    wrong("\"0\""),
                    wrong("\"x" + "x".repeat(10_000) + "\""));
        }
        return switch (schema.format()) {
            case "date" ->
                Stream.of(
                        wrong("\"2026-02-30\""),
                        wrong("\"2026-13-01\""),
                        wrong("\"2026-1-1\""),
                        wrong("\"22/11/2026\""),
                        wrong("\"2026-11-22T00:00:00Z\""),
                        wrong(OF_ANOTHER_WORLD),
                        wrong("\"-999999999-01-01\""),
                        wrong("\"\""),
                        strange("\"0000-01-01\""),
                        strange("\"9999-12-31\""));
            case "date-time" ->
                Stream.of(
                        wrong("\"2026-02-30T00:00:00Z\""),
                        wrong("\"2026-11-22\""),
                        wrong("\"+1000000000-12-31T23:59:59Z\""),
                        wrong("\"\""));
            case "uuid" ->
                Stream.of(
                        wrong("\"x\""),
                        wrong("\"\""),
                        wrong("\"1-1-1-1-1\""),
                        wrong("\"0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e7g\""),
                        wrong("\"{0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e71}\""),
                        wrong("\"0198e5c47b1a7c3e8f001a2b3c4d5e71\""),
                        strange("\"00000000-0000-0000-0000-000000000000\""));
            default -> freeTexts(schema);
        };
    }

    private static Stream<Bad> freeTexts(Schema schema) {
        return Stream.of(
                text("", false),
                text("   ", false),
                // What looks for something else than blanks may look for long.
                text(" ".repeat(100_001), schema.longest() < 100_001),
                text("x".repeat(201), schema.longest() < 201),
                text("x".repeat(10_001), schema.longest() < 10_001),
                text("x".repeat(100_001), schema.longest() < 100_001),
                text("\\u0000", true),
                text("a\\u0000b", true),
                text("\\ud800", true),
                text("\\udc00\\ud800", true),
                text("a\\ud83cb", true),
                text("\\u0001", true),
                text("\\u001b[31m", true),
                text("\\u007f", true),
                text("\\u202e", false),
                text("\\ufffe", false),
                text("\\ud83c\\udf31".repeat(100), schema.longest() < 100),
                text("' or 1=1 --", false),
                text("${jndi:ldap://127.0.0.1/x}", false),
                text("<script>alert(1)</script>", false),
                text("=cmd|' /C calc'!A0", false));
    }
}
