/** A draft shown over its article, and beside a finished coding. */
@NullMarked
package org.demarche.extract.report;

import org.jspecify.annotations.NullMarked;
