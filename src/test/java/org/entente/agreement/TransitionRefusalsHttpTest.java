package org.entente.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.entente.agreement.Agreements.THE_DAY;
import static org.entente.agreement.Agreements.act;
import static org.entente.agreement.Agreements.everythingAbout;
import static org.entente.agreement.Agreements.on;
import static org.entente.agreement.Agreements.openOn;
import static org.entente.agreement.Agreements.perform;
import static org.entente.agreement.Agreements.plainly;
import static org.entente.agreement.Agreements.read;
import static org.entente.agreement.Agreements.recorded;
import static org.entente.agreement.Agreements.recordedOneByOne;
import static org.entente.agreement.Agreements.register;
import static org.entente.agreement.Agreements.unusedReference;
import static org.entente.agreement.Agreements.wayTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.lifecycle.ActType;
import org.entente.lifecycle.Guard;
import org.entente.lifecycle.LegalNature;
import org.entente.lifecycle.Status;
import org.entente.lifecycle.TransitionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the transition table has no row for, and each of its guards: refused over HTTP, and nothing is stored. */
@QuarkusTest
class TransitionRefusalsHttpTest {

    private static final Set<ActType> OF_WHAT_IS_APPLIED = Set.of(
            ActType.END_PROVISIONAL_APPLICATION,
            ActType.EXTEND,
            ActType.AMEND,
            ActType.SUSPEND,
            ActType.RESUME,
            ActType.DENOUNCE,
            ActType.GIVE_NON_RENEWAL_NOTICE,
            ActType.REGISTER,
            ActType.REVOKE_NOTICE,
            ActType.OBJECT);

    private static final Set<ActType> OF_THE_TIME_BEFORE = Set.of(
            ActType.INITIAL,
            ActType.APPLY_PROVISIONALLY,
            ActType.END_PROVISIONAL_APPLICATION,
            ActType.BRING_INTO_FORCE,
            ActType.WITHDRAW_PROPOSAL,
            ActType.ABANDON);

    /** Guard, act and history; then the legal nature or, where a field is missing rather than wrong, that field. */
    private static final String GUARDS = """
            no-party-alone           | open-negotiations by FR             | propose
            no-party-alone           | terminate by FR                     | -
            consent-of-both          | terminate by FR                     | bring-into-force
            consent-of-both          | suspend by FR reason consent        | bring-into-force
            already-done             | initial by FR                       | initial by FR
            already-done             | sign by FR                          | sign by FR
            already-done             | ratify                              | sign; ratify
            already-done             | exchange-instruments                | sign; exchange-instruments
            already-done             | sign by FR                          | sign
            already-done             | sign by FR mode definitive          | sign by FR mode unknown; sign by DE
            own-suspension           | resume by FR                        | bring-into-force; suspend by DE reason clause
            non-binding              | ratify by FR                        | sign             | NON_BINDING
            non-binding              | sign mode subject-to-ratification   | propose          | NON_BINDING
            non-binding              | register                            | bring-into-force | NON_BINDING
            not-signed               | ratify by FR                        | initial; apply-provisionally
            no-later-signatures      | bring-into-force                    | propose
            no-later-signatures      | apply-provisionally                 | propose; sign by FR on 2025-01-01
            entry-into-force-recorded | bring-into-force                   | sign; bring-into-force effective 2090-01-01
            entry-into-force-recorded | bring-into-force                   | sign; apply-provisionally; bring-into-force effective 2090-01-01
            entry-into-force-recorded | terminate                          | sign; apply-provisionally; bring-into-force effective 2090-01-01
            already-registered       | register number I-2                 | bring-into-force; register number I-1
            notice-already-running   | denounce by FR effective 2091-01-01 | bring-into-force; denounce by FR effective 2090-01-01
            notice-too-short         | denounce by FR effective 2019-12-31 | bring-into-force
            nothing-to-renew         | give-non-renewal-notice by FR       | bring-into-force
            no-notice-running        | revoke-notice by FR                 | bring-into-force; denounce by DE effective 2090-01-01
            no-claim-running         | object by FR                        | bring-into-force; denounce by DE effective 2090-01-01
            no-claim-running         | object by DE                        | bring-into-force; terminate by DE reason breach effective 2090-01-01
            end-not-later            | extend lastDay 2030-12-31           | bring-into-force; extend lastDay 2089-12-31
            end-before-beginning     | suspend lastDay 2019-12-31          | bring-into-force
            end-before-beginning     | revive lastDay 2019-12-31           | bring-into-force; expire
            new-end-missing          | extend                              | bring-into-force; extend lastDay 2089-12-31 | /lastDay
            no-end-to-extend         | extend for P1Y                      | bring-into-force                            | /lastDay
            no-right-to-denounce     | denounce by FR                      | {'denunciation':{'rule':'EXCLUDED'}} bring-into-force
            no-right-to-denounce     | denounce by FR                      | {'denunciation':{'rule':'EXCLUDED'}} bring-into-force; suspend
            no-right-to-denounce     | denounce by FR                      | {'denunciation':{'rule':'EXCLUDED'}} bring-into-force; terminate effective 2090-01-01
            not-yet-entered          | terminate                           | {'entryIntoForce':{'rule':'DEFAULT'}} sign
            end-is-computed          | expire                              | {'duration':{'rule':'TERM','length':'P90Y'}} bring-into-force
            without-end              | extend lastDay 2089-12-31           | {'duration':{'rule':'INDEFINITE'}} bring-into-force
            """;

