/** What every resource shares: errors, pages, caching, idempotency and formats. */
@NullMarked
package org.entente.http;

import org.jspecify.annotations.NullMarked;
