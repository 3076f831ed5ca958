/** The agreements: their versions, recorded acts, stored status periods and relations, and the life cycle over HTTP. */
@NullMarked
package org.entente.agreement;

import org.jspecify.annotations.NullMarked;
