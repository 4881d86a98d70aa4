package uk.nhs.leadership.curriculum.exchange;

import static uk.nhs.leadership.curriculum.exchange.SheetColumn.CODE;
import static uk.nhs.leadership.curriculum.exchange.SheetColumn.ID;
import static uk.nhs.leadership.curriculum.exchange.SheetColumn.KIND;
import static uk.nhs.leadership.curriculum.exchange.SheetColumn.NOTE;
import static uk.nhs.leadership.curriculum.exchange.SheetColumn.STAGES;
import static uk.nhs.leadership.curriculum.exchange.SheetColumn.TEXT;
import static uk.nhs.leadership.curriculum.exchange.SheetColumn.TITLE;
import static uk.nhs.leadership.curriculum.exchange.SheetColumn.URI;
import static uk.nhs.leadership.curriculum.exchange.SheetColumn.VERSION;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a row of a sheet can be, and which columns say something of it. A part stands below the row of what it belongs to. */
enum SheetKind {
    /** The version as a whole; once in a sheet. */
    FRAMEWORK,
    /** An official text behind the framework, area, standard or competency above. */
    REFERENCE,
    STAGE,
    PRINCIPLE,
    /** A value of the rating scale, as its code, and its label, as its title. */
    RATING,
    AREA,
    STANDARD,
    /** With the stages that it claims: codes with spaces between, {@link #NO_STAGES}, or nothing for all. */
    COMPETENCY,
    /** What the competency above asks for at a stage. */
    STATEMENT;

    /** Not the code of a stage, which is in capital letters. */
    static final String NO_STAGES = "none";

    static Optional<SheetKind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    boolean uses(SheetColumn column) {
        return column == KIND || columns().contains(column);
    }

    private Set<SheetColumn> columns() {
        return switch (this) {
            case FRAMEWORK -> Set.of(CODE, VERSION, TITLE, NOTE);
            case REFERENCE -> Set.of(TITLE, URI);
            case STAGE, RATING -> Set.of(CODE, TITLE);
            case PRINCIPLE -> Set.of(ID, TITLE);
            case AREA, STANDARD -> Set.of(ID, CODE, TITLE, NOTE);
            case COMPETENCY -> Set.of(ID, CODE, TITLE, STAGES, NOTE);
            case STATEMENT -> Set.of(ID, STAGES, TEXT);
        };
    }
}
