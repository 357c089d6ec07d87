/**
 * A reconciliation service (Reconciliation Service API 0.2), independent of the web server: requests in JSON and form fields
 * become records, and records become responses. It serves both the index of Wikidata and the actors of a graph.
 */
@NullMarked
package org.demarche.wikidata.reconcile;

import org.jspecify.annotations.NullMarked;
