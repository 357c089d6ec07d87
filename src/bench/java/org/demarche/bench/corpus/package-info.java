/** Makes corpora of any size for benchmarks and tests: invented, seeded, and of the shape of real coverage. */
@NullMarked
package org.demarche.bench.corpus;

import org.jspecify.annotations.NullMarked;
