/** The query files, with their headers, parameters and views. */
@NullMarked
package org.demarche.query.catalogue;

import org.jspecify.annotations.NullMarked;
