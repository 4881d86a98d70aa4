package uk.nhs.leadership.enrolment.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.copy.CopySheet;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;

/** The conditions of a list as {@link Conditions} has them, in SQL, for all of it at once. */
public final class SheetConditions {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final String id;
    private String order;

    private SheetConditions(String id) {
        this.id = id;
        this.order = id;
    }

    /**
     * Begins with who may see a row, as the entity's own filter has it.
     *
     * @param id the column by which the list is ordered
     */
    public static SheetConditions of(String id, String condition) {
        return new SheetConditions(id).where("(" + OrganisationFilter.OFF + " or " + condition + ")");
    }

    /** Adds a condition without a value. */
    public SheetConditions where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds a condition with its value, unless that is null. */
    public SheetConditions where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** Only what changed then or later, in the order of the last change; all in the order of the ids if it is null. */
    public SheetConditions since(String column, @Nullable Object since) {
        if (since != null) {
            where(column + " >= :since", "since", since);
            order = column + ", " + id;
        }
        return this;
    }

    /** What is found: columns and tables, the conditions, and the order. */
    public CopySheet sheet(String columnsAndTables) {
        return new CopySheet(
                columnsAndTables + " where " + String.join(" and ", conditions) + " order by " + order, values);
    }
}
