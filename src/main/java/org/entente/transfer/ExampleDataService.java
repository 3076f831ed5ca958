package org.entente.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.entente.access.Caller;
import org.entente.agreement.AgreementService;
import org.entente.agreement.HistoryService;
import org.entente.agreement.NewAct;
import org.entente.agreement.NewAgreement;
import org.entente.agreement.NewRelation;
import org.entente.agreement.RelationService;
import org.entente.engagement.CommitmentService;
import org.entente.engagement.EngagementService;
import org.entente.engagement.NewCommitment;
import org.entente.engagement.NewEngagement;
import org.entente.evidence.NewSource;
import org.entente.evidence.SourceService;
import org.entente.ledger.Ledger;
import org.entente.ledger.Recording;
import org.entente.ledger.RegisterConfig;
import org.entente.lifecycle.ActType;
import org.jboss.logging.Logger;

/**
 * Fills an empty register with the case of Viet Nam and Singapore. Each step is what a person would have posted on the
 * day of the source, and goes through the same services at that day's time, oldest first: so one can ask what was known
 * before the second report came.
 */
@ApplicationScoped
public class ExampleDataService {
    private static final Logger LOG = Logger.getLogger(ExampleDataService.class);
    private static final String FILE = "/example/viet-nam-singapore.json";
    private static final Caller CALLER = new Caller("example-data", Set.of(Caller.PUBLIC));

    /**
     * One request.
     *
     * @param at when it is recorded
     * @param post its path
     * @param body its body
     */
    public record Step(Instant at, String post, JsonNode body) {}

    @Inject
    RegisterConfig config;

    @Inject
    Ledger ledger;

    @Inject
    ObjectMapper mapper;

    @Inject
    Validator validator;

    @Inject
    SourceService sources;

    @Inject
    AgreementService agreements;

    @Inject
    HistoryService histories;

    @Inject
    RelationService relations;

    @Inject
    EngagementService engagements;

    @Inject
    CommitmentService commitments;

    /** All of it or nothing, and once: of two replicas that start together one waits, and finds the register filled. */
    @Transactional
    void fill(@Observes StartupEvent start) {
        if (!config.exampleData()) {
            return;
        }
        ledger.lock();
        if (sources.isEmpty() && agreements.isEmpty()) {
            List<Step> steps = steps();
            steps.forEach(this::take);
            LOG.infof("The register was empty; it now holds the example data (%d steps)", steps.size());
        }
    }

    private List<Step> steps() {
        try (InputStream file = Objects.requireNonNull(ExampleDataService.class.getResourceAsStream(FILE))) {
            return mapper.readerForListOf(Step.class).readValue(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void take(Step step) {
        Recording recording = Recording.of(CALLER, Clock.fixed(step.at(), config.zone()));
        String[] path = step.post().split("/");
        String last = path[path.length - 1];
        switch (path.length == 3 ? last : path[4]) {
            case "sources" -> sources.create(read(step, NewSource.class), recording);
            case "agreements" -> agreements.create(read(step, NewAgreement.class), recording);
            case "engagements" -> engagements.create(read(step, NewEngagement.class), recording);
            case "commitments" -> commitments.create(read(step, NewCommitment.class), recording);
            case "transitions" ->
                histories.perform(
                        path[3], ActType.ofSlug(last).orElseThrow(), read(step, NewAct.class), null, recording);
            case "relations" -> relations.relate(path[3], read(step, NewRelation.class), null, recording);
            default -> throw new IllegalArgumentException(step.post());
        }
    }

    private <T> T read(Step step, Class<T> type) {
        try {
            T body = mapper.treeToValue(step.body(), type);
            Set<ConstraintViolation<T>> violations = validator.validate(body);
            if (!violations.isEmpty()) {
                throw new IllegalArgumentException(step.post() + ": " + violations);
            }
            return body;
        } catch (IOException unfit) {
            throw new UncheckedIOException(step.post(), unfit);
        }
    }
}
