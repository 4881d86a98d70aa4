package uk.nhs.leadership.curriculum.exchange;

import static java.util.stream.Collectors.joining;
import static net.jqwik.api.Arbitraries.frequencyOf;
import static net.jqwik.api.Arbitraries.integers;
import static net.jqwik.api.Arbitraries.just;
import static net.jqwik.api.Arbitraries.strings;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.framework.FrameworkContent;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Area;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Background;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Competency;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Principle;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Rating;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Reference;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Stage;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Standard;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Statement;
import uk.nhs.leadership.curriculum.framework.FrameworkDraft;
import uk.nhs.leadership.curriculum.framework.FrameworkFixtures;
import uk.nhs.leadership.curriculum.framework.FrameworkJson;

/** Whatever a version may say, a file says the same, and nothing is lost on the way out and in. */
class RoundTripTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS))
            .build();

    private static final ValidatorFactory VALIDATORS = Validation.buildDefaultValidatorFactory();
    private static final DraftForm FORM = new DraftForm(VALIDATORS.getValidator());

    /** What file formats, spreadsheets and browsers stumble over. */
    private static final String[] STUMBLING_BLOCKS = {
        "=",
        "+",
        "-",
        "@",
        "'",
        "''",
        "\"",
        ",",
        ";",
        "\\",
        "/",
        "#",
        " ",
        "  ",
        "\u00a0",
        "\ufeff",
        "\u2028",
        "\u202e",
        "\uff1d",
        "=cmd|'/C calc'!A0",
        "<b>bold</b>",
        "&amp;",
        "{}",
        "[]",
        "null",
        "none",
        "1.10",
        "شفاء",
        "שלום",
        "e\u0301",
        "👩🏽‍⚕️",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "x"
    };

    @Property(tries = 500)
    void aVersionSurvivesASheet(@ForAll("versions") Framework version) {
        var sheet = SheetReader.read(
                SheetWriter.sheet(FrameworkJson.Draft.of(version)).getBytes(StandardCharsets.UTF_8));

        FORM.look(sheet.draft(), sheet::tell);
        assertThat(sheet.faults().told()).isEmpty();
        assertSame(version, sheet.draft().toDraft());
    }

    @Property(tries = 500)
    void aVersionSurvivesJson(@ForAll("versions") Framework version) throws IOException {
        var draft = JSON.readValue(JSON.writeValueAsBytes(FrameworkJson.Draft.of(version)), FrameworkJson.Draft.class);

        var faults = new ImportFaults();
        FORM.look(draft, faults::add);
        assertThat(faults.told()).isEmpty();
        assertSame(version, draft.toDraft());
    }

    private static void assertSame(Framework version, FrameworkDraft again) {
        assertThat(again)
                .isEqualTo(new FrameworkDraft(
                        version.code(),
                        version.version(),
                        version.title(),
                        version.note(),
                        version.references(),
                        version.content()));
    }

    @Provide
    Arbitrary<Framework> versions() {
        return Combinators.combine(line(200), text(), references(), contents())
                .as((title, note, references, content) -> FrameworkFixtures.saying(title, note, references, content));
    }

    private static Arbitrary<FrameworkContent> contents() {
        return stages().flatMap(stages -> Combinators.combine(
                        Combinators.combine(id(), line(200))
                                .as(Principle::new)
                                .list()
                                .ofMaxSize(3),
                        ratings(),
                        areas(stages).list().ofMaxSize(3))
                .as((principles, ratings, areas) -> new FrameworkContent(stages, principles, ratings, areas)));
    }

    private static Arbitrary<List<Stage>> stages() {
        return Combinators.combine(Arbitraries.of("F", "S1", "S2", "NONE", "A1234567", "E5"), line(200))
                .as(Stage::new)
                .list()
                .uniqueElements(Stage::code)
                .ofMaxSize(4);
    }

    private static Arbitrary<List<Rating>> ratings() {
        return Combinators.combine(integers().between(0, 100), line(200))
                .as(Rating::new)
                .list()
                .uniqueElements(Rating::value)
                .ofMaxSize(3);
    }

    private static Arbitrary<Area> areas(List<Stage> stages) {
        return Combinators.combine(
                        id(),
                        code(),
                        line(200),
                        background(),
                        standards(stages).list().ofMaxSize(2))
                .as(Area::new);
    }

    private static Arbitrary<Standard> standards(List<Stage> stages) {
        return Combinators.combine(
                        id(),
                        code(),
                        line(200),
                        background(),
                        competencies(stages).list().ofMaxSize(3))
                .as(Standard::new);
    }

    private static Arbitrary<Competency> competencies(List<Stage> stages) {
        return Combinators.combine(id(), code(), line(200), background(), statements(stages))
                .as(Competency::new);
    }

    /** For some of the stages, in their order. One that is not written yet has no id of its own to keep. */
    private static Arbitrary<List<Statement>> statements(List<Stage> stages) {
        var claimed = Arbitraries.subsetOf(stages.stream().map(Stage::code).toList());
        return claimed.flatMap(codes -> {
            Arbitrary<List<Statement>> statements = just(List.of());
            for (var stage : stages) {
                if (codes.contains(stage.code())) {
                    statements = Combinators.combine(statements, id(), text()).as((before, id, text) -> {
                        var more = new ArrayList<>(before);
                        more.add(new Statement(text.isEmpty() ? null : id, stage.code(), text));
                        return more;
                    });
                }
            }
            return statements;
        });
    }

    private static Arbitrary<Background> background() {
        return frequencyOf(
                Tuple.of(2, just(Background.NONE)),
                Tuple.of(1, Combinators.combine(text(), references()).as(Background::new)));
    }

    private static Arbitrary<List<Reference>> references() {
        var uri = Arbitraries.of("https://example.org/", "http://[2001:db8::1]:80/a?b=c&d=%20(e)'f#g")
                .injectNull(0.3);
        return Combinators.combine(line(500).filter(title -> !title.isBlank()), uri)
                .as(Reference::new)
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<UUID> id() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
    }

    private static Arbitrary<String> code() {
        return frequencyOf(
                Tuple.of(1, Arbitraries.of("1", "1.1", "1.10", "0", "01", "1E5", "1-2", "MAR1", "a", "TRUE", "none")),
                Tuple.of(
                        1,
                        Combinators.combine(
                                        strings().alpha().numeric().ofLength(1),
                                        strings()
                                                .alpha()
                                                .numeric()
                                                .withChars('.', '-')
                                                .ofMaxLength(39))
                                .as((first, rest) -> first + rest)));
    }

    private static Arbitrary<String> line(int longest) {
        return wording(longest, STUMBLING_BLOCKS);
    }

    private static Arbitrary<String> text() {
        var blocks = new ArrayList<>(List.of(STUMBLING_BLOCKS));
        blocks.addAll(List.of("\n", "\r", "\r\n", "\t", "\n\n"));
        return wording(10_000, blocks.toArray(String[]::new));
    }

    private static Arbitrary<String> wording(int longest, String... blocks) {
        var letter = integers()
                .between(0x20, Character.MAX_CODE_POINT)
                .filter(point -> !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE)
                .map(Character::toString);
        return frequencyOf(Tuple.of(3, Arbitraries.of(blocks)), Tuple.of(1, letter))
                .list()
                .ofMaxSize(8)
                .map(pieces -> pieces.stream().collect(joining()))
                .filter(text -> text.length() <= longest);
    }
}
