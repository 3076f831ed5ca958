package org.entente.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.agreement.RelationType.PROPOSED_TO_REPLACE;
import static org.entente.agreement.RelationType.REPLACES;

import java.util.List;
import org.entente.agreement.RelationType;
import org.entente.agreement.Replacement;
import org.entente.lifecycle.Status;
import org.entente.pair.Chain.Step;
import org.junit.jupiter.api.Test;

class ChainTest {

    @Test
    void oneThatReplacesTwoIsShownWithBoth() {
        assertThat(Chain.of(List.of(that("b", REPLACES, "a"), that("c", REPLACES, "a"), that("c", REPLACES, "b"))))
                .singleElement()
                .satisfies(chain -> {
                    assertThat(references(chain)).containsExactly("a", "b", "c");
                    assertThat(chain.replacements())
                            .containsExactly(
                                    new Step("b", "a", false), new Step("c", "a", false), new Step("c", "b", false));
                });
    }

    @Test
    void whatIsOnlyProposedForOneMayReplaceAnother() {
        assertThat(Chain.of(List.of(
                        that("c", PROPOSED_TO_REPLACE, "a"), that("b", REPLACES, "a"), that("c", REPLACES, "b"))))
                .singleElement()
                .satisfies(chain -> assertThat(chain.replacements())
                        .containsExactly(
                                new Step("b", "a", false), new Step("c", "a", true), new Step("c", "b", false)));
    }

    @Test
    void whatWasProposedAndHasComeIsToldOnce() {
        for (List<RelationType> types :
                List.of(List.of(REPLACES, PROPOSED_TO_REPLACE), List.of(PROPOSED_TO_REPLACE, REPLACES))) {
            assertThat(Chain.of(types.stream().map(type -> that("b", type, "a")).toList()))
                    .singleElement()
                    .satisfies(chain -> assertThat(chain.replacements()).containsExactly(new Step("b", "a", false)));
        }
    }

    @Test
    void whatHasNothingToDoWithAnotherIsAChainOfItsOwn() {
        assertThat(Chain.of(List.of(that("d", REPLACES, "c"), that("b", REPLACES, "a"))))
                .extracting(ChainTest::references)
                .containsExactly(List.of("c", "d"), List.of("a", "b"));
    }

    private static List<String> references(Chain chain) {
        return chain.agreements().stream().map(Chain.Member::reference).toList();
    }

    private static Replacement that(String newer, RelationType type, String older) {
        return new Replacement(older, Status.IN_FORCE, type, newer, Status.SIGNED);
    }
}
