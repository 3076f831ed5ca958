/** Where states met, and what they proposed, promised or agreed there. */
@NullMarked
package org.entente.engagement;

import org.jspecify.annotations.NullMarked;
