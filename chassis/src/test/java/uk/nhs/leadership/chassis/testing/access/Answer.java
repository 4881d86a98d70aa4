package uk.nhs.leadership.chassis.testing.access;

import uk.nhs.leadership.chassis.testing.RefusalBody;

/** What came back. Status 0: the connection was closed without an answer. */
record Answer(int status, String contentType, String body) {
    private static final int SHOWN = 160;

    static Answer none(String why) {
        return new Answer(0, "", why);
    }

    boolean isSuccess() {
        return (status >= 200 && status < 300) || status == 304;
    }

    boolean isProblem(int expected) {
        return status == expected && RefusalBody.isOne(contentType, body);
    }

    boolean contains(String mark) {
        return body.contains(mark);
    }

    @Override
    public String toString() {
        var shown = body.length() <= SHOWN ? body : body.substring(0, SHOWN) + "…";
        return (status + " " + contentType + " " + shown).strip();
    }
}
