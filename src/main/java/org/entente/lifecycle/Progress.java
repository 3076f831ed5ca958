package org.entente.lifecycle;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far one party has come: what it has done towards being bound.
 *
 * @param done the acts that it has done and that still count
 * @param signature what its signature means, once it has signed
 * @param consentedOn the earliest day of its consent to be bound, once it has given it
 * @param withdrawn whether its own notice ended the agreement
 */
record Progress(
        Set<ActType> done,
        @Nullable Mode signature,
        @Nullable PartialDate consentedOn,
        boolean withdrawn) {

    static final Progress NONE = new Progress(Set.of(), null, null, false);

    boolean has(ActType type) {
        return done.contains(type);
    }

    boolean signed() {
        return has(ActType.SIGN);
    }

    /** A signature authenticates the text as initials do (VCLT 10(b)). */
    boolean authenticated() {
        return signed() || has(ActType.INITIAL);
    }

    boolean consented() {
        return consentedOn != null;
    }

    /** Whether an act of this type would repeat what the party has done. */
    boolean repeats(ActType type) {
        return type == ActType.INITIAL ? authenticated() : has(type);
    }

    Progress doing(ActType type) {
        Set<ActType> now = EnumSet.of(type);
        now.addAll(done);
        if (type == ActType.REFUSE_DOMESTICALLY) {
            now.remove(ActType.APPROVE_DOMESTICALLY);
        } else if (type == ActType.APPROVE_DOMESTICALLY) {
            now.remove(ActType.REFUSE_DOMESTICALLY);
        }
        return new Progress(now, signature, consentedOn, withdrawn);
    }

    Progress signing(@Nullable Mode mode) {
        Progress signed = doing(ActType.SIGN);
        return new Progress(signed.done, mode == null ? Mode.UNKNOWN : mode, consentedOn, withdrawn);
    }

    Progress consenting(PartialDate day) {
        return consentedOn != null ? this : new Progress(done, signature, day, withdrawn);
    }

    Progress withdrawing() {
        return new Progress(done, signature, consentedOn, true);
    }

    Progress rejoining() {
        return new Progress(done, signature, consentedOn, false);
    }

    /** @param inForce whether the agreement is, or was until its end, in force */
    Stage stage(boolean inForce) {
        if (withdrawn) {
            return Stage.WITHDRAWN;
        }
        if (inForce) {
            return Stage.PARTY;
        }
        if (consented()) {
            return Stage.CONSENTED;
        }
        if (has(ActType.APPROVE_DOMESTICALLY)) {
            return Stage.DOMESTICALLY_APPROVED;
        }
        if (signed()) {
            return Stage.SIGNED;
        }
        return has(ActType.INITIAL) ? Stage.INITIALLED : Stage.NONE;
    }
}
