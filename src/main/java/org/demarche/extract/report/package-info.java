/** Reports on a draft for people to read. */
@NullMarked
package org.demarche.extract.report;

import org.jspecify.annotations.NullMarked;
