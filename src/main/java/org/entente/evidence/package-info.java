/** The sources that acts cite. */
@NullMarked
package org.entente.evidence;

import org.jspecify.annotations.NullMarked;
