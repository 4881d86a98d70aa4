package uk.nhs.leadership.enrolment.equality;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;

/** The ethnic categories of the NHS Data Dictionary. On the wire they are the codes of it. */
enum EthnicCategory {
    @JsonProperty("A")
    WHITE_BRITISH("A"),
    @JsonProperty("B")
    WHITE_IRISH("B"),
    @JsonProperty("C")
    WHITE_OTHER("C"),
    @JsonProperty("D")
    WHITE_AND_BLACK_CARIBBEAN("D"),
    @JsonProperty("E")
    WHITE_AND_BLACK_AFRICAN("E"),
    @JsonProperty("F")
    WHITE_AND_ASIAN("F"),
    @JsonProperty("G")
    MIXED_OTHER("G"),
    @JsonProperty("H")
    INDIAN("H"),
    @JsonProperty("J")
    PAKISTANI("J"),
    @JsonProperty("K")
    BANGLADESHI("K"),
    @JsonProperty("L")
    ASIAN_OTHER("L"),
    @JsonProperty("M")
    CARIBBEAN("M"),
    @JsonProperty("N")
    AFRICAN("N"),
    @JsonProperty("P")
    BLACK_OTHER("P"),
    @JsonProperty("R")
    CHINESE("R"),
    @JsonProperty("S")
    OTHER("S"),
    /** The person prefers not to say. */
    @JsonProperty("Z")
    NOT_STATED("Z"),
    @JsonProperty("99")
    NOT_KNOWN("99");

    private final String code;

    EthnicCategory(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static EthnicCategory ofCode(String code) {
        return Arrays.stream(values())
                .filter(category -> category.code.equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }
}
