package org.entente.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.entente.PackagedService;
import org.entente.client.api.AgreementsApi;
import org.entente.client.api.RelationsApi;
import org.entente.client.api.TransitionsApi;
import org.entente.client.model.ActType;
import org.entente.client.model.Agreement;
import org.entente.client.model.AgreementStatus;
import org.entente.client.model.Confidence;
import org.entente.client.model.Mode;
import org.entente.client.model.NewAct;
import org.entente.client.model.NewRelation;
import org.entente.client.model.Problem;
import org.entente.client.model.ProblemType;
import org.entente.client.model.Recorded;
import org.entente.client.model.RelationType;
import org.entente.client.model.Status;
import org.entente.client.model.Transition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The case of the README, told by whoever knows only docs/openapi.yaml: the client is generated from it. */
class ReadmeWalkTest {
    private static final String MEMORANDUM = "sg-vn-transnational-crime-2018";
    private static final String PROPOSAL = "sg-vn-transnational-crime-2024";

    @TempDir
    Path directory;

    private final ApiClient client = new ApiClient();
    private PackagedService service;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        service = PackagedService.start(directory, Map.of(), "-Dentente.example-data=true");
        client.updateBaseUri("http://localhost:" + service.port());
    }

    @AfterEach
    void stop() throws InterruptedException {
        service.close();
    }

    @Test
    void theWalkThroughTheCase() throws Exception {
        List<Agreement> between = new AgreementsApi(client)
                .listAgreements(AgreementsApi.APIListAgreementsRequest.newBuilder()
                        .party(List.of("VN", "SG"))
                        .status(List.of(Status.IN_FORCE))
                        .asOf(LocalDate.of(2024, 6, 1))
                        .build())
                .getItems();
        assertThat(between).extracting(Agreement::getReference).containsExactly(MEMORANDUM);

        AgreementStatus then = status(MEMORANDUM, LocalDate.of(2024, 6, 1), null);
        assertThat(then.getStatus()).isEqualTo(Status.IN_FORCE);
        assertThat(then.getSince()).isEqualTo("2023-10-16/2023-10-19");
        assertThat(then.getConfidence()).isEqualTo(Confidence.CONFLICTING);
        assertThat(then.getReplacementProposed()).isTrue();
        assertThat(then.getBecause().getCitations()).isNotEmpty();

        AgreementStatus asWasKnown =
                status(MEMORANDUM, LocalDate.of(2024, 6, 1), OffsetDateTime.parse("2024-01-01T00:00:00Z"));
        assertThat(asWasKnown.getConfidence()).isEqualTo(Confidence.ASSERTED);
        assertThat(asWasKnown.getReplacementProposed()).isFalse();

        List<Transition> moves = new TransitionsApi(client)
                .listTransitions(TransitionsApi.APIListTransitionsRequest.newBuilder()
                        .reference(PROPOSAL)
                        .build())
                .getItems();
        assertThat(moves)
                .filteredOn(move -> move.getAct() == ActType.OPEN_NEGOTIATIONS)
                .singleElement()
                .satisfies(move -> assertThat(move.getOpen()).isTrue());

        ApiResponse<Recorded> negotiating =
                record(ActType.OPEN_NEGOTIATIONS, new NewAct().on("2024-06"), tag(PROPOSAL));
        assertThat(negotiating.getStatusCode()).isEqualTo(201);
        assertThat(negotiating.getData().getStatus().getStatus()).isEqualTo(Status.NEGOTIATING);

        Problem refusal = refusalOf(new NewAct().on("2024-07-01").party("VN"), null);
        assertThat(refusal.getStatus()).isEqualTo(409);
        assertThat(refusal.getCode()).isEqualTo(ProblemType.TRANSITION_NOT_ALLOWED);
        assertThat(refusal.getCurrentStatus()).isEqualTo("NEGOTIATING");
        assertThat(refusal.getOpen()).contains("sign");

        Problem stale = refusalOf(new NewAct().on("2024-07-01").party("VN"), "\"1\"");
        assertThat(stale.getStatus()).isEqualTo(412);
        assertThat(stale.getCode()).isEqualTo(ProblemType.PRECONDITION_FAILED);

        record(ActType.SIGN, new NewAct().on("2025-03-10").mode(Mode.DEFINITIVE), null);
        record(ActType.BRING_INTO_FORCE, new NewAct().on("2025-03-10").effectiveOn("2025-05-01"), tag(PROPOSAL));
        new RelationsApi(client)
                .recordRelation(RelationsApi.APIRecordRelationRequest.newBuilder()
                        .reference(PROPOSAL)
                        .newRelation(new NewRelation().type(RelationType.REPLACES).agreement(MEMORANDUM))
                        .build());
        assertThat(status(MEMORANDUM, LocalDate.of(2025, 4, 30), null).getStatus()).isEqualTo(Status.IN_FORCE);
        assertThat(status(MEMORANDUM, LocalDate.of(2025, 5, 1), null).getStatus()).isEqualTo(Status.SUPERSEDED);
        assertThat(status(PROPOSAL, LocalDate.of(2025, 5, 1), null).getStatus()).isEqualTo(Status.IN_FORCE);
    }

    private AgreementStatus status(String reference, LocalDate asOf, OffsetDateTime asKnownAt) throws ApiException {
        return new TransitionsApi(client)
                .readStatus(TransitionsApi.APIReadStatusRequest.newBuilder()
                        .reference(reference)
                        .asOf(asOf)
                        .asKnownAt(asKnownAt)
                        .build());
    }

    private String tag(String reference) throws ApiException {
        return new TransitionsApi(client)
                .readStatusWithHttpInfo(TransitionsApi.APIReadStatusRequest.newBuilder()
                        .reference(reference)
                        .build())
                .getHeaders()
                .get("etag")
                .get(0);
    }

    private ApiResponse<Recorded> record(ActType act, NewAct body, String ifMatch) throws ApiException {
        return new TransitionsApi(client)
                .recordActWithHttpInfo(TransitionsApi.APIRecordActRequest.newBuilder()
                        .reference(PROPOSAL)
                        .act(act)
                        .newAct(body)
                        .ifMatch(ifMatch)
                        .build());
    }

    /** Ratification comes too early here. */
    private Problem refusalOf(NewAct body, String ifMatch) throws IOException {
        ApiException refused =
                catchThrowableOfType(ApiException.class, () -> record(ActType.RATIFY, body, ifMatch));
        return client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
    }
}
