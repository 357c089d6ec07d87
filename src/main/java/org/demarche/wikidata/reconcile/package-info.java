/**
 * A reconciliation service without the web around it (Reconciliation Service API 0.2): requests as JSON and form fields become
 * records, records become answers. It serves Wikidata's index and the actors of a graph alike.
 */
@NullMarked
package org.demarche.wikidata.reconcile;

import org.jspecify.annotations.NullMarked;
