package org.entente.access;

import java.util.Set;

/**
 * Who is calling.
 *
 * @param name the name under which their writes are recorded
 * @param audiences what they may see: every row of the register names two audiences, of which one must be among these
 */
public record Caller(String name, Set<String> audiences) {

    /** The audience of what everyone may see. */
    public static final String PUBLIC = "*";

    /** Whoever did not say who they are. */
    public static final Caller ANYONE = new Caller("anonymous", Set.of(PUBLIC));
}