    record Refused(String guard, String act, String history, String besides) {
        boolean isForAMissingField() {
            return besides.startsWith("/");
        }

        LegalNature nature() {
            return besides.isEmpty() || isForAMissingField() ? LegalNature.UNSPECIFIED : LegalNature.valueOf(besides);
        }
    }

    static List<Refused> guards() {
        return GUARDS.lines()
                .map(line -> (line + " |").split(" *\\| *", -1))
                .map(cell -> new Refused(cell[0], cell[1], cell[2].equals("-") ? "" : cell[2], cell[3]))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Status.class)
    void whatHasNoRowInAStatusIsRefused(Status status) {
        String reference = recorded(wayTo(status));
        List<String> open = openOn(THE_DAY, reference);
        String before = everythingAbout(reference);
        assertSoftly(softly -> withoutRow(status)
                .forEach(type -> softly.assertThat(problem(perform(reference, plainly(type))))
                        .isEqualTo(refusal(reference, type, status, guardWithoutRow(status, type), open))));
        assertThat(everythingAbout(reference)).isEqualTo(before);
    }

    @Test
    void whatCannotComeFirstIsRefusedAndMakesNoAgreement() {
        for (ActType type : withoutRow(null)) {
            String reference = unusedReference();
            Response answer = register(reference, "FR", LegalNature.UNSPECIFIED, List.of(act(plainly(type), THE_DAY)));
            Map<String, Object> problem = problem(answer);
            assertThat(problem.remove("open")).asInstanceOf(LIST).contains("propose", "sign", "bring-into-force");
            Map<String, Object> expected = refusal(reference, type, null, "not-yet-begun", null);
            assertThat(problem).isEqualTo(expected);
            read(reference, "").then().statusCode(404);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guards")
    void aGuardRefuses(Refused refused) {
        ActType type = ActType.ofSlug(refused.act.split(" ")[0]).orElseThrow();
        if (refused.history.isEmpty()) {
            String reference = unusedReference();
            Response answer = register(reference, "FR", LegalNature.UNSPECIFIED, List.of(act(refused.act, THE_DAY)));
            assertThat(problem(answer)).containsEntry("guard", refused.guard);
            read(reference, "").then().statusCode(404);
            return;
        }
        String reference = refused.history.startsWith("{")
                ? recordedOneByOne(refused.history)
                : recorded(refused.history, refused.nature());
        String before = everythingAbout(reference);
        Response answer = perform(reference, refused.act);
        if (refused.isForAMissingField()) {
            answer.then().statusCode(400).contentType("application/problem+json");
            assertThat(answer.jsonPath().getString("code")).isEqualTo("INVALID_REQUEST");
            assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly(refused.besides);
        } else {
            Status status = on(THE_DAY, reference);
            assertThat(TransitionTable.row(status, type).orElseThrow().guards()).contains(guard(refused.guard));
            assertThat(problem(answer))
                    .isEqualTo(refusal(reference, type, status, refused.guard, openOn(THE_DAY, reference)));
        }
        assertThat(everythingAbout(reference)).isEqualTo(before);
    }

    @Test
    void noGuardOfTheTableIsLeftOut() {
        assertThat(guards().stream().map(Refused::guard).collect(Collectors.toSet()))
                .isEqualTo(TransitionTable.rows().stream()
                        .flatMap(row -> row.guards().stream())
                        .map(Guard::slug)
                        .collect(Collectors.toSet()));
    }

    private static List<ActType> withoutRow(Status status) {
        return Arrays.stream(ActType.values())
                .filter(type -> TransitionTable.row(status, type).isEmpty())
                .toList();
    }

    private static String guardWithoutRow(Status status, ActType type) {
        if (status.isEnd()) {
            return "ended";
        }
        boolean inForce = Stream.of(Status.IN_FORCE, Status.SUSPENDED, Status.TERMINATION_PENDING)
                .anyMatch(status::equals);
        if (!inForce && OF_WHAT_IS_APPLIED.contains(type)) {
            return "not-in-force";
        }
        return inForce && OF_THE_TIME_BEFORE.contains(type) ? "already-in-force" : "out-of-turn";
    }

    private static Guard guard(String slug) {
        return Arrays.stream(Guard.values())
                .filter(guard -> guard.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    /** The body of a refusal without what is prose, or different each time. */
    private static Map<String, Object> problem(Response answer) {
        answer.then().statusCode(409).contentType("application/problem+json");
        Map<String, Object> problem = new LinkedHashMap<>(answer.jsonPath().getMap(""));
        assertThat(problem.remove("requestId")).isEqualTo(answer.header("Request-Id"));
        assertThat(problem.remove("detail")).asString().contains(problem.get("act") + " ", "is not possible", "pen");
        return problem;
    }

    private static Map<String, Object> refusal(
            String reference, ActType type, Status status, String guard, List<String> open) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:entente:problem:transition-not-allowed");
        problem.put("title", "The act is not possible in this status");
        problem.put("status", 409);
        problem.put("code", "TRANSITION_NOT_ALLOWED");
        problem.put("agreement", reference);
        problem.put("act", type.slug());
        problem.put("guard", guard);
        if (!guard(guard).legalBasis(type).isEmpty()) {
            problem.put("legalBasis", guard(guard).legalBasis(type));
        }
        if (status != null) {
            problem.put("currentStatus", status.name());
        }
        if (open != null) {
            problem.put("open", open);
        }
        return problem;
    }
}
