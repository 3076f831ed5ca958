package org.entente.pair;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.agreement.PartyCodes;
import org.entente.http.ProblemType;

/**
 * Two parties, in the order of their codes.
 *
 * @param first a code as the register writes it
 * @param second another one, later in the alphabet
 */
record Pair(String first, String second) {

    /**
     * The pair that a path names, in any order and case: {@code sg-vn}, {@code VNM-SGP}.
     *
     * @throws org.entente.http.ProblemException 404 if these are not the codes of two parties
     */
    static Pair of(String text) {
        List<String> codes = Stream.of(text.split("-", -1))
                .map(PartyCodes::canonical)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
        if (codes.size() != 2 || text.chars().filter(c -> c == '-').count() != 1) {
            throw ProblemType.NOT_FOUND.because("'" + text + "' names no two parties: write their codes with a hyphen, "
                    + "such as SG-VN. A code is " + PartyCodes.FORMS + ".");
        }
        return new Pair(codes.get(0), codes.get(1));
    }

    List<String> codes() {
        return List.of(first, second);
    }

    @Override
    public String toString() {
        return first + "-" + second;
    }
}
