/** What stands between two states, and what comes when. */
@NullMarked
package org.entente.pair;

import org.jspecify.annotations.NullMarked;
