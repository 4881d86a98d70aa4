package uk.nhs.leadership.curriculum.framework;

import static uk.nhs.leadership.curriculum.publication.DraftCheck.all;
import static uk.nhs.leadership.curriculum.publication.DraftCheck.each;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.publication.DraftCheck;
import uk.nhs.leadership.curriculum.publication.Lineage;

/**
 * What one version of a framework says. Order counts everywhere.
 *
 * <p>Each part keeps its identity across versions. That of a stage is its code and that of a rating its value, because
 * others hold these; any other part has an {@code id}, null only until {@link #identified} has given a new draft its
 * lineage.
 */
public record FrameworkContent(
        List<Stage> stages, List<Principle> codePrinciples, List<Rating> ratingScale, List<Area> areas) {

    /** A step of a career that the framework asks something of; known across versions by its code, for example {@code S1}. */
    public record Stage(String code, String title) {}

    /** A principle of the code of practice, for example {@code Compassion}. */
    public record Principle(@Nullable UUID id, String title) {}

    /** One value of the scale on which people rate themselves, and its name; known across versions by the value. */
    public record Rating(int value, String label) {}

    /** An official text that something rests on, for example an act or a code of practice; {@code uri} where it can be read. */
    public record Reference(String title, @Nullable String uri) {}

    /**
     * What stands behind an area, a standard or a competency.
     *
     * @param note what its readers should know; may be empty
     * @param references the official texts it rests on
     */
    public record Background(String note, List<Reference> references) {
        public static final Background NONE = new Background("", List.of());

        public Background {
            references = List.copyOf(references);
        }

        public boolean isEmpty() {
            return note.isEmpty() && references.isEmpty();
        }
    }

    public record Area(@Nullable UUID id, String code, String title, Background background, List<Standard> standards) {
        public Area {
            standards = List.copyOf(standards);
        }

        /** One behind which nothing stands. */
        public Area(@Nullable UUID id, String code, String title, List<Standard> standards) {
            this(id, code, title, Background.NONE, standards);
        }
    }

    public record Standard(
            @Nullable UUID id, String code, String title, Background background, List<Competency> competencies) {
        public Standard {
            competencies = List.copyOf(competencies);
        }

        /** One behind which nothing stands. */
        public Standard(@Nullable UUID id, String code, String title, List<Competency> competencies) {
            this(id, code, title, Background.NONE, competencies);
        }
    }

    /**
     * Something a leader or manager can do, described for each stage that it claims.
     *
     * @param statements one for each of those stages
     */
    public record Competency(
            @Nullable UUID id, String code, String title, Background background, List<Statement> statements) {
        public Competency {
            statements = List.copyOf(statements);
        }

        /** One behind which nothing stands. */
        public Competency(@Nullable UUID id, String code, String title, List<Statement> statements) {
            this(id, code, title, Background.NONE, statements);
        }

        /** The codes of the stages it claims. */
        public List<String> stages() {
            return statements.stream().map(Statement::stage).toList();
        }
    }

    /**
     * What a competency asks for at one stage.
     *
     * @param text empty while it is not written
     */
    public record Statement(@Nullable UUID id, String stage, String text) {
        boolean isWritten() {
            return !text.isBlank();
        }
    }

    static final String PRINCIPLE = "PRINCIPLE";
    static final String AREA = "AREA";
    static final String STANDARD = "STANDARD";
    static final String COMPETENCY = "COMPETENCY";
    static final String STATEMENT = "STATEMENT";

    public FrameworkContent {
        stages = List.copyOf(stages);
        codePrinciples = List.copyOf(codePrinciples);
        ratingScale = List.copyOf(ratingScale);
        areas = List.copyOf(areas);
    }

    /** All competencies in order. */
    public Stream<Competency> competencies() {
        return areas.stream()
                .flatMap(area -> area.standards().stream())
                .flatMap(standard -> standard.competencies().stream());
    }

    /** The competency of this code. Only in what is published is there never more than one. */
    public Optional<Competency> competency(String code) {
        return competencies()
                .filter(competency -> competency.code().equals(code))
                .findFirst();
    }

    /** The same content, every part with the identity it had before or a new one. */
    FrameworkContent identified(Lineage lineage) {
        each(
                codePrinciples,
                "/codePrinciples",
                (principle, at) -> lineage.claim(PRINCIPLE, principle.id(), at + "/id"));
        each(areas, "/areas", (area, a) -> {
            lineage.claim(AREA, area.id(), a + "/id");
            each(area.standards(), a + "/standards", (standard, s) -> {
                lineage.claim(STANDARD, standard.id(), s + "/id");
                each(standard.competencies(), s + "/competencies", (competency, c) -> {
                    lineage.claim(COMPETENCY, competency.id(), c + "/id");
                    each(
                            competency.statements(),
                            c + "/statements",
                            (statement, t) -> lineage.claim(STATEMENT, statement.id(), t + "/id"));
                });
            });
        });
        lineage.mustHold();
        return new FrameworkContent(
                stages,
                all(codePrinciples, "", (principle, at) -> identified(principle, lineage)),
                ratingScale,
                all(areas, "", (area, at) -> identified(area, lineage)));
    }

    private static Principle identified(Principle principle, Lineage lineage) {
        return new Principle(lineage.of(PRINCIPLE, principle.id(), principle.title()), principle.title());
    }

    private static Area identified(Area area, Lineage lineage) {
        return new Area(
                lineage.of(AREA, area.id(), area.code()),
                area.code(),
                area.title(),
                area.background(),
                all(area.standards(), "", (standard, at) -> identified(standard, lineage)));
    }

    private static Standard identified(Standard standard, Lineage lineage) {
        return new Standard(
                lineage.of(STANDARD, standard.id(), standard.code()),
                standard.code(),
                standard.title(),
                standard.background(),
                all(standard.competencies(), "", (competency, at) -> identified(competency, lineage)));
    }

    private static Competency identified(Competency competency, Lineage lineage) {
        var id = lineage.of(COMPETENCY, competency.id(), competency.code());
        return new Competency(
                id,
                competency.code(),
                competency.title(),
                competency.background(),
                all(
                        competency.statements(),
                        "",
                        (statement, at) -> new Statement(
                                lineage.of(STATEMENT, statement.id(), statementKey(id, statement.stage())),
                                statement.stage(),
                                statement.text())));
    }

    /** The same content, each part that names an id which no earlier version has as one that names none. */
    FrameworkContent withKnownIdsOnly(Lineage lineage) {
        return new FrameworkContent(
                stages,
                all(
                        codePrinciples,
                        "",
                        (principle, at) -> new Principle(known(PRINCIPLE, principle.id(), lineage), principle.title())),
                ratingScale,
                all(areas, "", (area, at) -> withKnownIdsOnly(area, lineage)));
    }

    private static @Nullable UUID known(String kind, @Nullable UUID id, Lineage lineage) {
        return id != null && lineage.knows(kind, id) ? id : null;
    }

    private static Area withKnownIdsOnly(Area area, Lineage lineage) {
        return new Area(
                known(AREA, area.id(), lineage),
                area.code(),
                area.title(),
                area.background(),
                all(area.standards(), "", (standard, at) -> withKnownIdsOnly(standard, lineage)));
    }

    private static Standard withKnownIdsOnly(Standard standard, Lineage lineage) {
        return new Standard(
                known(STANDARD, standard.id(), lineage),
                standard.code(),
                standard.title(),
                standard.background(),
                all(standard.competencies(), "", (competency, at) -> withKnownIdsOnly(competency, lineage)));
    }

    private static Competency withKnownIdsOnly(Competency competency, Lineage lineage) {
        return new Competency(
                known(COMPETENCY, competency.id(), lineage),
                competency.code(),
                competency.title(),
                competency.background(),
                all(
                        competency.statements(),
                        "",
                        (statement, at) -> new Statement(
                                known(STATEMENT, statement.id(), lineage), statement.stage(), statement.text())));
    }

    /** The ids of all its parts that have one. */
    public Set<UUID> ids() {
        var standards =
                areas.stream().flatMap(area -> area.standards().stream()).toList();
        return Stream.of(
                        codePrinciples.stream().map(Principle::id),
                        areas.stream().map(Area::id),
                        standards.stream().map(Standard::id),
                        competencies().map(Competency::id),
                        competencies()
                                .flatMap(competency -> competency.statements().stream())
                                .map(Statement::id))
                .flatMap(ids -> ids)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    /** By what a statement is recognised in the next version: it is what one competency asks for at one stage. */
    static String statementKey(UUID competency, String stage) {
        return competency + "/" + stage;
    }

    /** Finds everything that keeps it from being published, pointing into the draft as an author sends it. */
    void findMissing(DraftCheck check) {
        mustHold(stages, "/stages", "stage", check);
        mustHold(areas, "/areas", "area", check);
        each(stages, "/stages", (stage, at) -> mustBeTitled(stage.title(), at + "/title", check));
        each(
                codePrinciples,
                "/codePrinciples",
                (principle, at) -> mustBeTitled(principle.title(), at + "/title", check));
        each(ratingScale, "/ratingScale", (rating, at) -> mustBeTitled(rating.label(), at + "/label", check));
        var codes = new HashSet<String>();
        each(areas, "/areas", (area, a) -> {
            mustBeNamed(area.code(), area.title(), a, codes, check);
            mustHold(area.standards(), a + "/standards", "standard", check);
            each(area.standards(), a + "/standards", (standard, s) -> {
                mustBeNamed(standard.code(), standard.title(), s, codes, check);
                mustHold(standard.competencies(), s + "/competencies", "competency", check);
                each(standard.competencies(), s + "/competencies", (competency, c) -> {
                    mustBeNamed(competency.code(), competency.title(), c, codes, check);
                    mustHold(competency.statements(), c + "/stages", "stage", check);
                    mustBeWritten(competency, c + "/statements", check);
                });
            });
        });
    }

    private static void mustBeWritten(Competency competency, String at, DraftCheck check) {
        competency.statements().stream()
                .filter(statement -> !statement.isWritten())
                .forEach(statement -> check.add(
                        at,
                        "STATEMENT_MISSING",
                        "Competency " + competency.code() + " has no statement for stage " + statement.stage()));
    }

    private static void mustBeNamed(String code, String title, String at, Set<String> codes, DraftCheck check) {
        mustBeTitled(title, at + "/title", check);
        if (!codes.add(code)) {
            check.add(at + "/code", "REPEATED", code + " stands more than once");
        }
    }

    private static void mustBeTitled(String title, String at, DraftCheck check) {
        if (title.isBlank()) {
            check.add(at, "MISSING", "It has no title");
        }
    }

    private static void mustHold(List<?> parts, String at, String what, DraftCheck check) {
        if (parts.isEmpty()) {
            check.add(at, "MISSING", "At least one " + what + " is needed");
        }
    }
}
