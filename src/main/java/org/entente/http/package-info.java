/** What every resource shares: problems, forms of answers, pages and cursors, entity tags, strict
 * JSON, the request id. */
@NullMarked
package org.entente.http;

import org.jspecify.annotations.NullMarked;
