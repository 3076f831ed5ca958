package org.entente.engagement;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.access.Caller;
import org.entente.agreement.Agreement;
import org.entente.agreement.RecordedAct;
import org.entente.http.FieldErrors;
import org.jspecify.annotations.Nullable;

/** A link of one version of an engagement or of a commitment: a row, so that it can be found by its agreement. */
@Entity
@Table(name = "link")
@IdClass(StoredLink.Key.class)
public class StoredLink extends PanacheEntityBase {

    public record Key(DocumentKind owner, long ownerId, int version, int number) {}

    @Id
    @Enumerated(EnumType.STRING)
    private DocumentKind owner;

    @Id
    @Column(name = "owner_id")
    private long ownerId;

    @Id
    private int version;

    @Id
    private int number;

    @Column(name = "agreement_id")
    private long agreementId;

    private @Nullable Integer act;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected StoredLink() {}

    private StoredLink(
            DocumentKind owner, long ownerId, int version, int number, long agreementId, @Nullable Integer act) {
        this.owner = owner;
        this.ownerId = ownerId;
        this.version = version;
        this.number = number;
        this.agreementId = agreementId;
        this.act = act;
    }

    /**
     * The rows of a version. What the caller may not see of the version before stays linked, whatever the caller says.
     *
     * @param links in the form of the register; one that is named twice is one
     * @param before the links of the version before, as far as the caller may see them
     * @param version the number of the new version
     */
    static List<StoredLink> of(
            DocumentKind owner,
            long ownerId,
            int version,
            List<Link> links,
            List<Link> before,
            Caller caller,
            FieldErrors errors) {
        List<StoredLink> rows = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            Optional<Long> agreement = Agreement.idOf(link.agreement(), caller);
            if (agreement.isEmpty()) {
                errors.add("/links/" + i + "/agreement", "names no agreement that is on record");
            } else if (link.act() != null
                    && !before.contains(link)
                    && !RecordedAct.isOnRecord(agreement.get(), link.act())) {
                errors.add("/links/" + i + "/act", "is not the id of an act of " + link.agreement());
            } else if (links.indexOf(link) == i) {
                rows.add(new StoredLink(owner, ownerId, version, rows.size() + 1, agreement.get(), link.act()));
            }
        }
        for (StoredLink hidden : hidden(owner, ownerId, version - 1, caller)) {
            rows.add(new StoredLink(owner, ownerId, version, rows.size() + 1, hidden.agreementId, hidden.act));
        }
        return rows;
    }

    private static List<StoredLink> hidden(DocumentKind owner, long ownerId, int version, Caller caller) {
        return Panache.getEntityManager()
                .createQuery(
                        "select l from StoredLink l join Agreement a on a.id = l.agreementId"
                                + " where l.owner = :owner and l.ownerId = :id and l.version = :version"
                                + " and a.audienceA not in :mine and a.audienceB not in :mine order by l.number",
                        StoredLink.class)
                .setParameter("owner", owner)
                .setParameter("id", ownerId)
                .setParameter("version", version)
                .setParameter("mine", caller.audiences())
                .getResultList();
    }

    /** Joins the links of a version, and what the caller may see of their agreements as {@code a}. */
    static String joined(DocumentKind owner, String alias) {
        return " left join StoredLink l on l.owner = " + owner + " and l.ownerId = " + alias + ".id and l.version = "
                + alias + ".version"
                + " left join Agreement a on a.id = l.agreementId and (a.audienceA in :mine or a.audienceB in :mine)";
    }

    /** Whether a version has a link to {@code :agreement}, which the caller may see. */
    static String leadsToAgreement(DocumentKind owner, String alias) {
        return " and exists (select 1 from StoredLink k join Agreement b on b.id = k.agreementId where k.owner = "
                + owner
                + " and k.ownerId = " + alias + ".id and k.version = " + alias + ".version"
                + " and b.reference = :agreement and (b.audienceA in :mine or b.audienceB in :mine))";
    }
}
