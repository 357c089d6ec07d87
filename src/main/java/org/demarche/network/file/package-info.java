/** Files of networks, for Gephi, visone, igraph, Pajek, UCINET, R and spreadsheets. */
@NullMarked
package org.demarche.network.file;

import org.jspecify.annotations.NullMarked;
