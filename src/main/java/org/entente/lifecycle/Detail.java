package org.entente.lifecycle;

/** What an act may say besides who did it and when; which act takes which is stated in {@link ActType}. */
public enum Detail {
    MODE("mode"),
    REASON("reason"),
    LAST_DAY("lastDay"),
    FOR("for"),
    URGENT("urgent"),
    PART("part"),
    SUCCESSOR("successor"),
    NUMBER("number"),
    ARTICLE("article");

    private final String field;

    Detail(String field) {
        this.field = field;
    }

    /** The name of its field in a request or an answer. */
    public String field() {
        return field;
    }
}
