/** Measures a running server: under load, and page by page. */
@NullMarked
package org.demarche.bench.serving;

import org.jspecify.annotations.NullMarked;
