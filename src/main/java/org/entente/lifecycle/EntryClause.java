package org.entente.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When an agreement enters into force, in its own words (VCLT 24). */
public sealed interface EntryClause {

    /** The date of entry into force, as far as the conditions are met. */
    Computed computedFrom(Conditions conditions);

    /** What each party still owes under this rule, once the text is signed; empty if nothing. */
    default Optional<ActType> owed() {
        return Optional.of(ActType.RATIFY);
    }

    /** Whether a party has done what this rule waits for. */
    default boolean isSatisfiedBy(Progress party) {
        return party.consented();
    }

    /** The text is silent: as soon as both have consented (VCLT 24(2)). */
    record Default() implements EntryClause {
        @Override
        public Computed computedFrom(Conditions conditions) {
            return conditions
                    .ofEach("consent of", Progress::consentedBy)
                    .giving(EntryRule.DEFAULT, "on the later consent of the two", date -> date, "VCLT 24(2)");
        }
    }

    /** On the date of signature; of two, the later. */
    record OnSignature() implements EntryClause {
        @Override
        public Computed computedFrom(Conditions conditions) {
            return conditions
                    .ofEach("signature of", Progress::signedBy)
                    .giving(EntryRule.ON_SIGNATURE, "on the later signature", date -> date, "VCLT 24(1)");
        }

        @Override
        public Optional<ActType> owed() {
            return Optional.empty();
        }
    }

    /** On a fixed day, if both are bound by then. */
    record OnDate(LocalDate date) implements EntryClause {
        @Override
        public Computed computedFrom(Conditions conditions) {
            return conditions
                    .ofEach("consent of", Progress::boundBy)
                    .giving(
                            EntryRule.ON_DATE,
                            "on " + date + ", or once both are bound",
                            ready -> PartialDate.of(date),
                            "VCLT 24(1)");
        }

        @Override
        public boolean isSatisfiedBy(Progress party) {
            return party.boundBy() != null;
        }
    }

    /** Some time after the instruments were exchanged. */
    record OnExchange(Count plus) implements EntryClause {
        @Override
        public Computed computedFrom(Conditions conditions) {
            return conditions
                    .ofBoth("exchange of instruments", ActType.EXCHANGE_INSTRUMENTS)
                    .giving(
                            EntryRule.ON_EXCHANGE,
                            plus.words("the exchange of instruments"),
                            plus::after,
                            "VCLT 24(1), 16(a)");
        }

        @Override
        public Optional<ActType> owed() {
            return Optional.of(ActType.EXCHANGE_INSTRUMENTS);
        }
    }

    /** Some time after the later of the two notifications that internal procedures are completed. */
    record OnLaterNotification(Count plus, boolean countedFromSending) implements Notifying {
        @Override
        public Computed computedFrom(Conditions conditions) {
            String event = countedFromSending ? "the later notification was sent" : "receipt of the later notification";
            Conditions.Met notified = countedFromSending
                    ? conditions.ofEach("notification sent by", Notifying::notification, Act::on)
                    : notified(conditions);
            return notified.giving(EntryRule.ON_LATER_NOTIFICATION, plus.words(event), plus::after, BASIS);
        }
    }

    /** On the first day of the n-th month after the later notification. */
    record FirstDayOfNthMonth(int n) implements Notifying {
        @Override
        public Computed computedFrom(Conditions conditions) {
            String words =
                    "on the first day of the " + Count.ordinal(n) + " month after receipt of the later notification";
            return notified(conditions)
                    .giving(EntryRule.FIRST_DAY_OF_NTH_MONTH, words, date -> date.firstDayOfNthMonth(n), BASIS);
        }
    }

    /** On a fixed day if the later notification comes by a limit, otherwise some time after it. */
    record Conditional(LocalDate limit, LocalDate date, Count plus) implements Notifying {
        @Override
        public Computed computedFrom(Conditions conditions) {
            String words = "on " + date + " if the later notification is received by " + limit + ", otherwise "
                    + plus.words("its receipt");
            return notified(conditions).giving(EntryRule.CONDITIONAL, words, this::byCase, BASIS);
        }

        /** From the smallest to the largest result that the days of an uncertain date give. */
        private PartialDate byCase(PartialDate later) {
            if (!later.latest().isAfter(limit)) {
                return PartialDate.of(date);
            }
            if (later.earliest().isAfter(limit)) {
                return plus.after(later);
            }
            PartialDate late = plus.after(PartialDate.between(limit.plusDays(1), later.latest()));
            return PartialDate.between(
                    date.isBefore(late.earliest()) ? date : late.earliest(),
                    date.isAfter(late.latest()) ? date : late.latest());
        }
    }

    /** Together with another agreement, if both are bound by then. */
    record With(String agreement) implements EntryClause {
        @Override
        public Computed computedFrom(Conditions conditions) {
            Conditions.Met bound = conditions.ofEach("consent of", Progress::boundBy);
            String words = "together with " + agreement + ", or once both are bound";
            String what = "entry into force of " + agreement;
            PartialDate companion = conditions.companion();
            if (companion == null) {
                List<String> missing = new ArrayList<>(bound.missing());
                missing.add(what);
                return Computed.without(EntryRule.WITH, words, bound.inputs(), missing, "VCLT 24(1)");
            }
            return bound.giving(EntryRule.WITH, words, ready -> companion, "VCLT 24(1)")
                    .with(new Computed.Input(what, companion, null));
        }

        @Override
        public boolean isSatisfiedBy(Progress party) {
            return party.boundBy() != null;
        }
    }

    /** Modelled by no rule: only as {@code bring-into-force} states it. */
    record Manual() implements EntryClause {
        @Override
        public Computed computedFrom(Conditions conditions) {
            return Computed.without(
                    EntryRule.MANUAL, "as stated", List.of(), List.of(ActType.BRING_INTO_FORCE.slug()), "VCLT 24(1)");
        }
    }

    /** A rule that waits for the notification of each party. */
    sealed interface Notifying extends EntryClause {
        String BASIS = "VCLT 24(1), 16(c), 78";

        static @Nullable Act notification(Progress party) {
            return party.done().get(ActType.NOTIFY_COMPLETION);
        }

        default Conditions.Met notified(Conditions conditions) {
            return conditions.ofEach("notification received from", Notifying::notification);
        }

        @Override
        default Optional<ActType> owed() {
            return Optional.of(ActType.NOTIFY_COMPLETION);
        }

        @Override
        default boolean isSatisfiedBy(Progress party) {
            return notification(party) != null;
        }
    }
}
