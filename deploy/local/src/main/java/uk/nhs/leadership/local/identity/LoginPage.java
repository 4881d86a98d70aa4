package uk.nhs.leadership.local.identity;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Signs a person in through the real login pages, form by form, as a browser does: authorisation code with PKCE. */
final class LoginPage {

    private static final String CLIENT = "platform-web";
    private static final URI REDIRECT = URI.create("http://127.0.0.1/signed-in");
    private static final Pattern FORM_ACTION = Pattern.compile("<form[^>]*\\baction=\"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern CHOICE =
            Pattern.compile("name=\"kc\\.org\"[^>]*\\bvalue=\"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern COMPLAINT = Pattern.compile("kc-feedback-text\">([^<]*)<");
    /** User name, organisation, password, and one spare. */
    private static final int MOST_PAGES = 4;

    private final TokenEndpoint endpoint;
    /** The JDK's cookie store keeps Secure cookies from plain HTTP; browsers make an exception for loopback, and so do we. */
    private final Map<String, String> cookies = new LinkedHashMap<>();

    LoginPage(TokenEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** With an organisation it is chosen on the page that asks for it, or by scope where the person has but one. */
    Grant signIn(String username, String password, @Nullable String organisation) {
        var verifier = random();
        var state = random();
        var callback = walk(username, password, organisation, start(verifier, state));
        var answer = query(callback);
        if (!state.equals(answer.get("state"))) {
            throw new IllegalStateException("The answer belongs to another sign-in: its state is not ours");
        }
        var code = answer.get("code");
        if (code == null) {
            throw new TokenRefused(
                    answer.getOrDefault("error", "no code"),
                    answer.getOrDefault("error_description", callback.getPath()));
        }
        return endpoint.byCode(CLIENT, code, verifier, REDIRECT);
    }

    private HttpResponse<String> start(String verifier, String state) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("client_id", CLIENT);
        parameters.put("response_type", "code");
        parameters.put("scope", "openid organization");
        parameters.put("redirect_uri", REDIRECT.toString());
        parameters.put("state", state);
        parameters.put("code_challenge", challenge(verifier));
        parameters.put("code_challenge_method", "S256");
        return visit(HttpRequest.newBuilder(
                URI.create(endpoint.issuer() + "/protocol/openid-connect/auth?" + TokenEndpoint.form(parameters))));
    }

    private URI walk(String username, String password, @Nullable String organisation, HttpResponse<String> first) {
        var page = first;
        for (var pages = 0; pages < MOST_PAGES; pages++) {
            var callback = callback(page);
            if (callback != null) {
                return callback;
            }
            page = fill(page, username, password, organisation);
        }
        var callback = callback(page);
        if (callback == null) {
            throw new TokenRefused("login_page", "The login pages do not end");
        }
        return callback;
    }

    private HttpResponse<String> fill(
            HttpResponse<String> page, String username, String password, @Nullable String organisation) {
        var html = page.body();
        var action = FORM_ACTION.matcher(html);
        var complaint = COMPLAINT.matcher(html);
        if (complaint.find()) {
            throw new TokenRefused("login_page", complaint.group(1).strip());
        }
        if (!action.find()) {
            throw new TokenRefused("login_page", "Status " + page.statusCode() + " and no form to fill in");
        }
        var fields = new HashMap<String, String>();
        if (html.contains("name=\"kc.org\"")) {
            fields.put("kc.org", choose(html, organisation));
        }
        if (html.contains("name=\"username\"")) {
            fields.put("username", username);
        }
        if (html.contains("name=\"password\"")) {
            fields.put("password", password);
        }
        return visit(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(TokenEndpoint.form(fields))));
    }

    private static String choose(String html, @Nullable String organisation) {
        var offered =
                CHOICE.matcher(html).results().map(found -> found.group(1)).collect(Collectors.toSet());
        if (organisation == null || !offered.contains(organisation)) {
            throw new TokenRefused("login_page", "Which organisation of " + offered + "? Asked for: " + organisation);
        }
        return organisation;
    }

    private @Nullable URI callback(HttpResponse<String> page) {
        return page.headers()
                .firstValue("Location")
                .map(URI::create)
                .filter(location -> location.toString().startsWith(REDIRECT.toString()))
                .orElse(null);
    }

    private HttpResponse<String> visit(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = endpoint.send(request);
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String setCookie) {
        var pair = setCookie.split(";", 2)[0];
        var equals = pair.indexOf('=');
        if (setCookie.contains("Max-Age=0")) {
            cookies.remove(pair.substring(0, equals));
        } else {
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
    }

    private static Map<String, String> query(URI callback) {
        return Pattern.compile("&")
                .splitAsStream(callback.getRawQuery())
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(
                        parameter -> parameter[0],
                        parameter -> URLDecoder.decode(parameter[1], StandardCharsets.UTF_8)));
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Jwt.encode(bytes);
    }

    private static String challenge(String verifier) {
        try {
            return Jwt.encode(
                    MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
