package uk.nhs.leadership.curriculum.comparison;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Area;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Background;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Competency;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Standard;

/**
 * Something that a version of a framework says and that has one text.
 *
 * @param identity what it is known by across versions, and by nothing else
 * @param id the same as an id, for the parts that have one
 * @param parent the identity of what it stands in; null for what stands in the framework itself
 * @param in the code of what it stands in; null likewise
 * @param code a stage's or node's code, a rating's value
 * @param stage of a statement: for which stage it is
 * @param background the note and references of an area, standard or competency; with the title, the references of the version
 */
record Part(
        Identity identity,
        @Nullable UUID id,
        @Nullable Identity parent,
        @Nullable String in,
        @Nullable String code,
        @Nullable String stage,
        String text,
        Background background) {

    /** What kinds of parts there are, in the order in which they are told of. */
    @Schema(name = "PartKind")
    enum Kind {
        TITLE,
        NOTE,
        STAGE,
        PRINCIPLE,
        RATING,
        AREA,
        STANDARD,
        COMPETENCY,
        STATEMENT
    }

    /**
     * By what a part is recognised in another version.
     *
     * @param key an id, a stage's code or a rating's value; empty where there is only one of the kind
     */
    record Identity(Kind kind, String key) {}

    Kind kind() {
        return identity.kind();
    }

    /** All that a version says, in its order. */
    static List<Part> of(Framework framework) {
        var content = framework.content();
        var parts = new ArrayList<Part>();
        parts.add(single(Kind.TITLE, framework.title(), new Background("", framework.references())));
        if (!framework.note().isEmpty()) {
            parts.add(single(Kind.NOTE, framework.note(), Background.NONE));
        }
        content.stages().forEach(stage -> parts.add(coded(Kind.STAGE, stage.code(), stage.title())));
        content.codePrinciples()
                .forEach(principle -> parts.add(
                        node(Kind.PRINCIPLE, principle.id(), null, null, principle.title(), Background.NONE)));
        content.ratingScale()
                .forEach(rating -> parts.add(coded(Kind.RATING, Integer.toString(rating.value()), rating.label())));
        content.areas().forEach(area -> add(parts, area));
        return parts;
    }

    private static void add(List<Part> parts, Area area) {
        var part = node(Kind.AREA, area.id(), null, area.code(), area.title(), area.background());
        parts.add(part);
        area.standards().forEach(standard -> add(parts, part, standard));
    }

    private static void add(List<Part> parts, Part area, Standard standard) {
        var part = node(Kind.STANDARD, standard.id(), area, standard.code(), standard.title(), standard.background());
        parts.add(part);
        standard.competencies().forEach(competency -> add(parts, part, competency));
    }

    private static void add(List<Part> parts, Part standard, Competency competency) {
        var part = node(
                Kind.COMPETENCY,
                competency.id(),
                standard,
                competency.code(),
                competency.title(),
                competency.background());
        parts.add(part);
        for (var statement : competency.statements()) {
            var id = requireNonNull(statement.id());
            parts.add(new Part(
                    new Identity(Kind.STATEMENT, id.toString()),
                    id,
                    part.identity(),
                    part.code(),
                    null,
                    statement.stage(),
                    statement.text(),
                    Background.NONE));
        }
    }

    private static Part single(Kind kind, String text, Background background) {
        return new Part(new Identity(kind, ""), null, null, null, null, null, text, background);
    }

    private static Part coded(Kind kind, String code, String text) {
        return new Part(new Identity(kind, code), null, null, null, code, null, text, Background.NONE);
    }

    private static Part node(
            Kind kind,
            @Nullable UUID id,
            @Nullable Part parent,
            @Nullable String code,
            String text,
            Background background) {
        return new Part(
                new Identity(kind, requireNonNull(id).toString()),
                id,
                parent == null ? null : parent.identity(),
                parent == null ? null : parent.code(),
                code,
                null,
                text,
                background);
    }
}
