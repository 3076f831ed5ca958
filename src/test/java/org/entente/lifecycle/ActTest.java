package org.entente.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.lifecycle.ActType.*;
import static org.entente.lifecycle.Done.done;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with an act by itself, and how it is said in words. */
class ActTest {
    private static final LocalDate TODAY = LocalDate.parse("2024-05-01");

    /** The fields that are wrong. */
    private static List<String> flaws(Done done) {
        return done.act().flaws(Done.PARTIES, TODAY).stream()
                .map(Act.Flaw::field)
                .toList();
    }

    private static Done stating(ActType type, Details details) {
        return new Done(new Act(0, type, null, PartialDate.parse("2000"), null, null, details));
    }

    @Test
    void aWellFormedActHasNoFlaws() {
        assertThat(flaws(done(PROPOSE))).isEmpty();
        assertThat(flaws(done(DENOUNCE).by("SG").received("2001"))).isEmpty();
        assertThat(flaws(done(ABANDON).because(Reason.LAPSED))).isEmpty();
        assertThat(flaws(done(EXTEND).until("2010-12-31"))).isEmpty();
        assertThat(flaws(done(SIGN).mode(Mode.DEFINITIVE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DENOUNCE", "GIVE_NON_RENEWAL_NOTICE", "REVOKE_NOTICE", "OBJECT"})
    void whatOnePartyDoesNamesIt(ActType type) {
        assertThat(flaws(done(type))).containsExactly("party");
        assertThat(flaws(done(type).by("SG"))).isEmpty();
    }

    @Test
    void onlyTheTwoPartiesAct() {
        assertThat(flaws(done(SIGN).by("FR"))).containsExactly("party");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-02, 2024-05-02,",
        "2024-05-03, 2024-05-03, on receivedOn",
        "2024-05-01, 2024-05-03, receivedOn",
        "2024,       2024-05,",
        "2024-03-02, 2024-03-01, receivedOn",
        "2024-03-01, 2024-03-01,",
        "2024-03,    2024-03-01,"
    })
    void nothingWasDoneLaterThanTomorrowNorReceivedBeforeItWasDone(String on, String received, String fields) {
        assertThat(String.join(" ", flaws(done(DENOUNCE).by("SG").on(on).received(received))))
                .isEqualTo(fields == null ? "" : fields);
    }

    @Test
    void theFutureIsForEffects() {
        assertThat(flaws(done(DENOUNCE).by("SG").on("2024-05-01").effective("2030")))
                .isEmpty();
    }

    @Test
    void everyDetailBelongsToSomeActsOnly() {
        Details all = new Details(
                Mode.UNKNOWN, Reason.BREACH, 0, null, TODAY, Period.ofDays(1), true, "part", "later", "I-1", "VCLT 52");
        assertThat(flaws(stating(PROPOSE, all)))
                .containsExactly(
                        "mode", "reason", "lastDay", "for", "urgent", "part", "successor", "number", "article", "for");
        assertThat(flaws(stating(PROPOSE, Details.NONE))).isEmpty();
    }

    @Test
    void invalidityNamesItsArticleAndGivingUpItsReason() {
        assertThat(flaws(done(INVALIDATE))).containsExactly("article");
        assertThat(flaws(done(ABANDON))).containsExactly("reason");
        assertThat(done(ABANDON).act().flaws(Done.PARTIES, TODAY).get(0).detail())
                .isEqualTo("is required for abandon: one of [refused, withdrawn, lapsed, not-to-become-party]");
        assertThat(done(INVALIDATE).act().flaws(Done.PARTIES, TODAY).get(0).detail())
                .isEqualTo("is required for invalidate");
    }

    @Test
    void aReasonFitsItsAct() {
        assertThat(flaws(done(SUSPEND).because(Reason.PARTY_EXTINCT))).containsExactly("reason");
        assertThat(flaws(done(SUSPEND).because(Reason.CLAUSE))).isEmpty();
    }

    @Test
    void anEndIsStatedAsADayOrAsALengthAndNotAsBoth() {
        assertThat(flaws(done(EXTEND).until("2010-12-31").lasting("P1Y"))).containsExactly("for");
    }

    @Test
    void inWordsAnActSaysWhoWhenAndWithWhatDates() {
        Done plain = done(DENOUNCE).on("2023-08-31");
        assertThat(plain.act().describe()).isEqualTo("denounce on 2023-08-31");
        assertThat(plain.by("SG").received("2023-09-02").effective("2024").act().describe())
                .isEqualTo("denounce by SG on 2023-08-31, received on 2023-09-02, effective on 2024");
    }

    @Test
    void namesAreReadInAnyCaseAndNoOthersAre() {
        assertThat(Stream.of(ActType.values()).map(type -> ActType.ofSlug(type.slug())))
                .allMatch(found -> found.isPresent())
                .hasSize(ActType.values().length);
        assertThat(ActType.ofSlug("GIVE-non-renewal-notice")).contains(GIVE_NON_RENEWAL_NOTICE);
        assertThat(ActType.ofSlug("forget")).isEmpty();
        assertThat(Finding.ofSlug("Order-Assumed")).contains(Finding.ORDER_ASSUMED);
        assertThat(Finding.ofSlug("forgotten")).isEmpty();
        assertThat(Set.of(Finding.values()))
                .allMatch(finding -> !finding.settle().isBlank());
    }
}
