package uk.nhs.leadership.chassis.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/** Reads a JSON body into the record an endpoint asks for, or says what is wrong with it. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
class JsonBody implements ServerMessageBodyReader<Object> {
    private final ObjectMapper mapper;
    private final Map<Integer, JsonFactory> factories = new ConcurrentHashMap<>();

    JsonBody(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo method, MediaType mediaType) {
        return isReadable(type, genericType, new Annotation[0], mediaType);
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type != InputStream.class && type != String.class && type != byte[].class;
    }

    @Override
    public Object readFrom(Class<Object> type, Type genericType, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        var endpoint = context.getResteasyReactiveResourceInfo();
        var limit = endpoint == null ? null : endpoint.getMethod().getAnnotation(JsonLimit.class);
        return limit == null
                ? read(genericType, context.getInputStream())
                : read(genericType, factory(limit.tokens()).createParser(context.getInputStream()), limit.elements());
    }

    /** As that of the mapper, but for how many tokens it reads. */
    private JsonFactory factory(int tokens) {
        return factories.computeIfAbsent(tokens, most -> {
            var usual = mapper.getFactory();
            return usual.rebuild()
                    .streamReadConstraints(usual.streamReadConstraints()
                            .rebuild()
                            .maxTokenCount(most)
                            .build())
                    .build();
        });
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> httpHeaders,
            InputStream entityStream)
            throws IOException {
        return read(genericType, entityStream);
    }

    private Object read(Type type, InputStream body) throws IOException {
        return read(type, mapper.createParser(body), BoundedLists.USUAL);
    }

    private Object read(Type type, JsonParser body, int elements) throws IOException {
        var parser = new BoundedLists(body, elements);
        try {
            @Nullable
            Object value = mapper.readerFor(mapper.constructType(type)).readValue(parser);
            if (value == null) {
                throw missing();
            }
            return value;
        } catch (JacksonException e) {
            for (@Nullable Throwable each = e; each != null; each = each.getCause()) {
                if (each instanceof BodyTooLarge tooLarge) {
                    throw tooLarge;
                }
            }
            throw isEmpty(e) ? missing() : new InvalidInput(JsonFaults.of(e, parser));
        }
    }

    private static boolean isEmpty(JacksonException e) {
        return e instanceof MismatchedInputException && e.getOriginalMessage().startsWith("No content");
    }

    private static InvalidInput missing() {
        return new InvalidInput(new Fault("", "REQUIRED", "The request needs a JSON body"));
    }
}
