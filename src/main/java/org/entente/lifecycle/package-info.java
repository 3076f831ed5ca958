/**
 * How the status of a bilateral agreement comes about: partial dates, acts, the transition table and the timeline as a
 * pure function of the acts. Plain Java without framework or database, to be read by a treaty lawyer.
 *
 * <p>VCLT is the Vienna Convention on the Law of Treaties (1969).
 */
@NullMarked
package org.entente.lifecycle;

import org.jspecify.annotations.NullMarked;
