package uk.nhs.leadership.chassis.testing.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A request as it goes over the wire. Immutable. */
record Request(String method, String path, String query, Map<String, String> headers, String body) {

    Request {
        headers = Map.copyOf(headers);
    }

    String target() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    Request with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Request(method, path, query, more, body);
    }

    Request withPath(UnaryOperator<String> change) {
        return new Request(method, change.apply(path), query, headers, body);
    }

    Request withQuery(String more) {
        return new Request(method, path, query.isEmpty() ? more : query + "&" + more, headers, body);
    }

    Request withMethod(String other) {
        return new Request(other, path, query, headers, body);
    }

    Request withBody(String contentType, String other) {
        return new Request(method, path, query, headers, other).with("Content-Type", contentType);
    }

    @Override
    public String toString() {
        return method + " " + target();
    }
}
