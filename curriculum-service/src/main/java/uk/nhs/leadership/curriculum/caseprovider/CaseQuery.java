package uk.nhs.leadership.curriculum.caseprovider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/**
 * Which documents are asked for, in which order, and what of each.
 *
 * @param sort the field to sort by; null for the order in which the documents were published
 * @param fields those asked for; empty for all
 */
record CaseQuery(
        int limit, int offset, @Nullable String sort, boolean descending, CaseFilter filter, Set<String> fields) {

    private static final int USUAL = 100;
    private static final int MOST = 500;

    /** Without these a document would not be one. */
    private static final Set<String> ALWAYS =
            Set.of("identifier", "uri", "creator", "title", "lastChangeDateTime", "CFPackageURI");

    private static final Set<String> ON_DEMAND = Set.of(
            "frameworkType",
            "caseVersion",
            "officialSourceURL",
            "publisher",
            "description",
            "subject",
            "subjectURI",
            "language",
            "version",
            "adoptionStatus",
            "statusStartDate",
            "statusEndDate",
            "licenseURI",
            "notes",
            "extensions");

    private static final Set<String> ALL =
            Stream.concat(ALWAYS.stream(), ON_DEMAND.stream()).collect(Collectors.toUnmodifiableSet());

    CaseQuery {
        fields = Set.copyOf(fields);
    }

    /** The parameters of the query as they were sent; null where they were not. */
    record Sent(
            @Nullable String limit,
            @Nullable String offset,
            @Nullable String sort,
            @Nullable String orderBy,
            @Nullable String filter,
            List<String> fields) {}

    /** @param total of those that the filter admits, on this page or not */
    record Page(List<ObjectNode> documents, int total) {}

    /**
     * Reads what was sent.
     *
     * @throws InvalidInput with everything that cannot be understood
     */
    static CaseQuery of(Sent sent) {
        var faults = new ArrayList<Fault>();
        var limit = number("limit", sent.limit(), USUAL, 1, MOST, faults);
        var offset = number("offset", sent.offset(), 0, 0, Integer.MAX_VALUE, faults);
        var descending = descending(sent.orderBy(), faults);
        if (sent.sort() != null && !ALL.contains(sent.sort())) {
            faults.add(new Fault("?sort", CaseFailure.SORT_UNKNOWN, "A document has no such field"));
        }
        var filter = filter(sent.filter(), faults);
        var fields = fields(sent.fields(), faults);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new CaseQuery(limit, offset, sent.sort(), descending, filter, fields);
    }

    private static int number(
            String name, @Nullable String text, int otherwise, int least, int most, List<Fault> faults) {
        if (text == null) {
            return otherwise;
        }
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            faults.add(outOfRange(name, least, most));
            return otherwise;
        }
        faults.add(outOfRange(name, least, most));
        return otherwise;
    }

    private static Fault outOfRange(String name, int least, int most) {
        return new Fault("?" + name, "OUT_OF_RANGE", name + " is a whole number from " + least + " to " + most);
    }

    private static boolean descending(@Nullable String orderBy, List<Fault> faults) {
        return switch (orderBy) {
            case null -> false;
            case "asc" -> false;
            case "desc" -> true;
            default -> {
                faults.add(new Fault("?orderBy", CaseFailure.ORDER_UNKNOWN, "Send asc or desc"));
                yield false;
            }
        };
    }

    private static CaseFilter filter(@Nullable String text, List<Fault> faults) {
        if (text == null) {
            return CaseFilter.none();
        }
        return CaseFilter.read(text, ALL).orElseGet(() -> {
            faults.add(new Fault("?filter", "FILTER_INVALID", "Send for example title~'leadership' AND version='1.0'"));
            return CaseFilter.none();
        });
    }

    /** Names may come one by one or with commas between them. */
    private static Set<String> fields(List<String> sent, List<Fault> faults) {
        var names = new HashSet<String>();
        for (var several : sent) {
            for (var name : several.split(",", -1)) {
                names.add(name.strip());
            }
        }
        if (!ALL.containsAll(names)) {
            faults.add(new Fault("?fields", "FIELD_UNKNOWN", "A document has no such field"));
        }
        return names;
    }

    /** Takes from all documents, in the order in which they were published, what is asked for. */
    Page of(List<ObjectNode> all) {
        var admitted = sorted(all.stream().filter(filter::admits).toList());
        var page =
                admitted.stream().skip(offset).limit(limit).map(this::selected).toList();
        return new Page(page, admitted.size());
    }

    private List<ObjectNode> sorted(List<ObjectNode> documents) {
        if (sort == null) {
            return descending ? documents.reversed() : documents;
        }
        return documents.stream().sorted(by(sort)).toList();
    }

    /** Those that lack the field come last. Equals stay in the order of publication. */
    private Comparator<ObjectNode> by(String field) {
        Comparator<String> texts = CaseFilter::compare;
        var order = descending ? texts.reversed() : texts;
        return (one, other) -> compare(text(one, field), text(other, field), order);
    }

    private static int compare(String one, String other, Comparator<String> order) {
        return one.isEmpty() || other.isEmpty()
                ? Boolean.compare(one.isEmpty(), other.isEmpty())
                : order.compare(one, other);
    }

    /** Empty if it lacks the field. */
    private static String text(ObjectNode document, String field) {
        return CaseFilter.texts(document.path(field)).findFirst().orElse("");
    }

    private ObjectNode selected(ObjectNode document) {
        if (!fields.isEmpty()) {
            var wanted = new HashSet<>(ALWAYS);
            wanted.addAll(fields);
            document.retain(wanted);
        }
        return document;
    }
}
