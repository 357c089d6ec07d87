/** How fast drafts are made. */
@NullMarked
package org.demarche.bench.extract;

import org.jspecify.annotations.NullMarked;
