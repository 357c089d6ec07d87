/**
 * Asks Wikidata and reconciliation services over the network, only when a user wants it: one request after the other, with a
 * contact, a cache on disk, limits of time and size, and patience where a service asks for it.
 */
@NullMarked
package org.demarche.wikidata.client;

import org.jspecify.annotations.NullMarked;
