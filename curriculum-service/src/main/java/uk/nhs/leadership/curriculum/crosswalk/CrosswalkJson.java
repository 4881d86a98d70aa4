package uk.nhs.leadership.curriculum.crosswalk;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkDraft.Stated;
import uk.nhs.leadership.curriculum.publication.DraftCheck;
import uk.nhs.leadership.curriculum.publication.PublicationJson;
import uk.nhs.leadership.curriculum.publication.PublicationStatus;
import uk.nhs.leadership.curriculum.publication.Retirement;

/** The wire format of crosswalks. Authors name parts by their ids; readers see what they are called too. */
final class CrosswalkJson {
    static final String VERSION = "(0|[1-9][0-9]{0,3})\\.(0|[1-9][0-9]{0,3})";

    private static final int TITLE = 200;

    /** So many that the announcement of a published version, some 250 bytes for each, stays below what Kafka takes. */
    private static final int MOST_ENTRIES = 3_000;

    private CrosswalkJson() {}

    @Schema(
            name = "CrosswalkDraft",
            description = "The whole of one version of a crosswalk, as an author writes it.",
            examples = """
                    {"code": "HLM-MLF", "title": "From the leadership model to the framework", "version": "1.0",
                     "note": "The reading of the national team.",
                     "fromFrameworkVersionId": "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8d00",
                     "toFrameworkVersionId": "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a00",
                     "entries": [{"from": "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8d03",
                       "to": "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a03", "relation": "NARROWER",
                       "rationale": "Of leading with care, the part that looks after oneself."}]}""")
    record Draft(
            @NotNull
            @Pattern(regexp = "[A-Z][A-Z0-9-]{1,19}")
            @Schema(description = "The crosswalk's code, the same for all its versions", examples = "HLM-MLF")
            String code,

            @NotNull @Size(max = TITLE) @PlainText @Schema(examples = "From the leadership model to the framework")
            String title,

            @NotNull @Pattern(regexp = VERSION) @Schema(description = "The number of this version", examples = "1.0")
            String version,

            @Nullable
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(
                    description = "What readers should know about this version as a whole",
                    examples = "The reading of the national team.")
            String note,

            @NotNull
            @Schema(
                    description = "The published version of a framework that it leads from",
                    examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8d00")
            UUID fromFrameworkVersionId,

            @NotNull
            @Schema(
                    description = "The published version of another framework that it leads to",
                    examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a00")
            UUID toFrameworkVersionId,

            @NotNull @Size(max = MOST_ENTRIES) List<@NotNull @Valid StatedEntry> entries) {

        /**
         * What the author meant.
         *
         * @throws uk.nhs.leadership.chassis.rule.InvalidInput if the same two parts stand in several entries
         */
        CrosswalkDraft toDraft() {
            var check = new DraftCheck();
            check.mustDiffer(entries, Pair::of, "/entries", "");
            check.mustBeNone();
            return new CrosswalkDraft(
                    code,
                    version,
                    title,
                    requireNonNullElse(note, ""),
                    fromFrameworkVersionId,
                    toFrameworkVersionId,
                    entries.stream().map(StatedEntry::toStated).toList());
        }
    }

    private record Pair(UUID from, UUID to) {
        private static Pair of(StatedEntry entry) {
            return new Pair(entry.from, entry.to);
        }

        @Override
        public String toString() {
            return "from " + from + " to " + to;
        }
    }

    @Schema(name = "CrosswalkStatement", description = "That a part has a counterpart, both by their ids.")
    record StatedEntry(
            @NotNull
            @Schema(
                    description = "An area, a standard or a competency of the version it leads from",
                    examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8d03")
            UUID from,

            @NotNull
            @Schema(
                    description = "An area, a standard or a competency of the version it leads to",
                    examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a03")
            UUID to,

            @NotNull
            @Schema(
                    description =
                            "What `to` is, seen from `from`: the same, more (it takes in all of it), less (something"
                                    + " of it), or something that has to do with it",
                    examples = "NARROWER")
            Relation relation,

            @Nullable
            @Size(max = 2_000)
            @PlainText(multiline = true)
            @Schema(
                    description = "Why; needed before publication unless the two are the same",
                    examples = "Of leading with care, the part that looks after oneself.")
            String rationale) {

        private Stated toStated() {
            return new Stated(from, to, relation, requireNonNullElse(rationale, ""));
        }
    }

    @Schema(name = "MappedFramework", description = "A version of a framework at one end of a crosswalk.")
    record FrameworkEnd(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a00")
            UUID frameworkVersionId,

            @Schema(examples = "MLF") String code,
            @Schema(examples = "1.0") String version,

            @Schema(examples = "NHS Management and Leadership Framework")
            String title) {

        static FrameworkEnd of(MappedFramework framework) {
            return new FrameworkEnd(framework.id(), framework.code(), framework.version(), framework.title());
        }
    }

    @Schema(name = "MappedPart", description = "An area, a standard or a competency that has counterparts or is one.")
    record PartJson(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a03")
            UUID id,

            @Schema(examples = "COMPETENCY") MappedPart.Kind kind,
            @Schema(examples = "1.1.1") String code,

            @Schema(examples = "Prioritise for personal productivity")
            String title) {

        static PartJson of(MappedPart part) {
            return new PartJson(part.id(), part.kind(), part.code(), part.title());
        }
    }

    @Schema(name = "CrosswalkEntry", description = "That a part has a counterpart.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntryJson(
            PartJson from,
            PartJson to,

            @Schema(description = "What `to` is, seen from `from`", examples = "NARROWER")
            Relation relation,

            @Nullable
            @Schema(
                    description = "Why, in the words of the authors, who wrote from the end that `from` was at then",
                    examples = "Of leading with care, the part that looks after oneself.")
            String rationale) {

        static EntryJson of(CrosswalkContent.Entry entry) {
            return new EntryJson(
                    PartJson.of(entry.from()),
                    PartJson.of(entry.to()),
                    entry.relation(),
                    entry.rationale().isEmpty() ? null : entry.rationale());
        }
    }

    @Schema(name = "CrosswalkHeading", description = "A version of a crosswalk without its entries.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CrosswalkHeading(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8e00")
            UUID id,

            @Schema(examples = "HLM-MLF") String code,

            @Schema(examples = "From the leadership model to the framework")
            String title,

            @Schema(examples = "1.0") String version,

            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8d00")
            UUID fromFrameworkVersionId,

            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a00")
            UUID toFrameworkVersionId,

            PublicationStatus status,

            @Schema(examples = "2026-11-02T09:30:00Z") Instant createdAt,

            @Schema(examples = "2026-11-16T15:05:12Z") Instant updatedAt,

            @Nullable @Schema(examples = "2026-11-16T15:05:12Z")
            Instant publishedAt,

            @Nullable
            @Schema(
                    description = "The first day on which it is no longer in force, if that has been decided",
                    examples = "2099-09-01")
            LocalDate retiresOn) {

        static CrosswalkHeading of(Crosswalk crosswalk) {
            var publication = crosswalk.publication();
            return new CrosswalkHeading(
                    crosswalk.id(),
                    crosswalk.code(),
                    crosswalk.title(),
                    crosswalk.version(),
                    crosswalk.fromFrameworkId(),
                    crosswalk.toFrameworkId(),
                    publication.status(),
                    publication.createdAt(),
                    publication.updatedAt(),
                    publication.publishedAt().orElse(null),
                    publication.retirement().map(Retirement::retiresOn).orElse(null));
        }
    }

    @Schema(name = "Crosswalk", description = "A version of a crosswalk with its entries.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8e00")
            UUID id,

            @Schema(examples = "HLM-MLF") String code,

            @Schema(examples = "From the leadership model to the framework")
            String title,

            @Schema(examples = "1.0") String version,

            @Nullable @Schema(examples = "The reading of the national team.")
            String note,

            @Nullable
            @Schema(
                    description = "The version that this one continues",
                    examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8eff")
            UUID predecessorId,

            @Schema(description = "Whether it is shown from the other end than it was written", examples = "false")
            boolean reversed,

            FrameworkEnd from,
            FrameworkEnd to,
            PublicationStatus status,

            @Schema(examples = "2026-11-02T09:30:00Z") Instant createdAt,

            @Schema(examples = "2026-11-16T15:05:12Z") Instant updatedAt,

            @Nullable @Schema(examples = "2026-11-16T15:05:12Z")
            Instant publishedAt,

            @Nullable
            @Schema(description = "What reviewers asked for, oldest first; shown until the version is published")
            List<PublicationJson.Returned> returns,

            PublicationJson.@Nullable RetirementNotice retirement,

            @Nullable
            @Schema(
                    description = "When its retirement, once only scheduled, took effect",
                    examples = "2099-09-01T00:00:31Z")
            Instant retiredAt,

            @Schema(description = "In the order of the authors")
            List<EntryJson> entries) {

        static View of(Crosswalk crosswalk, boolean reversed) {
            var publication = crosswalk.publication();
            var content = crosswalk.content(reversed);
            return new View(
                    crosswalk.id(),
                    crosswalk.code(),
                    crosswalk.title(),
                    crosswalk.version(),
                    crosswalk.note().isEmpty() ? null : crosswalk.note(),
                    crosswalk.predecessorId().orElse(null),
                    reversed,
                    FrameworkEnd.of(content.from()),
                    FrameworkEnd.of(content.to()),
                    publication.status(),
                    publication.createdAt(),
                    publication.updatedAt(),
                    publication.publishedAt().orElse(null),
                    publication.isPublic() ? null : PublicationJson.Returned.of(publication),
                    PublicationJson.RetirementNotice.of(publication),
                    publication.retiredAt().orElse(null),
                    content.entries().stream().map(EntryJson::of).toList());
        }
    }
}
