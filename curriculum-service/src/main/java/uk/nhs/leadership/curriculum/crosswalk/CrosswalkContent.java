package uk.nhs.leadership.curriculum.crosswalk;

import static uk.nhs.leadership.curriculum.crosswalk.Relation.EXACT;
import static uk.nhs.leadership.curriculum.publication.DraftCheck.each;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkDraft.Stated;
import uk.nhs.leadership.curriculum.publication.DraftCheck;

/** What one version of a crosswalk says: which part of the one framework answers to which part of the other. */
public record CrosswalkContent(MappedFramework from, MappedFramework to, List<Entry> entries) {

    /**
     * That a part has a counterpart.
     *
     * @param relation what {@code to} is, seen from {@code from}
     * @param rationale why; may be empty where the two are the same
     */
    public record Entry(MappedPart from, MappedPart to, Relation relation, String rationale) {
        private Entry reversed() {
            return new Entry(to, from, relation.reversed(), rationale);
        }

        /** The same as an author states it. */
        Stated stated() {
            return new Stated(from.id(), to.id(), relation, rationale);
        }
    }

    public CrosswalkContent {
        entries = List.copyOf(entries);
    }

    /** The same as it reads from the other end. */
    CrosswalkContent reversed() {
        return new CrosswalkContent(
                to, from, entries.stream().map(Entry::reversed).toList());
    }

    /** The entries that can be said of both frameworks as they are now. */
    List<Stated> following(Passage passage) {
        return entries.stream().filter(passage::carries).map(Entry::stated).toList();
    }

    /** Finds everything that keeps it from being published, pointing into the draft as an author sends it. */
    void findMissing(DraftCheck check) {
        if (entries.isEmpty()) {
            check.add("/entries", "MISSING", "At least one entry is needed");
        }
        var exact = new HashSet<UUID>();
        each(entries, "/entries", (entry, at) -> {
            if (entry.relation() != EXACT) {
                mustBeReasoned(entry, at, check);
                return;
            }
            mustBeSameAsNoOther(entry.from(), exact, at, check);
            mustBeSameAsNoOther(entry.to(), exact, at, check);
        });
    }

    private static void mustBeSameAsNoOther(MappedPart part, Set<UUID> exact, String at, DraftCheck check) {
        if (!exact.add(part.id())) {
            check.add(at + "/relation", "EXACT_TWICE", part.code() + " is said to be the same as another part already");
        }
    }

    private static void mustBeReasoned(Entry entry, String at, DraftCheck check) {
        if (entry.rationale().isBlank()) {
            check.add(
                    at + "/rationale",
                    "MISSING",
                    "It does not say why " + entry.to().code() + " is " + entry.relation() + ", seen from "
                            + entry.from().code());
        }
    }
}
