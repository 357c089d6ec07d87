/** Builds the graph of a corpus on several machines with Apache Spark: N-Quads, and tables in Parquet. */
@NullMarked
package org.demarche.spark;

import org.jspecify.annotations.NullMarked;
