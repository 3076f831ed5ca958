/** What comes into the register other than by a single request. */
@NullMarked
package org.entente.transfer;

import org.jspecify.annotations.NullMarked;
