package uk.nhs.leadership.chassis.testing.access;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The corpus of spellings, and of places where a token does not count. */
final class Tricks {
    /** Of the path: matrix parameters, dots, slashes, encodings, cases, nulls, and ways through what is open. */
    private static final List<Trick> PATHS = List.of(
            Trick.after(";"),
            Trick.after(";x"),
            Trick.after(";x=1"),
            Trick.after(";jsessionid=1"),
            Trick.after("%3B"),
            Trick.after("%3bx=1"),
            Trick.after(";.css"),
            Trick.after("/"),
            Trick.after("//"),
            Trick.after("/."),
            Trick.after("/./"),
            Trick.after("/;/"),
            Trick.after("/x/.."),
            Trick.after("/x/..;/"),
            Trick.after("."),
            Trick.after(".."),
            Trick.after("%2e"),
            Trick.after("%2F"),
            Trick.after("%2f%2e"),
            Trick.after("%252F"),
            Trick.after("%5C"),
            Trick.after("\\"),
            Trick.after("%00"),
            Trick.after("%00.json"),
            Trick.after("%20"),
            Trick.after("%09"),
            Trick.after("%0a"),
            Trick.after("%0d%0aX-Injected:%201"),
            Trick.after("%E2%80%8B"),
            Trick.after("%c2%a0"),
            Trick.after(".json"),
            Trick.after(".html"),
            Trick.after("/index.html"),
            Trick.after("?"),
            Trick.after("??"),
            Trick.after("%3f"),
            Trick.after("#"),
            Trick.after("#/_ping"),
            Trick.after("%23"),
            Trick.after("~"),
            Trick.after("*"),
            Trick.after("%"),
            Trick.after("%zz"),
            Trick.after("%u002f"),
            Trick.after("\u00ff"),
            Trick.after(" "),
            Trick.after("\t"),
            Trick.before("/"),
            Trick.before("//"),
            Trick.before("/."),
            Trick.before("/x/.."),
            Trick.before("/x/..;"),
            Trick.before("/;"),
            Trick.before("/;x"),
            Trick.before("/%2e"),
            Trick.before("/x/%2e%2e"),
            Trick.before("/x%2f.."),
            Trick.before("/x/%252e%252e"),
            Trick.before("/x/%c0%ae%c0%ae"),
            Trick.before("/x/..%c0%af"),
            Trick.before("\\"),
            Trick.before("/\\"),
            Trick.before("/%5c.."),
            Trick.before("/%00"),
            Trick.before("/%20"),
            Trick.before("/_ping/.."),
            Trick.before("/_ping/..;"),
            Trick.before("/q/health/../.."),
            Trick.before("/q/health/..;/..;"),
            Trick.before("/q/health/%2e%2e/%2e%2e"),
            Trick.before("/q/openapi/..%2f.."),
            Trick.before("/q/metrics;"),
            Trick.before("//localhost"),
            Trick.before("http://localhost"),
            Trick.before("http://somebody@localhost"),
            Trick.before("HTTP://elsewhere.example"),
            Trick.path("no slash in front", path -> path.substring(1)),
            Trick.inside("//"),
            Trick.inside("/./"),
            Trick.inside("/x/../"),
            Trick.inside("/x/..;/"),
            Trick.inside("/%2e/"),
            Trick.inside("/x/%2e%2e/"),
            Trick.inside(";x/"),
            Trick.inside("%2F"),
            Trick.inside("%252F"),
            Trick.inside("%5C"),
            Trick.inside("\\"),
            Trick.inside("/%00"),
            Trick.inside("%c0%af"),
            Trick.inside("/;/"),
            Trick.slashesAs("//"),
            Trick.slashesAs("/./"),
            Trick.slashesAs("%2F"),
            Trick.slashesAs("%2f"),
            Trick.slashesAs("\\"),
            Trick.slashesAs(";/"),
            Trick.slashesAs(";a=b/"),
            Trick.path("upper case", path -> path.toUpperCase(Locale.ROOT)),
            Trick.path("mixed case", Trick::mixed),
            Trick.path("version in upper case", path -> path.replaceFirst("/v", "/V")),
            Trick.path("first letters encoded", path -> Trick.firstLettersEncoded(path, Trick::encoded)),
            Trick.path("first letters encoded twice", path -> Trick.firstLettersEncoded(path, Trick::encodedTwice)),
            Trick.path("all of it encoded", path -> "/" + Trick.encoded(path.substring(1))),
            Trick.path("all of it encoded twice", path -> "/" + Trick.encodedTwice(path.substring(1))),
            Trick.path("full-width letters", Trick::fullWidth));

