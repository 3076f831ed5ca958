package org.entente.lifecycle;

/** Why an act that ends or suspends an agreement was done. */
public enum Reason {
    /** Both parties agree (VCLT 54(b), 57(b)). */
    CONSENT,
    /** A clause of the agreement allows it (VCLT 57(a)). */
    CLAUSE,
    /** Material breach by the other party (VCLT 60). */
    BREACH,
    /** Supervening impossibility of performance (VCLT 61). */
    IMPOSSIBILITY,
    /** Fundamental change of circumstances (VCLT 62). */
    CHANGED_CIRCUMSTANCES,
    /** Everything that was promised has been done. */
    FULFILLED,
    /** One of the two states has ceased to exist. */
    PARTY_EXTINCT,
    /** A party refused, for instance its parliament. */
    REFUSED,
    /** A party took back what it had proposed or signed. */
    WITHDRAWN,
    /** Nothing followed in time. */
    LAPSED,
    /** A party made clear that it will not become one (VCLT 18(a), 25(2)). */
    NOT_TO_BECOME_PARTY,
    /** The sources do not say. */
    UNKNOWN;

    /** Whether one party alone may claim it, by the procedure of VCLT 65. */
    public boolean isClaim() {
        return this == BREACH || this == IMPOSSIBILITY || this == CHANGED_CIRCUMSTANCES;
    }

    /** The reason as the API writes it, such as {@code changed-circumstances}. */
    public String slug() {
        return Slug.of(this);
    }
}
