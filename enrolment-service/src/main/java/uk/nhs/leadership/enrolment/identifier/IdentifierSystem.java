package uk.nhs.leadership.enrolment.identifier;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who gives a person a number that is theirs alone: the professional registers, and the electronic staff record. */
public enum IdentifierSystem {
    /** The number that the electronic staff record gives one person for life, not one employment. */
    ESR("[0-9]{1,12}", "1 to 12 digits"),
    GMC("[0-9]{7}", "7 digits"),
    GDC("[0-9]{4,6}", "4 to 6 digits"),
    GOC("(01|D)-[0-9]{4,6}", "01- or D- and 4 to 6 digits"),
    GPHC("[0-9]{7}", "7 digits"),
    HCPC("[A-Z]{2,3}[0-9]{4,6}", "the letters of the profession and 4 to 6 digits"),
    NMC("[0-9]{2}[A-Z][0-9]{4}[A-Z]", "8 characters such as 12A3456E"),
    SWE("SW[0-9]{1,7}", "SW and up to 7 digits");

    private final Pattern form;
    private final String wanted;

    IdentifierSystem(String form, String wanted) {
        this.form = Pattern.compile(form);
        this.wanted = wanted;
    }

    /** The registers of the professions. */
    public static Stream<IdentifierSystem> registers() {
        return Arrays.stream(values()).filter(system -> system != ESR);
    }

    public static Optional<IdentifierSystem> register(String code) {
        return registers().filter(system -> system.name().equals(code)).findAny();
    }

    public boolean fits(String value) {
        return form.matcher(value).matches();
    }

    /** How its numbers look, for people. */
    public String wanted() {
        return wanted;
    }
}