    /** Of the method, and of headers by which proxies tell what was asked, of whom and by whom. */
    private static final List<Trick> AROUND = List.of(
            Trick.method("HEAD"),
            Trick.method("OPTIONS"),
            Trick.method("TRACE"),
            Trick.method("PROPFIND"),
            Trick.method("get"),
            Trick.method("GETS"),
            Trick.query("_method=GET"),
            Trick.query("access_token=null"),
            Trick.header("X-HTTP-Method-Override", "GET"),
            Trick.header("X-HTTP-Method-Override", "OPTIONS"),
            Trick.header("X-HTTP-Method", "HEAD"),
            Trick.header("X-Method-Override", "POST"),
            Trick.header("X-Original-Method", "OPTIONS"),
            Trick.header("X-Original-URL", "/_ping"),
            Trick.header("X-Rewrite-URL", "/_ping"),
            Trick.header("X-Forwarded-Uri", "/_ping"),
            Trick.header("X-Forwarded-Prefix", "/_ping"),
            Trick.header("X-Forwarded-Path", "/q/health"),
            Trick.pathInHeader("X-Original-URL"),
            Trick.pathInHeader("X-Rewrite-URL"),
            Trick.pathInHeader("X-Forwarded-Uri"),
            Trick.pathInHeader("X-Forwarded-Prefix"),
            Trick.header("X-Forwarded-For", "127.0.0.1"),
            Trick.header("X-Real-IP", "127.0.0.1"),
            Trick.header("Forwarded", "for=127.0.0.1;host=localhost;proto=https"),
            Trick.header("X-Forwarded-Host", "localhost"),
            Trick.header("X-Remote-User", "operator.one"),
            Trick.header("X-Forwarded-User", "operator.one"),
            Trick.header("X-Organisation", "X26"),
            Trick.header("Host", "localhost"),
            Trick.header("Host", "elsewhere.example"),
            Trick.header("Origin", "http://localhost"),
            Trick.header("Upgrade", "h2c"),
            Trick.header("Content-Type", "text/plain"));

    private Tricks() {}

    static Stream<Trick> all() {
        return Stream.concat(PATHS.stream(), AROUND.stream());
    }

    /** A genuine token of somebody who may, anywhere but in the one header where it counts. */
    static List<Trick> tokenElsewhere(String token) {
        var query = Stream.of("access_token", "token", "bearer_token", "id_token")
                .map(name ->
                        new Trick("token in the query as " + name, request -> request.withQuery(name + "=" + token)));
        var cookies = Stream.of("access_token", "Authorization", "q_session")
                .map(name ->
                        new Trick("token in a cookie " + name, request -> request.with("Cookie", name + "=" + token)));
        var headers = Stream.of(
                        "X-Authorization",
                        "Proxy-Authorization",
                        "X-Access-Token",
                        "X-Forwarded-Access-Token",
                        "X-Original-Authorization",
                        "WWW-Authenticate")
                .map(name -> new Trick("token in " + name, request -> request.with(name, "Bearer " + token)));
        var schemes = Stream.of("Token ", "JWT ", "Basic ", "DPoP ", "Bearer: ", "Bearer,", "")
                .map(scheme ->
                        new Trick("scheme '" + scheme + "'", request -> request.with("Authorization", scheme + token)));
        var form = Stream.of(new Trick(
                "token in a form",
                request -> request.withBody("application/x-www-form-urlencoded", "access_token=" + token)));
        return Stream.of(query, cookies, headers, schemes, form)
                .flatMap(Function.identity())
                .collect(Collectors.toUnmodifiableList());
    }
}
