/** Discourse networks as pages show them: which part is shown, where the nodes are, and the texts. */
@NullMarked
package org.demarche.server.pages.network;

import org.jspecify.annotations.NullMarked;
