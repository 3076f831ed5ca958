package org.entente.lifecycle;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A condition of the transition table. A date that is partial fails it only if every day that it may mean does. */
public enum Guard {
    // what a state allows at all: the refusals where the table has no row
    NOT_YET_BEGUN("nothing is recorded before it; record first how the agreement came about"),
    NOT_IN_FORCE("it belongs to an agreement in force"),
    ALREADY_IN_FORCE("it belongs to the time before entry into force"),
    ENDED("the agreement has ended", "VCLT 70"),
    OUT_OF_TURN("this is not its time"),
    BELATED("its time has passed; it is accepted as late history, with a finding"),

    // who acts
    CONSENT_OF_BOTH(
            "it takes both parties: leave out 'party', or state a reason that one party may invoke", "VCLT 54(b), 65") {
        @Override
        boolean holds(Situation situation, Act act, List<Act> later) {
            return act.party() == null || act.isClaim() || worksAlone(act);
        }

        private boolean worksAlone(Act act) {
            Reason reason = act.details().reason();
            return act.type() == ActType.TERMINATE && reason == Reason.PARTY_EXTINCT
                    || act.type() == ActType.SUSPEND && reason == Reason.CLAUSE;
        }
    },
    NO_PARTY_ALONE("it takes both parties: leave out 'party'") {
        @Override
        boolean holds(Situation situation, Act act, List<Act> later) {
            return act.party() == null;
        }
    },
    ALREADY_DONE(
            "the party has done it already; only a signature ad referendum is confirmed by a second one, mode definitive",
            "VCLT 12(2)(b)") {
        @Override
        boolean holds(Situation situation, Act act, List<Act> later) {
            return situation.signatories().isNew(act);
        }
    },
    OWN_SUSPENSION("a party may resume only what it has suspended itself") {
        @Override
        boolean holds(Situation situation, Act act, List<Act> later) {
            return act.party() == null || situation.operation().isSuspendedBy(act.party());
        }
    },

    // the agreement
    NON_BINDING("the agreement is not binding: it is neither ratified nor registered", "VCLT 2(1)(a), 14") {
        @Override
        boolean holds(Situation situation, Act act, List<Act> later) {
            return situation.terms().nature() != LegalNature.NON_BINDING
                    || act.type() == ActType.SIGN && act.details().mode() != Mode.SUBJECT_TO_RATIFICATION;
        }
    },
    NOT_SIGNED("both parties must have signed first") {
        @Override
        boolean holds(Situation situation, Act act, List<Act> later) {
            return situation.textIsSigned();
        }
    },
    NO_LATER_SIGNATURES("before signature it needs the later signatures on record: record them first") {
        @Override
        boolean holds(Situation situation, Act act, List<Act> later) {
            return situation.signatories().parties().stream()
                    .allMatch(party -> situation.signatories().hasSigned(party)
                            || later.stream().anyMatch(l -> signs(l, party)));
        }

        private boolean signs(Act later, String party) {
            return later.type() == ActType.SIGN
                    && (later.party() == null || later.party().equals(party));
        }
    },
    ENTRY_INTO_FORCE_RECORDED("its entry into force is on record; correct that act, or abandon the agreement") {
        @Override
        boolean holds(Situation situation, Act act, List<Act> later) {
            return !situation.entry().isStated();
        }
    },
    NOT_YET_ENTERED(
            "its entry into force follows from a clause and has not come: abandon it, or state its entry into force") {
        @Override
        boolean holds(Situation situation, Act act, List<Act> later) {
            return !situation.entry().followsFromClause();
        }
    },
    ALREADY_REGISTERED("it is registered already; correct that act") {
        @Override
        boolean holds(Situation situation, Act act, List<Act> later) {
            return !situation.isRegistered();
        }
    },

