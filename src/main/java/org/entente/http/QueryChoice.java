package org.entente.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Query parameters that name constants, and can be repeated to name several. */
public final class QueryChoice {
    private QueryChoice() {}

    /**
     * The constants that are named, in any case.
     *
     * @throws ProblemException 400 if there is none of that name
     */
    public static <E extends Enum<E>> Set<E> named(String parameter, E[] constants, List<String> given) {
        return of(
                parameter,
                given,
                name -> Arrays.stream(constants)
                        .filter(constant -> constant.name().equalsIgnoreCase(name))
                        .findFirst(),
                List.of(constants).toString());
    }

    /**
     * The constants that are given, where the API writes them otherwise than by their names.
     *
     * @param reading from what is given to the constant
     * @param choices all that could be given
     * @throws ProblemException 400 if it is none of them
     */
    public static <E extends Enum<E>> Set<E> of(
            String parameter, List<String> given, Function<String, Optional<E>> reading, String choices) {
        Set<E> constants = new TreeSet<>();
        for (String text : given) {
            constants.add(
                    reading.apply(text).orElseThrow(() -> ProblemType.invalid(parameter, "must be one of " + choices)));
        }
        return constants;
    }
}
