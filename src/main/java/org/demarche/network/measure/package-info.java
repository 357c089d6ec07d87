/** What a network says of its nodes and as a whole: centralities, density, spectra, and the targets that make it. */
@NullMarked
package org.demarche.network.measure;

import org.jspecify.annotations.NullMarked;
