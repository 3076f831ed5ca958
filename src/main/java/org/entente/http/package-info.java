/** What every resource shares: problems, pages and cursors, entity tags, strict JSON, the request id. */
@NullMarked
package org.entente.http;

import org.jspecify.annotations.NullMarked;
