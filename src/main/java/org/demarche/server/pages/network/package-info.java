/** Discourse networks as pages show them: what is cut, where nodes are, and how it is said in words. */
@NullMarked
package org.demarche.server.pages.network;

import org.jspecify.annotations.NullMarked;
