package org.entente.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An act that the life cycle refuses on the day on which it takes its place. */
public final class TransitionNotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Act act;
    private final transient Situation situation;
    private final transient LocalDate day;
    private final Guard guard;

    TransitionNotAllowed(Act act, Guard guard, Situation situation, LocalDate day) {
        super(act.describe() + " is not possible"
                + (situation.status() == null ? "" : " while the status is " + situation.status()) + ": "
                + guard.explain(act.type()));
        this.act = act;
        this.guard = guard;
        this.situation = situation;
        this.day = day;
    }

    /** The refused act; not necessarily the newest, since a back-dated act may make a later one illegal. */
    public Act act() {
        return act;
    }

    public Guard guard() {
        return guard;
    }

    public String legalBasis() {
        return guard.legalBasis(act.type());
    }

    /** The status on the day on which the act takes its place; empty before the first act. */
    public Optional<Status> currentStatus() {
        return Optional.ofNullable(situation.status());
    }

    /** The acts that were open instead on that day. */
    public List<String> open() {
        return Move.open(Move.on(situation, day));
    }
}
