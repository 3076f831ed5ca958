package org.entente.lifecycle;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far one party has come: what it has done towards being bound.
 *
 * @param done the acts that it has done and that still count
 * @param authenticatedBy the act by which it initialled or signed, whichever came first
 * @param signedBy the act by which it signed
 * @param signature what its signature means
 * @param consentedBy the earliest act by which it consented to be bound
 * @param withdrawn whether its own notice ended the agreement
 */
public record Progress(
        Map<ActType, Act> done,
        @Nullable Act authenticatedBy,
        @Nullable Act signedBy,
        @Nullable Mode signature,
        @Nullable Act consentedBy,
        boolean withdrawn) {

    static final Progress NONE = new Progress(Map.of(), null, null, null, null, false);

    boolean has(ActType type) {
        return done.containsKey(type);
    }

    boolean consented() {
        return consentedBy != null;
    }

    /** What binds it where no more is asked: its consent, or a signature of which nobody says that it was not meant so. */
    @Nullable
    Act boundBy() {
        boolean bySignature = signedBy != null
                && signature == Mode.UNKNOWN
                && (consentedBy == null || !signedBy.place().isLaterThan(consentedBy.place()));
        return bySignature ? signedBy : consentedBy;
    }

    @Nullable
    PartialDate signedOn() {
        return signedBy == null ? null : signedBy.place();
    }

    @Nullable
    PartialDate authenticatedOn() {
        return authenticatedBy == null ? null : authenticatedBy.place();
    }

    /** Whether an act of this type would repeat what the party has done; a signature stands for initials (VCLT 10(b)). */
    boolean repeats(ActType type) {
        return type == ActType.INITIAL ? authenticatedBy != null : has(type);
    }

    /** Whether its signature still waits to be confirmed (VCLT 12(2)(b)). */
    boolean signedAdReferendum() {
        return signature == Mode.AD_REFERENDUM && !consented();
    }

    Progress doing(Act act) {
        return as(act.type(), act);
    }

    private Progress as(ActType type, Act act) {
        Map<ActType, Act> now = new EnumMap<>(ActType.class);
        now.putAll(done);
        now.put(type, act);
        if (type == ActType.REFUSE_DOMESTICALLY) {
            now.remove(ActType.APPROVE_DOMESTICALLY);
        } else if (type == ActType.APPROVE_DOMESTICALLY) {
            now.remove(ActType.REFUSE_DOMESTICALLY);
        }
        return new Progress(now, authenticatedBy, signedBy, signature, consentedBy, withdrawn);
    }

    Progress initialling(Act act) {
        return new Progress(as(ActType.INITIAL, act).done, act, signedBy, signature, consentedBy, withdrawn);
    }

    Progress signing(Act act, @Nullable Mode mode) {
        Act first = authenticatedBy == null ? act : authenticatedBy;
        Mode meaning = mode == null ? Mode.UNKNOWN : mode;
        return new Progress(as(ActType.SIGN, act).done, first, act, meaning, consentedBy, withdrawn);
    }

    Progress consenting(Act act) {
        return consentedBy != null && !consentedBy.place().isLaterThan(act.place())
                ? this
                : new Progress(done, authenticatedBy, signedBy, signature, act, withdrawn);
    }

    Progress withdrawn(boolean now) {
        return new Progress(done, authenticatedBy, signedBy, signature, consentedBy, now);
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
        if (signedBy != null) {
            return Stage.SIGNED;
        }
        return authenticatedBy != null ? Stage.INITIALLED : Stage.NONE;
    }
}
