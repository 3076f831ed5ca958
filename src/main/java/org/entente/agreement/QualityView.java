package org.entente.agreement;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.http.Languages;
import org.entente.lifecycle.Observation;
import org.jspecify.annotations.Nullable;

/** An agreement whose record contradicts itself, or is incomplete. */
@Schema(name = "Quality", description = "An agreement whose record contradicts itself, or is incomplete.")
public record QualityView(
        @Schema(examples = "sg-vn-transnational-crime-2018") String agreement,
        String title,
        List<String> parties,
        List<Noted> findings) {

    /** What was found. */
    @Schema(name = "Observation", description = "What was found, and what would settle it.")
    public record Noted(
            @Schema(ref = "Finding") String finding,

            @Schema(description = "The ids of the acts concerned.")
            List<Integer> acts,

            String explanation,
            String settle,

            @Schema(description = "The first day on which it matters; left out if it does on all.") @Nullable
            LocalDate from,

            @Schema(description = "The first day on which it no longer does; left out if there is none.") @Nullable
            LocalDate to) {

        static Noted of(Observation observation) {
            return new Noted(
                    observation.finding().slug(),
                    observation.acts(),
                    observation.explanation(),
                    observation.finding().settle(),
                    observation.from(),
                    observation.to());
        }
    }

    /** @param filter of what matters on that day, that which was asked for */
    static QualityView of(Registered found, QualityFilter filter, LocalDate day, Languages languages) {
        return new QualityView(
                found.reference(),
                found.title(languages),
                found.agreement().partiesInOrder(),
                found.version().observations().stream()
                        .filter(observation -> observation.mattersOn(day) && filter.asksFor(observation.finding()))
                        .map(Noted::of)
                        .toList());
    }
}
