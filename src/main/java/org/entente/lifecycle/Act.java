package org.entente.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that one party, or both together, did.
 *
 * @param number its number within the agreement, from 1 on
 * @param type what was done
 * @param party who did it; none stands for both
 * @param on when it was done
 * @param receivedOn when the other party received it; a notification counts from receipt (VCLT 78(b))
 * @param effectiveOn when it takes effect, as stated
 * @param details what else it says
 */
public record Act(
        int number,
        ActType type,
        @Nullable String party,
        PartialDate on,
        @Nullable PartialDate receivedOn,
        @Nullable PartialDate effectiveOn,
        Details details) {

    /** Something about an act that is not well-formed whatever the state of the agreement: the field, and what to do. */
    public record Flaw(String field, String detail) {}

    /** When the other party has it: {@code receivedOn} or else, taken as received on the day, {@code on}. */
    public PartialDate received() {
        return receivedOn != null ? receivedOn : on;
    }

    /** The decisive day, on which the act takes its place on the timeline. */
    public PartialDate place() {
        if (effectiveOn == null) {
            return received();
        }
        return switch (type) {
            case APPLY_PROVISIONALLY,
                    END_PROVISIONAL_APPLICATION,
                    EXTEND,
                    AMEND,
                    RESUME,
                    EXPIRE,
                    SUPERSEDE,
                    ABANDON,
                    INVALIDATE,
                    REVIVE -> effectiveOn;
            case SUSPEND -> isClaim() ? received() : effectiveOn;
            case TERMINATE -> !isClaim() && effectiveOn.isBefore(received()) ? effectiveOn : received();
            default -> received();
        };
    }

    /** Of an act that states the entry into force: the later of its two dates. */
    PartialDate entryIntoForce() {
        return effectiveOn == null ? place() : PartialDate.laterOf(place(), effectiveOn);
    }

    /** The same act, counted from its sending. */
    Act asSent() {
        return new Act(number, type, party, on, null, effectiveOn, details);
    }

    /** Whether one party claims a ground of VCLT 60 to 62, to which the other may object. */
    public boolean isClaim() {
        return (type == ActType.TERMINATE || type == ActType.SUSPEND)
                && party != null
                && details.reason() != null
                && details.reason().isClaim();
    }

    /** Whether this is another source's account of an act that is recorded already. */
    public boolean isAlternative() {
        return details.alternativeTo() != null;
    }

    /**
     * What is wrong with this act by itself; empty if it is well-formed.
     *
     * @param parties the two parties of the agreement
     * @param today the day on which it is recorded; nothing may have been done later than the day after
     */
    public List<Flaw> flaws(Set<String> parties, LocalDate today) {
        List<Flaw> flaws = new ArrayList<>();
        if (party == null && type.by() == ActType.By.ONE) {
            flaws.add(new Flaw("party", "is required: " + type.slug() + " is done by one party, one of " + parties));
        }
        if (party != null && !parties.contains(party)) {
            flaws.add(new Flaw("party", "must be one of " + parties + ", or left out where both parties acted"));
        }
        flawIfLate(flaws, "on", on, today);
        if (receivedOn != null) {
            flawIfLate(flaws, "receivedOn", receivedOn, today);
            if (receivedOn.isBefore(on)) {
                flaws.add(new Flaw("receivedOn", "must not lie before 'on': nothing is received before it is done"));
            }
        }
        for (Detail stated : details.stated()) {
            if (!type.details().contains(stated)) {
                flaws.add(new Flaw(stated.field(), "does not belong to " + type.slug() + "; leave it out"));
            }
        }
        for (Detail required : type.required()) {
            if (!details.stated().contains(required)) {
                flaws.add(new Flaw(required.field(), "is required for " + type.slug() + oneOf(required)));
            }
        }
        if (details.reason() != null
                && type.details().contains(Detail.REASON)
                && !type.reasons().contains(details.reason())) {
            flaws.add(new Flaw("reason", "does not fit " + type.slug() + oneOf(Detail.REASON)));
        }
        if (details.lastDay() != null && details.lasting() != null) {
            flaws.add(new Flaw("for", "and lastDay exclude each other; state one"));
        }
        return flaws;
    }

    private String oneOf(Detail detail) {
        return detail == Detail.REASON
                ? ": one of " + type.reasons().stream().map(Reason::slug).toList()
                : "";
    }

    private static void flawIfLate(List<Flaw> flaws, String field, PartialDate date, LocalDate today) {
        if (date.earliest().isAfter(today.plusDays(1))) {
            flaws.add(new Flaw(
                    field, "must not lie in the future: record what was done; a future effect goes into effectiveOn"));
        }
    }

    /** The act in words, such as {@code denounce by SG on 2023-08-31, received on 2023-09-02}. */
    public String describe() {
        return type.slug() + (party == null ? "" : " by " + party) + " on " + on
                + (receivedOn == null ? "" : ", received on " + receivedOn)
                + (effectiveOn == null ? "" : ", effective on " + effectiveOn);
    }
}