    // notices and terms
    NOTICE_ALREADY_RUNNING("a notice of this kind by this party is running already") {
        @Override
        boolean holds(Situation situation, Act act, List<Act> later) {
            return !situation.continuance().isRunning(act.type(), act.party());
        }
    },
    NO_RIGHT_TO_DENOUNCE(
            "its clauses give no right to denounce it: while it has a term or excludes denunciation there is none; if the"
                    + " text allows it, state its clause of denunciation",
            "VCLT 54, 56(1)") {
        @Override
        boolean holds(Situation situation, Act act, List<Act> later) {
            return situation
                    .continuance()
                    .effectOfDenunciation(act.place(), null)
                    .isPresent();
        }
    },
    NOTICE_TOO_SHORT(
            "its effect would come too early: state a later 'effectiveOn', or none and it is computed",
            "VCLT 56(2), 78") {
        @Override
        boolean holds(Situation situation, Act act, List<Act> later) {
            return act.effectiveOn() == null
                    || !act.effectiveOn().isBefore(situation.continuance().earliestEffect(act));
        }
    },
    NOTHING_TO_RENEW(
            "no renewal is known that it could stop; where the duration is not modelled, state in 'effectiveOn' on which"
                    + " day the agreement ends") {
        @Override
        boolean holds(Situation situation, Act act, List<Act> later) {
            return situation.continuance().endStoppedBy(act).isPresent();
        }
    },
    NO_NOTICE_RUNNING("no notice or claim of this party is running") {
        @Override
        boolean holds(Situation situation, Act act, List<Act> later) {
            return situation.continuance().latestBy(act.party()).isPresent();
        }
    },
    NO_CLAIM_RUNNING("no claim of the other party is running to which one could object") {
        @Override
        boolean holds(Situation situation, Act act, List<Act> later) {
            return situation.continuance().claimAgainst(act.party()).isPresent();
        }
    },
    WITHOUT_END("it is concluded without end: there is none to move", "VCLT 39") {
        @Override
        boolean holds(Situation situation, Act act, List<Act> later) {
            return !situation.continuance().isIndefinite();
        }
    },
    END_IS_COMPUTED("a clause computes its end; correct the clause or the acts from which it follows", "VCLT 54(a)") {
        @Override
        boolean holds(Situation situation, Act act, List<Act> later) {
            return !situation.continuance().endIsComputed();
        }
    },
    NEW_END_MISSING("the agreement has an end: state the new one in 'lastDay' or 'for'", Detail.LAST_DAY) {
        @Override
        boolean holds(Situation situation, Act act, List<Act> later) {
            Optional<PartialDate> end = situation.continuance().endOfTermOn(act.place());
            return end.isEmpty() || act.details().statedEnd(end.get()).isPresent();
        }
    },
    NO_END_TO_EXTEND("no end is known from which 'for' could be counted: state 'lastDay'", Detail.LAST_DAY) {
        @Override
        boolean holds(Situation situation, Act act, List<Act> later) {
            return act.details().lasting() == null
                    || situation.continuance().endOfTermOn(act.place()).isPresent();
        }
    },
    END_NOT_LATER("the new end must be later than the present one") {
        @Override
        boolean holds(Situation situation, Act act, List<Act> later) {
            Optional<PartialDate> present = situation.continuance().endOfTermOn(act.place());
            return act.details()
                    .statedEnd(present.orElse(null))
                    .map(end -> end.isLaterThan(present.orElse(act.place())))
                    .orElse(true);
        }
    },
    END_BEFORE_BEGINNING("it would end before it begins: state a later 'lastDay'") {
        @Override
        boolean holds(Situation situation, Act act, List<Act> later) {
            return act.details().lastDay() == null
                    || !act.details().lastDay().isBefore(act.place().earliest());
        }
    };

    private static final Set<Guard> NO_ROW = EnumSet.of(NOT_IN_FORCE, ALREADY_IN_FORCE, OUT_OF_TURN);

    private final String sentence;
    private final @Nullable String article;
    private final @Nullable Detail missing;

    Guard(String sentence) {
        this(sentence, null, null);
    }

    Guard(String sentence, String article) {
        this(sentence, article, null);
    }

    Guard(String sentence, Detail missing) {
        this(sentence, null, missing);
    }

    Guard(String sentence, @Nullable String article, @Nullable Detail missing) {
        this.sentence = sentence;
        this.article = article;
        this.missing = missing;
    }

    /** Whether the act may pass. What only says why there is no row never holds. */
    boolean holds(Situation situation, Act act, List<Act> later) {
        return false;
    }

    /** The name as the API writes it, such as {@code notice-too-short}. */
    public String slug() {
        return Slug.of(this);
    }

    /** What the guard demands, or why it fails, and the way out. */
    public String sentence() {
        return sentence;
    }

    /** The article behind a refusal of this act. */
    public String legalBasis(ActType act) {
        return article != null ? article : act.legalBasis();
    }

    /** The detail that the act would have to state; empty unless the act is refused for want of it. */
    public Optional<Detail> missing() {
        return Optional.ofNullable(missing);
    }

    /** What is said of an act that the guard refuses: what it demands and, where the status is wrong, which is right. */
    public String explain(ActType act) {
        List<Status> possible = TransitionTable.statusesOf(act);
        if (NO_ROW.contains(this) && possible.isEmpty()) {
            return act.slug() + " is possible only as the first act";
        }
        return NO_ROW.contains(this)
                ? sentence + "; " + act.slug() + " is possible in "
                        + possible.stream().map(Enum::name).collect(Collectors.joining(", "))
                : sentence;
    }

    /** Why the table has no row for this act in this status. */
    static Guard withoutRow(@Nullable Status status, ActType act) {
        if (status == null) {
            return NOT_YET_BEGUN;
        }
        if (status.isEnd()) {
            return ENDED;
        }
        List<Status> possible = TransitionTable.statusesOf(act);
        if (!status.inForce() && !possible.isEmpty() && possible.stream().allMatch(Guard::isApplied)) {
            return NOT_IN_FORCE;
        }
        if (status.inForce()
                && !possible.isEmpty()
                && possible.stream().noneMatch(one -> one.inForce() || one.isEnd())) {
            return ALREADY_IN_FORCE;
        }
        return OUT_OF_TURN;
    }

    private static boolean isApplied(Status status) {
        return status.inForce() || status == Status.PROVISIONALLY_APPLIED;
    }
}
