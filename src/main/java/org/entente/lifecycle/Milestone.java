package org.entente.lifecycle;

/**
 * A day that is reached and moves an agreement without an act of that day. Several on one day happen in the order in
 * which they stand here: a notice outranks the end of the term, and an end of its own outranks supersession.
 */
public enum Milestone implements Trigger {
    CONDITIONS_MET("conditions-met", "VCLT 24"),
    ENTRY_INTO_FORCE("entry-into-force", "VCLT 24"),
    EFFECT_OF_NOTICE("effect-of-notice", "VCLT 54, 56, 65"),
    END_OF_TERM("end-of-term", "VCLT 54(a)"),
    EFFECT_OF_SUSPENSION_CLAIM("effect-of-suspension-claim", "VCLT 60 to 62, 65"),
    END_OF_SUSPENSION("end-of-suspension", "VCLT 57, 72"),
    ENTRY_INTO_FORCE_OF_SUCCESSOR("entry-into-force-of-successor", "VCLT 59");

    private final String slug;
    private final String legalBasis;

    Milestone(String slug, String legalBasis) {
        this.slug = slug;
        this.legalBasis = legalBasis;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String legalBasis() {
        return legalBasis;
    }
}
