package uk.nhs.leadership.print;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The words around what a page says. Whatever people wrote is text in it, whatever it looks like. */
public final class PageTemplate {
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Template template;

    /**
     * Reads a template.
     *
     * @param beside a class of the module in which it lies
     * @param file where it lies among the resources, for example {@code /print/page.html}
     */
    public PageTemplate(Class<?> beside, String file) {
        this.template = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build()
                .parse(source(beside, file), Variant.forContentType(Variant.TEXT_HTML));
    }

    private static String source(Class<?> beside, String file) {
        try (var source = Objects.requireNonNull(beside.getResourceAsStream(file))) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the template " + file, e);
        }
    }

    /** With what is said as {@code page}; a character that cannot stand in XML is replaced by the sign for one that is not known. */
    public Page filledWith(Object said) {
        return new Page(NOT_IN_XML.matcher(template.data("page", said).render()).replaceAll("\uFFFD"));
    }
}
