/** Who is calling, and what they may see. */
@NullMarked
package org.entente.access;

import org.jspecify.annotations.NullMarked;
