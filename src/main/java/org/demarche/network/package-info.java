/**
 * Discourse networks: which actors share which stances on which targets. Values and pure functions; the positions come from
 * elsewhere. The definitions are those of docs/networks.md.
 */
@NullMarked
package org.demarche.network;

import org.jspecify.annotations.NullMarked;
