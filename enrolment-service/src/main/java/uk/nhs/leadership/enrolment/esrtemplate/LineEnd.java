package uk.nhs.leadership.enrolment.esrtemplate;

/** What stands at the end of a line. */
public enum LineEnd {
    CRLF("\r\n"),
    LF("\n");

    private final String characters;

    LineEnd(String characters) {
        this.characters = characters;
    }

    public String characters() {
        return characters;
    }
}
