/** Pages for people. */
@NullMarked
package org.entente.web;

import org.jspecify.annotations.NullMarked;
