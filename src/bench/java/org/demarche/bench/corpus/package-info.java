/** Makes corpora of any size for benchmarks: invented, seeded, and shaped like real coverage. */
@NullMarked
package org.demarche.bench.corpus;

import org.jspecify.annotations.NullMarked;
