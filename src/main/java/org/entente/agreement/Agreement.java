package org.entente.agreement;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.access.Caller;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.http.Reference;
import org.entente.lifecycle.Externals;
import org.entente.lifecycle.Terms;
import org.entente.lifecycle.Timeline;

/**
 * What two parties undertook towards each other, such as the memorandum of 2018 between Singapore and Viet Nam against
 * transnational crime. This row only says which agreement it is; what it is called is in its {@link Version}s, what the
 * parties did in its {@link RecordedAct}s, and where it stands in its {@link StoredPeriod}s, which follow from the acts.
 */
@Entity
public class Agreement extends PanacheEntityBase {

    @Id
    private long id;

    private String reference;

    @Column(name = "party_a")
    private String partyA;

    @Column(name = "party_b")
    private String partyB;

    @Column(name = "audience_a")
    private String audienceA = Caller.PUBLIC;

    @Column(name = "audience_b")
    private String audienceB = Caller.PUBLIC;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Agreement() {}

    /** @param parties two codes, in their order */
    Agreement(long id, String reference, List<String> parties) {
        this.id = id;
        this.reference = reference;
        this.partyA = parties.get(0);
        this.partyB = parties.get(1);
    }

    /** The agreement with this reference, if the caller may see it. */
    static Optional<Agreement> named(String reference, Caller caller) {
        return Panache.getEntityManager()
                .createQuery(
                        "from Agreement a where a.reference = :reference"
                                + " and (a.audienceA in :mine or a.audienceB in :mine)",
                        Agreement.class)
                .setParameter("reference", reference)
                .setParameter("mine", caller.audiences())
                .getResultStream()
                .findFirst();
    }

    /**
     * The agreement with this reference, in any case.
     *
     * @throws ProblemException 404 if there is none, or none that the caller may see
     */
    static Agreement required(String reference, Caller caller) {
        return Reference.of(reference).flatMap(key -> named(key, caller)).orElseThrow(() -> notFound(reference));
    }

    static ProblemException notFound(String reference) {
        return ProblemType.NOT_FOUND.because(
                "No agreement has the reference '" + reference + "'; GET /v1/agreements lists them.");
    }

    /** Whether a reference names another agreement of the same parties that the caller may see. */
    static boolean isOnRecord(String reference, Agreement beside, Caller caller) {
        return Reference.of(reference)
                .flatMap(key -> named(key, caller))
                .filter(found -> found.id != beside.id && found.isBetweenThePartiesOf(beside))
                .isPresent();
    }

    /** The internal number of the agreement with this reference, in any case; empty if the caller may see none. */
    public static Optional<Long> idOf(String reference, Caller caller) {
        return Reference.of(reference).flatMap(key -> named(key, caller)).map(Agreement::id);
    }

    /** Whether a reference is taken, by whomever it may be seen: references are never used twice. */
    static boolean isTaken(String reference) {
        return count("reference", reference) > 0;
    }

    /** The next internal number, in the order of registration; safe because of the write lock. */
    static long nextId() {
        return Panache.getEntityManager()
                .createQuery("select coalesce(max(a.id), 0) + 1 from Agreement a", Long.class)
                .getSingleResult();
    }

    /**
     * The life of the agreement as it follows from these acts.
     *
     * @throws org.entente.lifecycle.TransitionNotAllowed if one of them is illegal on its day
     */
    Timeline fold(Description description, List<RecordedAct> acts, Externals externals) {
        return Timeline.of(
                new Terms(parties(), description.legalNature(), description.modelled()),
                acts.stream().map(RecordedAct::act).toList(),
                externals);
    }

    boolean isSeenBy(Caller caller) {
        return caller.audiences().contains(audienceA) || caller.audiences().contains(audienceB);
    }

    boolean isBetweenThePartiesOf(Agreement other) {
        return parties().equals(other.parties());
    }

    long id() {
        return id;
    }

    String reference() {
        return reference;
    }

    Set<String> parties() {
        return Set.of(partyA, partyB);
    }

    List<String> partiesInOrder() {
        return List.of(partyA, partyB);
    }
}
