/** Groups of a network: clusters, camps and coalitions. */
@NullMarked
package org.demarche.network.group;

import org.jspecify.annotations.NullMarked;
