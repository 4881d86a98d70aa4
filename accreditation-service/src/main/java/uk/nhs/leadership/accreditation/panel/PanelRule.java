package uk.nhs.leadership.accreditation.panel;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a change to a panel, or what it says. A constant's name is the public error code. */
enum PanelRule implements Rule {
    PANEL_MOVE_NOT_ALLOWED("The panel cannot make this move from its present status"),
    PANEL_IN_THE_PAST("A panel is planned for today or for a later day"),
    PANEL_NOT_YET("Nobody attends a panel before its day"),
    CHAIR_NOT_A_MEMBER("The chair of a panel is one of its members"),
    NOT_A_MEMBER("Only its members sit on a panel"),
    NOT_THE_CHAIR("A member steps back for themselves; only the chair finds that another one has to"),
    MEMBER_RECUSED_ALREADY("The member has stepped back from this submission"),
    SUBMISSION_NOT_BEFORE_PANEL("What comes before a panel has been assessed, and nothing has been recommended yet"),
    PANEL_UNKNOWN("There is no panel with this id"),
    PANEL_HAS_NOT_SAT("The panel has not sat"),
    NOT_ON_AGENDA("The panel does not have this submission on its agenda"),
    NOT_ON_PANEL(
            "Only a member who sits on the panel for this submission speaks for it; the error says why you do not"),
    NO_QUORUM("Too few of the panel sit on it for this submission; each error says who does not, and why");

    private final String sentence;

    PanelRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
