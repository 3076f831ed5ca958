package org.entente.lifecycle;

import static org.entente.lifecycle.ActType.By.BOTH;
import static org.entente.lifecycle.ActType.By.EITHER;
import static org.entente.lifecycle.ActType.By.ONE;
import static org.entente.lifecycle.Detail.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The acts by which parties, together or alone, bring an agreement about, change it and end it. They stand in the order
 * in which acts of one day are taken: those that change no status before all that end something.
 */
public enum ActType implements Trigger {
    // spotless:off
    PROPOSE                     (EITHER, ""),
    OPEN_NEGOTIATIONS           (BOTH,   "VCLT 2(1)(e)"),
    INITIAL                     (EITHER, "VCLT 9, 10"),
    SIGN                        (EITHER, "VCLT 11, 12, 14", MODE),
    APPROVE_DOMESTICALLY        (EITHER, "VCLT 2(2), 46"),
    REFUSE_DOMESTICALLY         (EITHER, "VCLT 2(2), 46"),
    RATIFY                      (EITHER, "VCLT 14, 16"),
    EXCHANGE_INSTRUMENTS        (BOTH,   "VCLT 13, 16(a)"),
    NOTIFY_COMPLETION           (EITHER, "VCLT 16(c), 78"),
    APPLY_PROVISIONALLY         (BOTH,   "VCLT 25", PART),
    END_PROVISIONAL_APPLICATION (EITHER, "VCLT 25(2)"),
    BRING_INTO_FORCE            (EITHER, "VCLT 24(1)"),
    CONFIRM_IN_FORCE            (EITHER, "VCLT 24"),
    EXTEND                      (BOTH,   "VCLT 39, 54(b)", LAST_DAY, FOR),
    AMEND                       (BOTH,   "VCLT 39"),
    SUSPEND                     (EITHER, "VCLT 57, 60 to 62, 72", REASON, LAST_DAY, FOR, URGENT, PART),
    RESUME                      (EITHER, "VCLT 57, 72"),
    DENOUNCE                    (ONE,    "VCLT 54(a), 56, 67"),
    GIVE_NON_RENEWAL_NOTICE     (ONE,    "VCLT 54(a)"),
    REGISTER                    (EITHER, "UN Charter 102, VCLT 80", NUMBER),
    REVOKE_NOTICE               (ONE,    "VCLT 68"),
    TERMINATE                   (EITHER, "VCLT 54(b), 60 to 62", REASON, URGENT),
    EXPIRE                      (EITHER, "VCLT 54(a)"),
    SUPERSEDE                   (EITHER, "VCLT 30, 59", SUCCESSOR),
    WITHDRAW_PROPOSAL           (EITHER, "", REASON),
    ABANDON                     (EITHER, "VCLT 18(a), 25(2)", REASON),
    INVALIDATE                  (EITHER, "VCLT 46 to 53, 69", ARTICLE),
    REVIVE                      (BOTH,   "VCLT 39, 54", LAST_DAY, FOR),
    OBJECT                      (ONE,    "VCLT 65(3)");
    // spotless:on

    /** Who does an act. */
    public enum By {
        /** One of the parties, which has to be named. */
        ONE,
        /** Only both together; no party is named. */
        BOTH,
        /** One party, or both together if none is named. */
        EITHER
    }

    private final By by;
    private final String legalBasis;
    private final Set<Detail> details;

    ActType(By by, String legalBasis, Detail... details) {
        this.by = by;
        this.legalBasis = legalBasis;
        this.details = details.length == 0 ? EnumSet.noneOf(Detail.class) : EnumSet.copyOf(Arrays.asList(details));
    }

    /** The act with this {@link #slug()}, in any case; empty if there is none. */
    public static Optional<ActType> ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(type -> type.slug().equalsIgnoreCase(slug))
                .findFirst();
    }

    @Override
    public String slug() {
        return Slug.of(this);
    }

    @Override
    public String legalBasis() {
        return legalBasis;
    }

    public By by() {
        return by;
    }

    /** The details that this act may carry besides its party and dates. */
    public Set<Detail> details() {
        return details;
    }

    /** The reasons that this act may give; empty if it gives none. */
    public List<Reason> reasons() {
        return switch (this) {
            case SUSPEND ->
                List.of(
                        Reason.CONSENT,
                        Reason.CLAUSE,
                        Reason.BREACH,
                        Reason.IMPOSSIBILITY,
                        Reason.CHANGED_CIRCUMSTANCES);
            case TERMINATE ->
                List.of(
                        Reason.CONSENT,
                        Reason.BREACH,
                        Reason.IMPOSSIBILITY,
                        Reason.CHANGED_CIRCUMSTANCES,
                        Reason.FULFILLED,
                        Reason.PARTY_EXTINCT,
                        Reason.UNKNOWN);
            case WITHDRAW_PROPOSAL -> List.of(Reason.WITHDRAWN);
            case ABANDON -> List.of(Reason.REFUSED, Reason.WITHDRAWN, Reason.LAPSED, Reason.NOT_TO_BECOME_PARTY);
            default -> List.of();
        };
    }

    /** The details without which the act is not well-formed. */
    public Set<Detail> required() {
        return switch (this) {
            case ABANDON -> EnumSet.of(REASON);
            case INVALIDATE -> EnumSet.of(ARTICLE);
            default -> EnumSet.noneOf(Detail.class);
        };
    }
}
