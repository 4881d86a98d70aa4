package uk.nhs.leadership.curriculum.crosswalk;

import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.AUTHOR;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.FRIDAY;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.MONDAY;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.PUBLISHER;

import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkDraft.Stated;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.framework.FrameworkFixtures;
import uk.nhs.leadership.curriculum.publication.VersionHistory;

/** Small crosswalks to try things on: from {@link #FROM} to {@link #TO}, both with area 1, standard 1.1, 1.1.1 and 1.1.2. */
public final class CrosswalkFixtures {
    static final UUID ID = new UUID(8, 1);
    public static final Framework FROM = FrameworkFixtures.publishedElsewhere();
    public static final Framework TO = FrameworkFixtures.published();
    static final Span SPAN = new Span(FROM, TO);
    static final VersionHistory<Crosswalk> NONE_YET = new VersionHistory<>(List.of());

    private CrosswalkFixtures() {}

    /** The id of a part by its code. */
    static UUID id(Framework framework, String code) {
        return MappedPart.of(framework.content())
                .filter(part -> part.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** That a part of the one, by its code, answers to a part of the other. */
    static Stated stated(String from, String to, Relation relation, String rationale) {
        return new Stated(id(FROM, from), id(TO, to), relation, rationale);
    }

    static CrosswalkDraft draft(Stated... entries) {
        return draft("HLM-MLF", "1.0", entries);
    }

    static CrosswalkDraft draft(String code, String version, Stated... entries) {
        return new CrosswalkDraft(code, version, "A crosswalk", "", FROM.id(), TO.id(), List.of(entries));
    }

    static Crosswalk drafted(Stated... entries) {
        return Crosswalk.draft(ID, draft(entries), SPAN, NONE_YET, AUTHOR, MONDAY);
    }

    static CrosswalkContent saying(Stated... entries) {
        return SPAN.saying(List.of(entries));
    }

    /** Version 1.0, in force, with an entry of each relation. */
    public static Crosswalk publishedCrosswalk() {
        var crosswalk = drafted(
                stated("1.1.1", "1.1.1", Relation.EXACT, ""),
                stated("1.1.2", "1.1", Relation.BROADER, "Rest makes productive."),
                stated("1.1", "1.1.2", Relation.NARROWER, "It has more to it."),
                stated("1", "1", Relation.RELATED, "Both are about oneself."));
        crosswalk.submitForReview(MONDAY);
        crosswalk.publish(PUBLISHER, FRIDAY);
        return crosswalk;
    }
}
