package nianbao.codebook;

import java.util.List;

/** The kinds of official tables; a form has one or several of them. */
public enum TableType {
    /** 《条例》第二十条: what was made, decided and charged; subjects by measures. */
    ARTICLE20(List.of(Form.TRIAL_2019, Form.STANDARD_2021)),
    /** Applications by outcome and applicant type. */
    APPLICATIONS(List.of(Form.TRIAL_2019, Form.STANDARD_2021)),
    /** Reviews and lawsuits by result, one row. */
    REVIEW(List.of(Form.TRIAL_2019, Form.STANDARD_2021)),
    /** A list of indicators with their unit and count; all forms before 2019. */
    STATISTICS(List.of(Form.NATIONAL_2014, Form.SHANGHAI_MONTHLY, Form.FUJIAN, Form.ANHUI_2009));

    private final List<Form> forms;

    TableType(List<Form> forms) {
        this.forms = forms;
    }

    /** The forms that have such a table. */
    public List<Form> forms() {
        return forms;
    }
}
