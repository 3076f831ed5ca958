/** The register's one order and one way to write: every change takes the lock of the {@code head} row and gets a position
 * from it, which is its known time. */
@NullMarked
package org.entente.ledger;

import org.jspecify.annotations.NullMarked;
