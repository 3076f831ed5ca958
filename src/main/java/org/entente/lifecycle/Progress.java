package org.entente.lifecycle;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far one party has come: what it has done towards being bound.
 *
 * @param done the acts that it has done and that still count
 * @param authenticatedOn when it initialled or signed, whichever came first
 * @param signedOn when it signed
 * @param signature what its signature means
 * @param consentedOn the earliest day of its consent to be bound
 * @param withdrawn whether its own notice ended the agreement
 */
record Progress(
        Set<ActType> done,
        @Nullable PartialDate authenticatedOn,
        @Nullable PartialDate signedOn,
        @Nullable Mode signature,
        @Nullable PartialDate consentedOn,
        boolean withdrawn) {

    static final Progress NONE = new Progress(Set.of(), null, null, null, null, false);

    boolean has(ActType type) {
        return done.contains(type);
    }

    boolean consented() {
        return consentedOn != null;
    }

    /** Whether an act of this type would repeat what the party has done; a signature stands for initials (VCLT 10(b)). */
    boolean repeats(ActType type) {
        return type == ActType.INITIAL ? authenticatedOn != null : has(type);
    }

    /** Whether its signature still waits to be confirmed (VCLT 12(2)(b)). */
    boolean signedAdReferendum() {
        return signature == Mode.AD_REFERENDUM && !consented();
    }

    Progress doing(ActType type) {
        Set<ActType> now = EnumSet.of(type);
        now.addAll(done);
        if (type == ActType.REFUSE_DOMESTICALLY) {
            now.remove(ActType.APPROVE_DOMESTICALLY);
        } else if (type == ActType.APPROVE_DOMESTICALLY) {
            now.remove(ActType.REFUSE_DOMESTICALLY);
        }
        return new Progress(now, authenticatedOn, signedOn, signature, consentedOn, withdrawn);
    }

    Progress initialling(PartialDate day) {
        Set<ActType> now = doing(ActType.INITIAL).done;
        return new Progress(now, day, signedOn, signature, consentedOn, withdrawn);
    }

    Progress signing(PartialDate day, @Nullable Mode mode) {
        Set<ActType> now = doing(ActType.SIGN).done;
        PartialDate first = authenticatedOn == null ? day : authenticatedOn;
        return new Progress(now, first, day, mode == null ? Mode.UNKNOWN : mode, consentedOn, withdrawn);
    }

    Progress consenting(PartialDate day) {
        return consented() ? this : new Progress(done, authenticatedOn, signedOn, signature, day, withdrawn);
    }

    Progress withdrawn(boolean now) {
        return new Progress(done, authenticatedOn, signedOn, signature, consentedOn, now);
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
        if (signedOn != null) {
            return Stage.SIGNED;
        }
        return authenticatedOn != null ? Stage.INITIALLED : Stage.NONE;
    }
}
