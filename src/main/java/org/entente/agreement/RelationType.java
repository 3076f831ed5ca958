package org.entente.agreement;

import static org.entente.agreement.RelationType.Trait.DIRECTED;
import static org.entente.agreement.RelationType.Trait.LINEAGE;
import static org.entente.agreement.RelationType.Trait.REPLACEMENT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.lifecycle.Slug;

/** How one agreement stands to another. What follows from each is said here, once. */
@Schema(
        description =
                "What a newer agreement (from) does to an older one (to). REPLACES supersedes it on the day on which "
                        + "the newer one enters into force; PROPOSED_TO_REPLACE changes nothing about it, and shows there as long "
                        + "as the proposal is open. The others change no status: AMENDS, SUPPLEMENTS (as a protocol does), EXTENDS, "
                        + "IMPLEMENTS; RELATED has no direction.")
public enum RelationType {
    // spotless:off
    REPLACES            (LINEAGE, DIRECTED, REPLACEMENT),
    PROPOSED_TO_REPLACE (LINEAGE, DIRECTED, REPLACEMENT),
    AMENDS              (LINEAGE, DIRECTED),
    SUPPLEMENTS         (LINEAGE, DIRECTED),
    EXTENDS             (LINEAGE, DIRECTED),
    IMPLEMENTS          (DIRECTED),
    RELATED             ();
    // spotless:on

    /** What can be said of a type of relation. */
    enum Trait {
        /** Makes the two one family of texts. */
        LINEAGE,
        /** From a newer to an older one, never in a circle; without it, it says the same of both. */
        DIRECTED,
        /** Of one text by another, for which both need the same parties (VCLT 59(1)). */
        REPLACEMENT
    }

    private final Set<Trait> traits;

    RelationType(Trait... traits) {
        this.traits = Set.of(traits);
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    static List<RelationType> all(Trait trait) {
        return Arrays.stream(values()).filter(type -> type.is(trait)).toList();
    }

    /** The type as addresses name it, {@code proposed-to-replace}; empty if it names none. */
    static Optional<RelationType> ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(type -> Slug.of(type).equalsIgnoreCase(slug))
                .findFirst();
    }

    /** The type as a sentence has it. */
    String words() {
        return Slug.of(this).replace('-', ' ');
    }
}
