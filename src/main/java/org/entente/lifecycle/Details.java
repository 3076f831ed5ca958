package org.entente.lifecycle;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an act says besides who did it and when. Each may be absent.
 *
 * @param mode what a signature means
 * @param reason why the agreement is suspended, terminated or given up
 * @param ordinal 1, 2, 3 for acts of one day whose order matters; 0 if not stated
 * @param alternativeTo the number of the act of which this is another source's account; it is shown, never folded
 * @param lastDay the last day, included, of an extension, a revival or a suspension
 * @param lasting the length of an extension, a revival or a suspension; the field {@code for}
 * @param urgent whether a claim need not wait three months (VCLT 65(2))
 * @param part the part concerned, where it is not the whole agreement
 * @param successor the reference of the later agreement
 * @param number the registration number at the United Nations
 * @param article the article that makes the agreement void
 */
public record Details(
        @Nullable Mode mode,
        @Nullable Reason reason,
        int ordinal,
        @Nullable Integer alternativeTo,
        @Nullable LocalDate lastDay,
        @Nullable Period lasting,
        boolean urgent,
        @Nullable String part,
        @Nullable String successor,
        @Nullable String number,
        @Nullable String article) {

    public static final Details NONE = new Details(null, null, 0, null, null, null, false, null, null, null, null);

    /** The exclusive end that is stated, counted from a day if it is stated as a length; empty if none is. */
    Optional<PartialDate> statedEnd(@Nullable PartialDate from) {
        if (lastDay != null) {
            return Optional.of(PartialDate.of(lastDay.plusDays(1)));
        }
        return lasting == null || from == null ? Optional.empty() : Optional.of(from.plus(lasting));
    }

    /** Those that are stated. */
    Set<Detail> stated() {
        Set<Detail> stated = EnumSet.noneOf(Detail.class);
        add(stated, Detail.MODE, mode != null);
        add(stated, Detail.REASON, reason != null);
        add(stated, Detail.LAST_DAY, lastDay != null);
        add(stated, Detail.FOR, lasting != null);
        add(stated, Detail.URGENT, urgent);
        add(stated, Detail.PART, part != null);
        add(stated, Detail.SUCCESSOR, successor != null);
        add(stated, Detail.NUMBER, number != null);
        add(stated, Detail.ARTICLE, article != null);
        return stated;
    }

    private static void add(Set<Detail> stated, Detail detail, boolean present) {
        if (present) {
            stated.add(detail);
        }
    }
}
