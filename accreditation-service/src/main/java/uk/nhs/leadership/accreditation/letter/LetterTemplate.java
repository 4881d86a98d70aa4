package uk.nhs.leadership.accreditation.letter;

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

/** The words around what a letter says. Whatever people wrote is text in it, whatever it looks like. */
public final class LetterTemplate {
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Template template;

    /** @param name of the file among the resources, without its ending */
    public LetterTemplate(String name) {
        this.template = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build()
                .parse(source("/letter/" + name + ".html"), Variant.forContentType(Variant.TEXT_HTML));
    }

    private static String source(String path) {
        try (var file = Objects.requireNonNull(LetterTemplate.class.getResourceAsStream(path))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the template of a letter: " + path, e);
        }
    }

    /** As XHTML; a character that cannot stand in it is replaced by the sign for one that is not known. */
    String filledWith(Object letter) {
        return NOT_IN_XML.matcher(template.data("letter", letter).render()).replaceAll("\uFFFD");
    }
}
