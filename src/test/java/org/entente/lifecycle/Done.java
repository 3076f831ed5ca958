package org.entente.lifecycle;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;

/** Acts and timelines in the words of a test: {@code done(DENOUNCE).by("SG").on("2023-08-31")}. */
record Done(Act act) {
    static final Set<String> PARTIES = Set.of("SG", "VN");

    static final Terms UNSPECIFIED = new Terms(PARTIES, LegalNature.UNSPECIFIED, Clauses.NONE);

    static Done done(ActType type) {
        return new Done(new Act(0, type, null, PartialDate.parse("2000"), null, null, Details.NONE));
    }

    static Timeline timeline(Done... acts) {
        return timeline(LegalNature.UNSPECIFIED, acts);
    }

    static Timeline timeline(LegalNature nature, Done... acts) {
        return Timeline.of(new Terms(PARTIES, nature, Clauses.NONE), numbered(acts), Externals.NONE);
    }

    static Timeline timeline(Clauses clauses, Done... acts) {
        return Timeline.of(new Terms(PARTIES, LegalNature.UNSPECIFIED, clauses), numbered(acts), Externals.NONE);
    }

    static Timeline supersededOn(String day, Done... acts) {
        Supersession supersession = new Supersession("successor", PartialDate.parse(day));
        return Timeline.of(UNSPECIFIED, numbered(acts), new Externals(supersession, null));
    }

    static List<Act> numbered(Done... acts) {
        Act[] numbered = new Act[acts.length];
        for (int i = 0; i < acts.length; i++) {
            Act a = acts[i].act;
            numbered[i] = new Act(i + 1, a.type(), a.party(), a.on(), a.receivedOn(), a.effectiveOn(), a.details());
        }
        return List.of(numbered);
    }

    Done by(String party) {
        return copy(party, act.on(), act.receivedOn(), act.effectiveOn(), act.details());
    }

    Done on(String date) {
        return copy(act.party(), PartialDate.parse(date), act.receivedOn(), act.effectiveOn(), act.details());
    }

    Done received(String date) {
        return copy(act.party(), act.on(), PartialDate.parse(date), act.effectiveOn(), act.details());
    }

    Done effective(String date) {
        return copy(act.party(), act.on(), act.receivedOn(), PartialDate.parse(date), act.details());
    }

    Done mode(Mode mode) {
        Details d = act.details();
        return detailed(mode, d.reason(), d.ordinal(), null, d.lastDay(), d.lasting(), d.urgent(), d.part());
    }

    Done because(Reason reason) {
        Details d = act.details();
        return detailed(d.mode(), reason, d.ordinal(), null, d.lastDay(), d.lasting(), d.urgent(), d.part());
    }

    Done urgently() {
        Details d = act.details();
        return detailed(d.mode(), d.reason(), d.ordinal(), null, d.lastDay(), d.lasting(), true, d.part());
    }

    Done ordinal(int ordinal) {
        Details d = act.details();
        return detailed(d.mode(), d.reason(), ordinal, null, d.lastDay(), d.lasting(), d.urgent(), d.part());
    }

    Done alternativeTo(int number) {
        Details d = act.details();
        return detailed(d.mode(), d.reason(), d.ordinal(), number, d.lastDay(), d.lasting(), d.urgent(), d.part());
    }

    Done until(String lastDay) {
        Details d = act.details();
        LocalDate day = LocalDate.parse(lastDay);
        return detailed(d.mode(), d.reason(), d.ordinal(), null, day, d.lasting(), d.urgent(), d.part());
    }

    Done lasting(String period) {
        Details d = act.details();
        Period lasting = Period.parse(period);
        return detailed(d.mode(), d.reason(), d.ordinal(), null, d.lastDay(), lasting, d.urgent(), d.part());
    }

    Done part(String part) {
        Details d = act.details();
        return detailed(d.mode(), d.reason(), d.ordinal(), null, d.lastDay(), d.lasting(), d.urgent(), part);
    }

    private Done detailed(
            Mode mode,
            Reason reason,
            int ordinal,
            Integer alternativeTo,
            LocalDate lastDay,
            Period lasting,
            boolean urgent,
            String part) {
        Details details =
                new Details(mode, reason, ordinal, alternativeTo, lastDay, lasting, urgent, part, null, null, null);
        return copy(act.party(), act.on(), act.receivedOn(), act.effectiveOn(), details);
    }

    private Done copy(String party, PartialDate on, PartialDate received, PartialDate effective, Details details) {
        return new Done(new Act(0, act.type(), party, on, received, effective, details));
    }
}
