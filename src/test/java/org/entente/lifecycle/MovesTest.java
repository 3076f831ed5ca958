package org.entente.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.lifecycle.ActType.*;
import static org.entente.lifecycle.Done.done;
import static org.entente.lifecycle.Done.timeline;
import static org.entente.lifecycle.TimelineTest.day;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which acts are open, to whom, where they lead, and what they need; and what the parties still owe. */
class MovesTest {
    private static final String DAY = "2020-01-01";
    private static final Done IN_FORCE = done(BRING_INTO_FORCE).on("2000-01-01");

    private static List<Move> moves(Done... acts) {
        return Move.on(timeline(acts).situationOn(day(DAY)), day(DAY));
    }

    /** Each offer of one act, as "who -> status". */
    private static List<String> offers(ActType type, Done... acts) {
        return moves(acts).stream()
                .filter(move -> move.act() == type && move.open())
                .map(move -> move.by() + " -> " + move.to())
                .toList();
    }

    private static Move closed(ActType type, Done... acts) {
        return moves(acts).stream()
                .filter(move -> move.act() == type && !move.open())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSignedAgreementOffersWhatLeadsOn() {
        assertThat(Move.open(moves(done(SIGN).on("2019-01-01"))))
                .containsExactlyInAnyOrder(
                        "approve-domestically",
                        "refuse-domestically",
                        "ratify",
                        "notify-completion",
                        "exchange-instruments",
                        "apply-provisionally",
                        "bring-into-force",
                        "confirm-in-force",
                        "terminate",
                        "expire",
                        "supersede",
                        "abandon",
                        "invalidate");
    }

    @Test
    void whatLeadsElsewhereWhenOneDoesItAloneIsOfferedForEachWay() {
        assertThat(offers(SIGN, done(SIGN).by("SG").on("2019-01-01"))).containsExactly("[, VN] -> SIGNED");
        assertThat(offers(SIGN, done(PROPOSE).on("2019-01-01")))
                .containsExactly("[] -> SIGNED", "[SG, VN] -> PROPOSED");
        assertThat(offers(DENOUNCE, IN_FORCE)).containsExactly("[SG, VN] -> TERMINATION_PENDING");
        assertThat(offers(TERMINATE, IN_FORCE)).containsExactly("[] -> TERMINATED", "[SG, VN] -> TERMINATION_PENDING");
    }

    @Test
    void anOfferSaysWhatItsBodyNeedsAtLeast() {
        Move invalidate = moves(IN_FORCE).stream()
                .filter(move -> move.act() == INVALIDATE)
                .findFirst()
                .orElseThrow();
        assertThat(invalidate.required()).containsExactly("article");
        assertThat(invalidate.legalBasis()).isEqualTo("VCLT 46 to 53, 69");
        Move notice = moves(IN_FORCE).stream()
                .filter(move -> move.act() == GIVE_NON_RENEWAL_NOTICE)
                .findFirst()
                .orElseThrow();
        assertThat(notice.required()).containsExactly("effectiveOn");
        assertThat(moves(IN_FORCE).stream()
                        .filter(move -> move.act() == AMEND)
                        .findFirst()
                        .orElseThrow()
                        .required())
                .isEmpty();
    }

    @Test
    void whatIsClosedSaysWhy() {
        Move ratify = closed(RATIFY, done(TERMINATE).on("2019-01-01"));
        assertThat(ratify.refusal()).isEqualTo(Guard.ENDED);
        assertThat(ratify.legalBasis()).isEqualTo("VCLT 70");
        assertThat(ratify.by()).isEmpty();
        assertThat(ratify.to()).isNull();
    }

    @Test
    void whatWouldOnlyBeLateHistoryIsNotOffered() {
        assertThat(closed(SIGN, IN_FORCE).refusal()).isEqualTo(Guard.BELATED);
    }

    @Test
    void anExtensionOfATermNeedsALaterEnd() {
        Done term = done(EXTEND).on("2010-01-01").until("2029-12-31");
        Move extend = moves(IN_FORCE, term).stream()
                .filter(move -> move.act() == EXTEND && move.open())
                .findFirst()
                .orElseThrow();
        assertThat(extend.required()).containsExactly("lastDay");
        assertThat(extend.body().details().lastDay()).isAfter("2029-12-31");
    }

    @Test
    void onceOneHasSignedOrInitialledTheOtherOwesIt() {
        assertThat(timeline(done(PROPOSE).on("2019-01-01")).atItsEnd().awaiting())
                .isEmpty();
        assertThat(timeline(done(INITIAL).by("SG").on("2019-01-01")).atItsEnd().awaiting())
                .containsExactly(new Situation.Owed("VN", INITIAL));
        assertThat(timeline(done(SIGN).by("SG").on("2019-01-01")).atItsEnd().awaiting())
                .containsExactly(new Situation.Owed("VN", SIGN));
        assertThat(timeline(done(INITIAL).on("2019-01-01")).atItsEnd().awaiting())
                .containsExactly(new Situation.Owed("SG", SIGN), new Situation.Owed("VN", SIGN));
        assertThat(timeline(done(INITIAL).on("2019-01-01"), done(SIGN).by("VN").on("2019-02-01"))
                        .atItsEnd()
                        .awaiting())
                .containsExactly(new Situation.Owed("SG", SIGN));
    }

    @Test
    void aRefusalUndoesTheApprovalAndOnlyThat() {
        Done approved = done(APPROVE_DOMESTICALLY).by("SG").on("2019-02-01");
        Done refused = done(REFUSE_DOMESTICALLY).by("SG").on("2019-03-01");
        Done signed = done(SIGN).on("2019-01-01");
        assertThat(timeline(signed, approved).atItsEnd().stageOf("SG")).isEqualTo(Stage.DOMESTICALLY_APPROVED);
        assertThat(timeline(signed, approved, refused).atItsEnd().stageOf("SG")).isEqualTo(Stage.SIGNED);
        assertThat(timeline(signed, approved, refused, approved.on("2019-04-01"))
                        .atItsEnd()
                        .stageOf("SG"))
                .isEqualTo(Stage.DOMESTICALLY_APPROVED);
    }
}
