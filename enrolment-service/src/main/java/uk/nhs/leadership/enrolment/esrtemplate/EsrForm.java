package uk.nhs.leadership.enrolment.esrtemplate;

import static uk.nhs.leadership.enrolment.esrtemplate.CompetenceName.AWARD;
import static uk.nhs.leadership.enrolment.esrtemplate.CompetenceName.KNOWN;
import static uk.nhs.leadership.enrolment.esrtemplate.CompetenceName.SCHEME;
import static uk.nhs.leadership.enrolment.esrtemplate.CompetenceName.STAGE;
import static uk.nhs.leadership.enrolment.esrtemplate.CompetenceName.TITLE;
import static uk.nhs.leadership.enrolment.esrtemplate.CompetenceName.VPD;
import static uk.nhs.leadership.enrolment.esrtemplate.CompetenceName.YEARS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;

/**
 * How a file is written, whole.
 *
 * @param heading whether the first line names the columns
 * @param competenceName of what expires; of what does not, too, unless that has a form of its own
 * @param competenceNameWithoutExpiry null if what does not expire has none of its own
 * @param scheme what stands for {@code <SCHEME>}
 * @param vpd the trust's number in the staff record, for {@code <VPD>}
 * @param removals whether what was sent and does not count any more is sent again, to be removed
 */
public record EsrForm(
        List<Column> columns,
        boolean heading,
        DateForm dateForm,
        Separator separator,
        LineEnd lineEnd,
        Encoding encoding,
        String competenceName,
        @Nullable String competenceNameWithoutExpiry,
        String scheme,
        @Nullable String vpd,
        boolean removals) {

    /** A column, and what it is called in the first line. */
    public record Column(EsrField field, String heading) {}

    /** What holds at a trust that has settled nothing. Nobody has published a name for this framework, so the scheme is ours. */
    static final EsrForm USUAL = new EsrForm(
            List.of(
                    new Column(EsrField.REFERENCE, "Reference"),
                    new Column(EsrField.EMPLOYEE_NUMBER, "Employee Number"),
                    new Column(EsrField.ASSIGNMENT_NUMBER, "Assignment Number"),
                    new Column(EsrField.COMPETENCE_NAME, "Competence Name"),
                    new Column(EsrField.DATE_ACHIEVED, "Start Date"),
                    new Column(EsrField.EXPIRY_DATE, "End Date")),
            true,
            DateForm.DAY_MONTH_NAME,
            Separator.COMMA,
            LineEnd.CRLF,
            Encoding.UTF_8,
            "NHS|<SCHEME>|<Title> - <n> Years|",
            "NHS|<SCHEME>|<Title>|",
            "MLF",
            null,
            false);

    public EsrForm {
        columns = List.copyOf(columns);
    }

    /** Everything about it by which no file could be written, or none that could be answered. */
    List<Fault> faults() {
        var faults = new ArrayList<>(faultsOfColumns());
        faults.addAll(faultsOfName("/competenceName", competenceName));
        if (competenceNameWithoutExpiry != null) {
            faults.addAll(faultsOfName("/competenceNameWithoutExpiry", competenceNameWithoutExpiry));
            if (new CompetenceName(competenceNameWithoutExpiry).has(YEARS)) {
                faults.add(new Fault(
                        "/competenceNameWithoutExpiry", "PLACEHOLDER_EMPTY", "What does not expire has no <n>"));
            }
        }
        return faults;
    }

    private List<Fault> faultsOfColumns() {
        var faults = new ArrayList<Fault>();
        var missing = EnumSet.copyOf(EsrField.REQUIRED);
        if (removals) {
            missing.add(EsrField.ACTION);
        }
        var seen = EnumSet.noneOf(EsrField.class);
        for (var i = 0; i < columns.size(); i++) {
            var field = columns.get(i).field();
            missing.remove(field);
            if (!seen.add(field)) {
                faults.add(new Fault("/columns/" + i + "/field", "FIELD_REPEATED", field + " is there twice"));
            }
        }
        missing.forEach(field -> faults.add(new Fault("/columns", "FIELD_MISSING", "There is no column for " + field)));
        return faults;
    }

    private List<Fault> faultsOfName(String pointer, String form) {
        var faults = new ArrayList<Fault>();
        var name = new CompetenceName(form);
        for (var place : name.places()) {
            if (!KNOWN.contains(place)) {
                faults.add(new Fault(
                        pointer,
                        "PLACEHOLDER_UNKNOWN",
                        "<" + place + "> is none of <" + String.join(">, <", KNOWN) + ">"));
            }
        }
        if (!name.has(TITLE) && !name.has(AWARD)) {
            faults.add(new Fault(
                    pointer, "PLACEHOLDER_MISSING", "Without <Title> or <Award> all competences have one name"));
        }
        if (name.has(VPD) && vpd == null) {
            faults.add(new Fault("/vpd", "REQUIRED", "The name has <VPD>, so say the number"));
        }
        return faults;
    }

    /** Whether the name of what expires says for how many years it counts. */
    public boolean namesYears() {
        return new CompetenceName(competenceName).has(YEARS);
    }

    /** Whether there is a name for what does not expire. */
    public boolean namesWithoutExpiry() {
        return competenceNameWithoutExpiry != null || !namesYears();
    }

    /**
     * The name of one competence.
     *
     * @param years for how many it counts; null if it does not expire, or not after whole years
     */
    public String nameOf(String title, String award, String stage, boolean expires, @Nullable Integer years) {
        var form = expires ? competenceName : Objects.requireNonNullElse(competenceNameWithoutExpiry, competenceName);
        return new CompetenceName(form)
                .of(Map.of(
                        SCHEME,
                        scheme,
                        VPD,
                        Objects.requireNonNullElse(vpd, ""),
                        TITLE,
                        title,
                        AWARD,
                        award,
                        STAGE,
                        stage,
                        YEARS,
                        Objects.toString(years, "")));
    }
}
