package org.entente.lifecycle;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;

/** Acts and timelines in the words of a test: {@code done(DENOUNCE).by("SG").on("2023-08-31")}. */
record Done(Act act) {
    static final Set<String> PARTIES = Set.of("SG", "VN");

    static Done done(ActType type) {
        return new Done(new Act(0, type, null, PartialDate.parse("2000"), null, null, Details.NONE));
    }

    static Timeline timeline(Done... acts) {
        return timeline(LegalNature.UNSPECIFIED, acts);
    }

    static Timeline timeline(LegalNature nature, Done... acts) {
        return Timeline.of(PARTIES, nature, numbered(acts), null);
    }

    static Timeline supersededOn(String day, Done... acts) {
        Supersession supersession = new Supersession("successor", PartialDate.parse(day));
        return Timeline.of(PARTIES, LegalNature.UNSPECIFIED, numbered(acts), supersession);
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
        return new Done(new Act(0, act.type(), party, act.on(), act.receivedOn(), act.effectiveOn(), act.details()));
    }

    Done on(String date) {
        return new Done(new Act(
                0,
                act.type(),
                act.party(),
                PartialDate.parse(date),
                act.receivedOn(),
                act.effectiveOn(),
                act.details()));
    }

    Done received(String date) {
        return new Done(new Act(
                0, act.type(), act.party(), act.on(), PartialDate.parse(date), act.effectiveOn(), act.details()));
    }

    Done effective(String date) {
        return new Done(new Act(
                0, act.type(), act.party(), act.on(), act.receivedOn(), PartialDate.parse(date), act.details()));
    }

    private Done with(Details details) {
        return new Done(new Act(0, act.type(), act.party(), act.on(), act.receivedOn(), act.effectiveOn(), details));
    }

    Done mode(Mode mode) {
        return with(new Details(mode, null, ordinal(), null, null, null, false, null, null, null, null));
    }

    Done because(Reason reason) {
        return with(new Details(null, reason, ordinal(), null, null, null, false, null, null, null, null));
    }

    Done urgently() {
        return with(new Details(null, act.details().reason(), 0, null, null, null, true, null, null, null, null));
    }

    Done ordinal(int ordinal) {
        return with(new Details(
                act.details().mode(),
                act.details().reason(),
                ordinal,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null));
    }

    private int ordinal() {
        return act.details().ordinal();
    }

    Done alternativeTo(int number) {
        return with(new Details(null, null, 0, number, null, null, false, null, null, null, null));
    }

    Done until(String lastDay) {
        return with(new Details(null, null, 0, null, LocalDate.parse(lastDay), null, false, null, null, null, null));
    }

    Done lasting(String period) {
        return with(new Details(null, null, 0, null, null, Period.parse(period), false, null, null, null, null));
    }

    Done part(String part) {
        return with(new Details(null, null, 0, null, null, null, false, part, null, null, null));
    }
}
